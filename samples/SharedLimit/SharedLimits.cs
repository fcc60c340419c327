using System.Threading.RateLimiting;
using StackExchange.Redis;

namespace RtcGen.Samples.SharedLimit;

/// <summary>The limits of one account. All processes that use it have to choose the same settings.</summary>
internal sealed class SharedLimits(ConnectionMultiplexer redis)
{
    public RateLimiter Create(RtcRate rate) => new RtcRedisRateLimiter(redis, rate, new()
    {
        // One per account.
        KeyPrefix = "rtc-sample:",
        MaxWait = TimeSpan.FromSeconds(20),

        // The share of one of two processes while Redis does not respond. Without a fallback, calls then fail.
        Fallback = own => new RtcRateLimiter(own with { Calls = Math.Max(1, own.Calls / 2) }),
    });
}
