using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>The answer for a permit. Disposing it gives nothing back, as the permit was used; what was not can be returned.</summary>
internal sealed class RedisLease(bool isAcquired) : RateLimitLease
{
    // How a client gives back what it took and did not use: the name is part of the runtime's documentation.
    private const string ReturnName = "RtcGen.Return";

    public override bool IsAcquired => isAcquired;

    public override IEnumerable<string> MetadataNames => IsAcquired ? [ReturnName] : [MetadataName.ReasonPhrase.Name, MetadataName.RetryAfter.Name];

    private string? Reason { get; init; }

    private TimeSpan? RetryAfter { get; init; }

    private Action? Return { get; init; }

    public static RedisLease Acquired(Action giveBack) => new(isAcquired: true) { Return = giveBack };

    public static RedisLease Refused(string reason, TimeSpan? retryAfter = null) => new(isAcquired: false) { Reason = reason, RetryAfter = retryAfter };

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.ReasonPhrase.Name ? Reason
            : metadataName == MetadataName.RetryAfter.Name ? RetryAfter
            : metadataName == ReturnName ? Return
            : null;
        return metadata is not null;
    }
}
