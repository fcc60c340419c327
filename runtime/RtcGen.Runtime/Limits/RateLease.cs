using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>The answer of a limiter that counts calls in time: there is nothing to give back.</summary>
internal sealed class RateLease : RateLimitLease
{
    public static readonly RateLease Acquired = new();

    public override bool IsAcquired => this == Acquired;

    public TimeSpan? RetryAfter { get; init; }

    public string? Reason { get; init; }

    public override IEnumerable<string> MetadataNames
    {
        get
        {
            if (RetryAfter is not null)
            {
                yield return MetadataName.RetryAfter.Name;
            }

            if (Reason is not null)
            {
                yield return MetadataName.ReasonPhrase.Name;
            }
        }
    }

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? RetryAfter
            : metadataName == MetadataName.ReasonPhrase.Name ? Reason
            : null;
        return metadata is not null;
    }
}
