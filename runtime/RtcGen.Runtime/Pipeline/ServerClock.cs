namespace RtcGen;

/// <summary>The time at a server: this machine's clock, corrected by what the server's refusals tell.</summary>
internal sealed class ServerClock(TimeProvider clock)
{
    // A server is believed within a day; beyond, one of the two clocks is broken, and it may be the server's.
    private static readonly TimeSpan MaxCorrection = TimeSpan.FromDays(1);

    private long _correction;

    public DateTimeOffset Now
    {
        get
        {
            var now = Machine;
            var correction = TimeSpan.FromTicks(Volatile.Read(ref _correction));
            return DateTimeOffset.MaxValue - now > correction ? now + correction : now;
        }
    }

    /// <summary>What this machine's own clock reads.</summary>
    public DateTimeOffset Machine => clock.GetUtcNow();

    /// <summary>Takes the server's time over, when it can be believed. Many calls may do so at once.</summary>
    /// <returns>Whether it was taken.</returns>
    public bool TrySet(DateTimeOffset serverTime)
    {
        var correction = serverTime - Machine;
        if (correction.Duration() > MaxCorrection || serverTime < RtcClockException.Earliest)
        {
            return false;
        }

        Volatile.Write(ref _correction, correction.Ticks);
        return true;
    }
}
