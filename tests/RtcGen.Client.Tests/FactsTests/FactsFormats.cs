using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>What the formats of the facts, which are words, are in a schema.</summary>
internal static class FactsFormats
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["rfc3339"] = ["dateTime"],
        ["comma-separated list"] = ["list"],
        ["base64 when Binary == true"] = ["base64 when Binary == true"],
        ["base64 (wav)"] = ["base64"],
        ["rtmp url"] = ["rtmpUrl"],
        ["url"] = ["url"],
        ["url; hls, rtmp, mp4, flv, dash or ts"] = ["url"],
        ["url with a domain host"] = ["url"],
        ["public url"] = ["url"],
        ["public urls"] = ["url"],
        ["https url"] = ["url"],
        ["wss url"] = ["url"],
        ["public url that ends in an image extension"] = ["url"],
    };

    /// <summary>The format that a schema gives a text; null for none, or for one that is compared as a pattern.</summary>
    public static string? Of(FieldSchema field, string around) => field switch
    {
        { Type: FieldType.DateTime } => "dateTime",
        { Content: { } content } => $"{content.Kind.ToString().ToLowerInvariant()}{(content.When is { } when ? $" when {SchemaConditions.Of(when, around)}" : string.Empty)}",
        { Format: { } format and not "id" } => format,
        _ => null,
    };

    /// <summary>Whether a format is what the schema says, by name or by a pattern.</summary>
    public static bool Fits(string stated, string? found, string? pattern) =>
        (found is not null && Known.TryGetValue(stated, out var names) && names.Contains(found))
        || (found is not null && stated.Contains("json-in-string", StringComparison.Ordinal) && found.StartsWith("json", StringComparison.Ordinal))
        || (pattern is not null && (stated.Contains("url", StringComparison.Ordinal) || stated == "text/pronunciation"));
}
