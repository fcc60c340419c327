using RtcGen.Rtc;

namespace RtcGen.Mocks.Tests;

/// <summary>A user's code: it stops a snapshot task, and says in a word what came of it.</summary>
internal sealed class Snapshots(RtcClient client)
{
    public async Task<string> StopAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var (result, metadata) = await client.StopSnapshotAsync(Requests.Stop, cancellationToken);
            return $"{result} {metadata.RequestId}";
        }
        catch (RtcServiceException e) when (e.Code == RtcErrors.InvalidParameterErrorActiveTaskNotFound)
        {
            return $"gone already {e.RequestId}";
        }
        catch (RtcServiceException e)
        {
            return $"{e.Code?.Group ?? "no code"} HTTP {e.HttpStatus} after {e.Attempts}{(e.MayHaveTakenEffect ? ", perhaps stopped" : string.Empty)}";
        }
        catch (RtcValidationException e)
        {
            return $"{e.Errors[0].Path} {e.Errors[0].Rule}";
        }
        catch (RtcRateLimitException e)
        {
            return $"again in {e.RetryAfter?.TotalSeconds} s, {e.Rate?.Name}";
        }
        catch (RtcTimeoutException e)
        {
            return $"nothing within {e.Timeout.TotalSeconds} s{(e.MayHaveTakenEffect ? ", perhaps stopped" : string.Empty)}";
        }
        catch (RtcTransportException e)
        {
            return $"no answer, {e.RetryClass}";
        }
        catch (RtcClockException e)
        {
            return $"clock {e.Clock - e.ServerTime}";
        }
        catch (RtcCredentialException e)
        {
            return $"credentials{(e.NothingFound ? ": none" : string.Empty)}";
        }
    }

    public async Task<(IReadOnlyList<string?> Rooms, int Unreadable)> RoomsAsync()
    {
        var rooms = new List<string?>();
        try
        {
            await foreach (var room in client.ListRoomInfoItemsAsync(Requests.List))
            {
                rooms.Add(room.RoomId);
            }
        }
        catch (RtcPagingException e)
        {
            return (rooms, e.UnreadableItems.Count);
        }

        return (rooms, 0);
    }
}
