namespace RtcGen;

/// <summary>
/// When and how often a failed call is retried. Each attempt is signed afresh. Whether an error allows it at all is
/// said by the service's error catalogue, and whether a call may be repeated by its action.
/// </summary>
public sealed class RtcRetryOptions
{
    /// <summary>How often a call is sent at most, 4 by default; 1 for no retry, 10 at most.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>
    /// The pause before the second attempt is a random part of this, 300 ms by default; the upper end doubles with each
    /// further attempt. More than zero.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Where the doubling ends, 20 s by default; at least <see cref="BaseDelay"/>, and at most an hour.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// The longest wait a server may ask for with <c>Retry-After</c>, 1 minute by default. When it asks for more, or for
    /// more than is left of the call's time, the call fails at once.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest a single attempt may take, 10 s by default; <see cref="Timeout.InfiniteTimeSpan"/> for as long as the call.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(10);

    internal static void CheckAttempts(OptionErrors errors, string path, int attempts) =>
        errors.Range(path, attempts is >= 1 and <= 10, attempts, "MaxAttempts must be from 1 to 10.");

    internal RtcRetryOptions Copy() => (RtcRetryOptions)MemberwiseClone();

    internal void Check(OptionErrors errors, string path)
    {
        var hour = TimeSpan.FromHours(1);
        CheckAttempts(errors, $"{path}.{nameof(MaxAttempts)}", MaxAttempts);
        errors.Range($"{path}.{nameof(BaseDelay)}", BaseDelay > TimeSpan.Zero, BaseDelay, "BaseDelay must be more than zero.");
        errors.Range($"{path}.{nameof(MaxDelay)}", MaxDelay >= BaseDelay && MaxDelay <= hour, MaxDelay, "MaxDelay must be at least BaseDelay and at most an hour.");
        errors.Range($"{path}.{nameof(MaxRetryAfter)}", MaxRetryAfter >= TimeSpan.Zero && MaxRetryAfter <= hour, MaxRetryAfter, "MaxRetryAfter must be at least zero and at most an hour.");
        errors.Timeout($"{path}.{nameof(AttemptTimeout)}", AttemptTimeout);
    }
}
