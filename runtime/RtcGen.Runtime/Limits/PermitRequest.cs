using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>A place in the queue of a <see cref="RtcRateLimiter"/>.</summary>
internal sealed class PermitRequest(RtcRateLimiter limiter, int permits)
    : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    public RtcRateLimiter Limiter => limiter;

    public int Permits => permits;

    /// <summary>Where it stands; null when it stands in the queue no more.</summary>
    public LinkedListNode<PermitRequest>? Place { get; set; }
}
