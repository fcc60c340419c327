namespace RtcGen;

/// <summary>Arithmetic of timeouts, of which one may be infinite.</summary>
internal static class TimeLimit
{
    /// <summary>The shorter of two, where infinite is longer than any other.</summary>
    public static TimeSpan Shorter(TimeSpan one, TimeSpan other) =>
        one == Timeout.InfiniteTimeSpan ? other : other == Timeout.InfiniteTimeSpan ? one : TimeSpan.FromTicks(Math.Min(one.Ticks, other.Ticks));

    /// <summary>What is left after a time; never less than nothing, and infinite stays infinite.</summary>
    public static TimeSpan Left(TimeSpan timeout, TimeSpan elapsed) =>
        timeout == Timeout.InfiniteTimeSpan ? timeout : TimeSpan.FromTicks(Math.Max(0, (timeout - elapsed).Ticks));
}
