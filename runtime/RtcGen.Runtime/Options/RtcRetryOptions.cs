namespace RtcGen;

/// <summary>
/// Options for retries. Each attempt is signed anew. Whether an error permits a retry is stated by the service's error catalogue,
/// and whether a call is idempotent by its action.
/// </summary>
public sealed class RtcRetryOptions
{
    /// <summary>Gets or sets the maximum number of attempts, including the first. The default is 4; the range is 1 to 10.</summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>
    /// Gets or sets the upper bound of the random delay before the second attempt; it doubles with each further attempt. The
    /// default is 300 ms; more than zero.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>
    /// Gets or sets the maximum of the upper bound of the delays. The default is 20 s; at least <see cref="BaseDelay"/>, and at
    /// most an hour.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Gets or sets the maximum delay that a server may request with <c>Retry-After</c>. The default is 1 minute. When it requests
    /// more, or more than is left of the call's timeout, the call fails at once.
    /// </summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Gets or sets the timeout of a single attempt. The default is 10 s; <see cref="Timeout.InfiniteTimeSpan"/> for no limit but
    /// the call's.
    /// </summary>
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
