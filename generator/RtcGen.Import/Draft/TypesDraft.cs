namespace RtcGen.Import.Draft;

/// <summary>Shared types as far as a source describes them: what becomes a types file.</summary>
public sealed class TypesDraft
{
    /// <summary>Gets or sets the service they belong to.</summary>
    public string Service { get; set; } = "rtc";

    /// <summary>Gets or sets the version they belong to; null when all versions share them.</summary>
    public string? Version { get; set; }

    /// <summary>Gets or sets the namespace below the service's that they live in; null for the service's own.</summary>
    public string? Namespace { get; set; }

    /// <summary>Gets the objects in requests, each of type <c>object</c>.</summary>
    public IList<MemberDraft> Types { get; } = [];

    /// <summary>Gets the objects in results, each of type <c>object</c>.</summary>
    public IList<MemberDraft> Results { get; } = [];

    /// <summary>Gets what could not be decided about the types as a whole.</summary>
    public IList<string> Notes { get; } = [];
}
