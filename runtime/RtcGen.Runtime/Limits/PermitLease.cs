using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>The response of a limiter that counts calls in time. Disposing it gives nothing back, as the permits were used; what was not can be returned.</summary>
internal sealed class PermitLease : RateLimitLease
{
    /// <summary>The metadata with which permits that were not used are given back, an <see cref="Action"/>.</summary>
    public static readonly MetadataName<Action> ReturnName = MetadataName.Create<Action>("RtcGen.Return");

    /// <summary>Permits that are used at once: nobody returns them.</summary>
    public static readonly PermitLease Used = new();

    public override bool IsAcquired => this == Used || Return is not null;

    /// <summary>Gives the permits back; null when that cannot be.</summary>
    public Action? Return { get; init; }

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

            if (Return is not null)
            {
                yield return ReturnName.Name;
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
            : metadataName == ReturnName.Name ? Return
            : null;
        return metadata is not null;
    }
}
