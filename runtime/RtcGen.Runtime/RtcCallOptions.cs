namespace RtcGen;

/// <summary>What one call does differently from its client. A member that is null leaves the client's setting.</summary>
public sealed class RtcCallOptions
{
    /// <summary>The longest the call may take.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How often the call is sent at most, 1 to 10; 1 for no repetition.</summary>
    public int? MaxAttempts { get; init; }

    /// <summary>Whether a request with faults is sent.</summary>
    public RtcValidation? Validation { get; init; }
}
