using System.Text.Json;

namespace RtcGen.Wire.Tests.Support;

/// <summary>A request as it was on the wire.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Url">Path and query, escaped.</param>
/// <param name="ContentType">The header, or null if there was none.</param>
/// <param name="SignedFor">The service in the scope of the signature, or null if there was none.</param>
/// <param name="Body">The body; empty if there was none.</param>
internal sealed record WireRequest(string Method, string Url, string? ContentType, string? SignedFor, string Body)
{
    public string Path => Url.Split('?')[0];

    /// <summary>Gets the names and values of the query, decoded and ordered by name; values of one name are in the order in which they were sent.</summary>
    public IReadOnlyList<string> Query => Decode(Url.Contains('?', StringComparison.Ordinal) ? Url[(Url.IndexOf('?', StringComparison.Ordinal) + 1)..] : string.Empty);

    /// <summary>Gets the names and values of the body, a form, as <see cref="Query"/> does.</summary>
    public IReadOnlyList<string> Form => Decode(Body);

    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    // The SDK sends a space as + in a form, as %20 in a query.
    private static string[] Decode(string text) =>
    [
        .. text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2).Select(part => Uri.UnescapeDataString(part.Replace('+', ' '))).ToArray())
            .OrderBy(pair => pair[0], StringComparer.Ordinal)
            .Select(pair => string.Join('=', pair)),
    ];
}
