using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>The answer for a permit: there is nothing to give back.</summary>
internal sealed class RedisLease(bool isAcquired) : RateLimitLease
{
    public static readonly RedisLease Acquired = new(isAcquired: true);

    public override bool IsAcquired => isAcquired;

    public override IEnumerable<string> MetadataNames => IsAcquired ? [] : [MetadataName.ReasonPhrase.Name, MetadataName.RetryAfter.Name];

    private string? Reason { get; init; }

    private TimeSpan? RetryAfter { get; init; }

    public static RedisLease Refused(string reason, TimeSpan? retryAfter = null) => new(isAcquired: false) { Reason = reason, RetryAfter = retryAfter };

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.ReasonPhrase.Name ? Reason
            : metadataName == MetadataName.RetryAfter.Name ? RetryAfter
            : null;
        return metadata is not null;
    }
}
