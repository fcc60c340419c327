namespace RtcGen.Import.Draft;

/// <summary>How often an action may be called.</summary>
public sealed class RateDraft
{
    /// <summary>Gets the limit, as <c>150/s</c>.</summary>
    public required string Limit { get; init; }

    /// <summary>Gets or sets <c>app</c> or <c>user</c>; null for the whole account.</summary>
    public string? Scope { get; set; }

    /// <summary>Gets or sets the name for the actions that are counted together.</summary>
    public string? Group { get; set; }
}
