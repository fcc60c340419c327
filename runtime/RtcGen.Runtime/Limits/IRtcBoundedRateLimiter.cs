using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>
/// A <see cref="RateLimiter"/> that knows how long a permit will take, and refuses at once what would take too long. A client
/// passes it what is left of the call's timeout; it waits for any other limiter until that time has elapsed.
/// </summary>
public interface IRtcBoundedRateLimiter
{
    /// <summary>Acquires permits, waiting for them if necessary.</summary>
    /// <param name="permitCount">The number of permits.</param>
    /// <param name="maxWait">The maximum wait; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The lease; one that is not acquired when the wait would be longer.</returns>
    ValueTask<RateLimitLease> AcquireAsync(int permitCount, TimeSpan maxWait, CancellationToken cancellationToken = default);
}
