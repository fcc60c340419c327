using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>Where limits are kept in Redis, and what happens when they cannot be asked.</summary>
public sealed class RtcRedisRateLimiterOptions
{
    /// <summary>
    /// What the names of the keys begin with, <c>rtcgen:</c> by default. Limits are counted for each account: accounts that
    /// share a Redis server need a prefix each, and an account needs one in all its processes.
    /// </summary>
    public string KeyPrefix { get; init; } = "rtcgen:";

    /// <summary>The longest wait for a permit, 1 minute by default, at most an hour. Who would wait longer is refused at once.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Gives a limiter of this process for the time when Redis cannot be asked; null, the default, to refuse calls then. A fleet of
    /// ten that falls back needs a tenth of the rate each: <c>rate => new RtcRateLimiter(rate with { Calls = rate.Calls / 10 })</c>.
    /// It must be able to give as many permits at once as a call counts as.
    /// </summary>
    public Func<RtcRate, RateLimiter>? Fallback { get; init; }

    /// <summary>The clock for waits.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
