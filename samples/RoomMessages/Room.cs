using System.Text.Json;
using RtcGen.Rtc;

namespace RtcGen.Samples.RoomMessages;

/// <summary>
/// Messages from a server into one room. Each carries an id of its own, because a message can arrive twice when it is sent again after its
/// response was lost: whoever receives it leaves out the second one with the same id.
/// </summary>
internal sealed class Room(RtcClient client, string appId, string roomId)
{
    // It belongs to the server and must not be the id of a user.
    private const string Sender = "server";

    public Task<string> TellAllAsync(string id, string text, CancellationToken cancellationToken) => OutcomeAsync(async () =>
    {
        var response = await client.SendBroadcastAsync(
            new() { AppId = appId, RoomId = roomId, From = Sender, Binary = false, Message = Compose(id, text) }, cancellationToken);
        return response.Result.Message;
    });

    public Task<string> TellAsync(string userId, string id, string text, CancellationToken cancellationToken) => OutcomeAsync(async () =>
    {
        var response = await client.SendRoomUnicastAsync(
            new() { AppId = appId, RoomId = roomId, From = Sender, To = userId, Binary = false, Message = Compose(id, text) }, cancellationToken);
        return response.Result.Message;
    });

    public Task<string> TellAsync(IReadOnlyList<string> userIds, string id, string text, CancellationToken cancellationToken) => OutcomeAsync(async () =>
    {
        var response = await client.BatchSendRoomUnicastAsync(
            new() { AppId = appId, RoomId = roomId, From = Sender, To = [.. userIds], Binary = false, Message = Compose(id, text) }, cancellationToken);
        return response.Result.Message;
    });

    private static string Compose(string id, string text) => JsonSerializer.Serialize(new { id, text });

    private static async Task<string> OutcomeAsync(Func<Task<string?>> send)
    {
        try
        {
            return await send() ?? "sent";
        }
        catch (RtcServiceException e) when (e.Code == RtcErrors.InternalErrorUserNotFound || e.Code == RtcErrors.InternalErrorRoomNotFound)
        {
            // Nobody to tell is no failure of this program.
            return "not there";
        }
        catch (RtcServiceException e) when (e.Code == RtcErrors.PartialSuccess)
        {
            // The others have the message; to send it again to all would double it.
            return "sent to those who are there";
        }
        catch (RtcException e) when (e.MayHaveTakenEffect)
        {
            return $"perhaps sent, after {e.Attempts} attempt(s)";
        }
    }
}
