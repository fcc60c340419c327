namespace RtcGen;

// Permits that were taken for a call which another limit then held back.
public sealed partial class RtcRateLimiter
{
    /// <summary>Takes permits that can be returned, if they are available.</summary>
    /// <returns>The lease; null when they are not free.</returns>
    internal PermitLease? TryTakeReturnable(int permits)
    {
        lock (_gate)
        {
            return TryTake(permits, out var now) ? ReturnableLease(permits, now) : null;
        }
    }

    private PermitLease ReturnableLease(int permits, long takenAt) => new() { Return = () => GiveBack(permits, takenAt) };

    private void GiveBack(int permits, long takenAt)
    {
        lock (_gate)
        {
            _log.Return(permits, takenAt);
            LetThrough();
        }
    }
}
