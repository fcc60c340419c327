using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>The options of <see cref="RtcRedisRateLimiter"/>. Its constructor validates and copies them.</summary>
public sealed class RtcRedisRateLimiterOptions
{
    /// <summary>
    /// Gets or sets the prefix of the Redis keys; <c>rtcgen:</c> by default. Limits are counted per account: each account on a shared Redis server
    /// needs its own prefix, the same in all its processes.
    /// </summary>
    public string KeyPrefix { get; set; } = "rtcgen:";

    /// <summary>Gets or sets the maximum wait for a permit; 1 minute by default, at most an hour. A call that would wait longer is rejected at once.</summary>
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Gets or sets the timeout of a request to Redis; 1 s by default, more than zero and at most a minute. For a call that has less than twice that
    /// time left it is half of that time. A call without a response uses <see cref="Fallback"/>, or is rejected.
    /// </summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets or sets the time that is added to the period before a permit is available again; 100 ms by default, at most a minute, the same in all
    /// processes. A busy machine sends one call late and the next one in time: the server sees them closer together than they were
    /// permitted, by no more than this. With a period of 1 s it costs a tenth of the calls.
    /// </summary>
    public TimeSpan Margin { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Gets or sets a factory for the limiter of this process that is used while Redis is not available; null, the default, to reject calls then. Each of ten
    /// processes needs a tenth of the rate: <c>rate => new RtcRateLimiter(rate with { Calls = rate.Calls / 10 })</c>.
    /// It must be able to grant as many permits at once as a call needs.
    /// </summary>
    public Func<RtcRate, RateLimiter>? Fallback { get; set; }

    /// <summary>Gets or sets the clock for waits.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Validates the options and returns a copy that nobody changes.</summary>
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
