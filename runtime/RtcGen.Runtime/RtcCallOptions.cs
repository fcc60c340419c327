namespace RtcGen;

/// <summary>What one call does differently from its client. A member that is null leaves the client's setting.</summary>
public sealed class RtcCallOptions
{
    /// <summary>The longest the call may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether a request with faults is sent.</summary>
    public RtcValidation? Validation { get; init; }
}
