namespace RtcGen;

/// <summary>What a configuration section says about repetition; see <see cref="RtcRetryOptions"/>.</summary>
public sealed class RtcRetrySettings
{
    private static readonly RtcRetryOptions Defaults = new();

    /// <summary>How often a call is sent at most, 4 by default, 1 to 10.</summary>
    public int MaxAttempts { get; set; } = Defaults.MaxAttempts;

    /// <summary>The pause before the second attempt is a random part of this, 300 ms by default.</summary>
    public TimeSpan BaseDelay { get; set; } = Defaults.BaseDelay;

    /// <summary>Where the doubling of the pauses ends, 20 s by default.</summary>
    public TimeSpan MaxDelay { get; set; } = Defaults.MaxDelay;

    /// <summary>The longest wait a server may ask for, 1 minute by default.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = Defaults.MaxRetryAfter;

    /// <summary>The longest a single attempt may take, 10 s by default.</summary>
    public TimeSpan AttemptTimeout { get; set; } = Defaults.AttemptTimeout;

    internal RtcRetryOptions ToOptions() => new()
    {
        MaxAttempts = MaxAttempts,
        BaseDelay = BaseDelay,
        MaxDelay = MaxDelay,
        MaxRetryAfter = MaxRetryAfter,
        AttemptTimeout = AttemptTimeout,
    };
}
