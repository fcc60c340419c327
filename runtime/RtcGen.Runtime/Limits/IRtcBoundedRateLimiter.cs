using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>
/// A <see cref="RateLimiter"/> that knows how long a permit will take, and refuses at once what would take too long. A
/// client asks it so, with what is left of the call's time; any other limiter is waited for until that time is over.
/// </summary>
public interface IRtcBoundedRateLimiter
{
    /// <summary>Takes permits, waiting for them when need be.</summary>
    /// <param name="permitCount">How many.</param>
    /// <param name="maxWait">The longest wait; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="cancellationToken">Gives the wait up.</param>
    /// <returns>The lease; one that is not acquired when the wait would be longer.</returns>
    ValueTask<RateLimitLease> AcquireAsync(int permitCount, TimeSpan maxWait, CancellationToken cancellationToken = default);
}
