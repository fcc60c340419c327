namespace RtcGen.Emulator;

/// <summary>Which calls are to fail. A property that is not set excludes none.</summary>
public sealed record EmulatorFailureFilter
{
    /// <summary>Gets the action that fails, or null for every action.</summary>
    public string? Action { get; init; }

    /// <summary>Gets the API version that fails, or null for every version.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// Gets the members that the request must hold, by path, such as <c>TaskId</c> or <c>ImageConfig.Interval</c>: a string as it is, anything else as JSON.
    /// </summary>
    public IReadOnlyDictionary<string, string> Members { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets how many calls fail, at least 1, or null for all.</summary>
    public int? Times { get; init; }

    /// <summary>
    /// Gets the share of the matching calls that fail, above 0 and at most 1. The default is 1. The calls are spread evenly and not by chance: of 0.25, every fourth fails.
    /// </summary>
    public double Share { get; init; } = 1;

    /// <summary>Gets a value indicating whether the call is carried out before it fails, so that only its response is lost. The default is false.</summary>
    public bool AfterEffect { get; init; }

    internal void ThrowIfInvalid()
    {
        ArgumentNullException.ThrowIfNull(Members);
        ArgumentOutOfRangeException.ThrowIfLessThan(Times ?? 1, 1, nameof(Times));
        if (Share is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Share), Share, "The share must be above 0 and at most 1.");
        }
    }
}
