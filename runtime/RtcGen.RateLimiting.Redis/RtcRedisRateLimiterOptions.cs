using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>Where limits are kept in Redis, and what happens when they cannot be asked. A limiter checks and copies them when it is made.</summary>
public sealed class RtcRedisRateLimiterOptions
{
    /// <summary>
    /// What the names of the keys begin with, <c>rtcgen:</c> by default. Limits are counted for each account: accounts that
    /// share a Redis server need a prefix each, and an account needs one in all its processes.
    /// </summary>
    public string KeyPrefix { get; set; } = "rtcgen:";

    /// <summary>The longest wait for a permit, 1 minute by default, at most an hour. Who would wait longer is refused at once.</summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long Redis may take to answer, 1 s by default, more than zero and at most a minute; of a call that has less than twice that
    /// time left, half of it. Who got no answer falls back, or is refused.
    /// </summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// By how much later than after a period a permit can be had again, 100 ms by default, at most a minute; all processes need the
    /// same. A busy machine sends one call late and the next one in time: the server sees them closer together than they were
    /// permitted, by no more than this. With a period of 1 s it costs a tenth of the calls.
    /// </summary>
    public TimeSpan Margin { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Gives a limiter of this process for the time when Redis cannot be asked; null, the default, to refuse calls then. A fleet of
    /// ten that falls back needs a tenth of the rate each: <c>rate => new RtcRateLimiter(rate with { Calls = rate.Calls / 10 })</c>.
    /// It must be able to give as many permits at once as a call counts as.
    /// </summary>
    public Func<RtcRate, RateLimiter>? Fallback { get; set; }

    /// <summary>The clock for waits.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>A copy that nobody changes, of options that can be used.</summary>
    /// <exception cref="ArgumentException">One cannot be used.</exception>
    internal RtcRedisRateLimiterOptions Checked()
    {
        var copy = (RtcRedisRateLimiterOptions)MemberwiseClone();
        ArgumentException.ThrowIfNullOrEmpty(copy.KeyPrefix, nameof(KeyPrefix));
        ArgumentNullException.ThrowIfNull(copy.TimeProvider, nameof(TimeProvider));
        ArgumentOutOfRangeException.ThrowIfLessThan(copy.MaxWait, TimeSpan.Zero, nameof(MaxWait));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(copy.MaxWait, TimeSpan.FromHours(1), nameof(MaxWait));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(copy.ResponseTimeout, TimeSpan.Zero, nameof(ResponseTimeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(copy.ResponseTimeout, TimeSpan.FromMinutes(1), nameof(ResponseTimeout));
        ArgumentOutOfRangeException.ThrowIfLessThan(copy.Margin, TimeSpan.Zero, nameof(Margin));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(copy.Margin, TimeSpan.FromMinutes(1), nameof(Margin));
        return copy;
    }
}
