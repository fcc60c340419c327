using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>The lease of a permit. Disposing it returns nothing, as the permit was used; one that was not can be returned by the metadata.</summary>
internal sealed class RedisLease(bool isAcquired) : RateLimitLease
{
    // How a client returns a permit that it did not use: the name is part of the runtime's documentation.
    private const string ReturnName = "RtcGen.Return";

    public override bool IsAcquired => isAcquired;

    public override IEnumerable<string> MetadataNames => IsAcquired ? [ReturnName] : [MetadataName.ReasonPhrase.Name, MetadataName.RetryAfter.Name];

    private string? Reason { get; init; }

    private TimeSpan? RetryAfter { get; init; }

    private Action? Return { get; init; }

    public static RedisLease Acquired(Action onReturn) => new(isAcquired: true) { Return = onReturn };

    public static RedisLease Rejected(string reason, TimeSpan? retryAfter = null) => new(isAcquired: false) { Reason = reason, RetryAfter = retryAfter };

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.ReasonPhrase.Name ? Reason
            : metadataName == MetadataName.RetryAfter.Name ? RetryAfter
            : metadataName == ReturnName ? Return
            : null;
        return metadata is not null;
    }
}
