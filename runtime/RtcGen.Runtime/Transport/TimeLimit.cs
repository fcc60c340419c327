namespace RtcGen;

/// <summary>Which time-outs a client accepts, and what is left of one.</summary>
internal static class TimeLimit
{
    public static void Check(OptionErrors errors, string path, TimeSpan timeout) => errors.Range(
        path,
        timeout == Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout <= TimeSpan.FromDays(1)),
        timeout,
        "A time-out is more than zero and at most a day, or Timeout.InfiniteTimeSpan.");

    /// <summary>The shorter of two, where infinite is longer than any other.</summary>
    public static TimeSpan Shorter(TimeSpan one, TimeSpan other) =>
        one == Timeout.InfiniteTimeSpan ? other : other == Timeout.InfiniteTimeSpan || one < other ? one : other;

    /// <summary>What is left after a time; never less than nothing, and infinite stays infinite.</summary>
    public static TimeSpan Left(TimeSpan timeout, TimeSpan elapsed) =>
        timeout == Timeout.InfiniteTimeSpan ? timeout : timeout > elapsed ? timeout - elapsed : TimeSpan.Zero;
}
