using RtcGen.Rtc;

namespace RtcGen.Samples.SharedLimit;

/// <summary>What happens to a call that would have to wait longer than it has time.</summary>
internal static class Crowd
{
    public static async Task<string> CallWithinAsync(RtcClient client, ListRoomInfoRequest request, CancellationToken cancellationToken)
    {
        // 40 calls take the permits of the next four seconds, so one that has two is refused at once.
        using var crowd = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task waiting = Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.ListRoomInfoAsync(request, crowd.Token)));
        try
        {
            await client.ListRoomInfoAsync(request, new RtcCallOptions { Timeout = TimeSpan.FromSeconds(2) }, cancellationToken);
            return "sent";
        }
        catch (RtcRateLimitException e)
        {
            // RetryAfter says when there may be room again.
            return $"not sent, no room under {e.Rate!.Calls} calls per second";
        }
        finally
        {
            // Whoever stops waiting gives the permit back.
            await crowd.CancelAsync();
            await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
