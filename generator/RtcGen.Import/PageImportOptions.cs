namespace RtcGen.Import;

/// <summary>What an import knows besides the page.</summary>
public sealed class PageImportOptions
{
    /// <summary>Gets the number of the page; null when it is not known.</summary>
    public int? Docs { get; init; }

    /// <summary>Gets the service, as in the credential scope.</summary>
    public string Service { get; init; } = "rtc";

    /// <summary>Gets the namespace below the service's that the types are to live in.</summary>
    public string? Namespace { get; init; }

    /// <summary>Gets the service's string formats, name by pattern: a pattern on the page that is one of them is written by name.</summary>
    public IReadOnlyDictionary<string, string> Formats { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the text of another page by its number, for structures that a page links to; null when it is not at hand.</summary>
    public Func<string, string?> OtherPage { get; init; } = static _ => null;
}
