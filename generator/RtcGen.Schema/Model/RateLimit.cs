namespace RtcGen.Schema;

/// <summary>How often an action may be called.</summary>
/// <param name="Calls">How many calls are allowed.</param>
/// <param name="Unit">In which time.</param>
public sealed record RateLimit(int Calls, RateUnit Unit)
{
    /// <summary>Gets whose calls are counted together.</summary>
    public RateScope Scope { get; init; }

    /// <summary>Gets the name of the actions that are counted together; null for this one alone.</summary>
    public string? Group { get; init; }

    /// <summary>Gets the array member each item of which counts as a call; null when a call is one.</summary>
    public string? Counts { get; init; }

    /// <summary>Gets when the limit holds; null for always.</summary>
    public ConditionSchema? When { get; init; }

    /// <summary>Gets the member of the request that names the application, for <see cref="RateScope.App"/>; else null.</summary>
    public string? By { get; init; }
}
