using System.Text.Json.Nodes;

namespace RtcGen.Import.Tests.GoServices;

/// <summary>What a call sent.</summary>
/// <param name="Address">Method and address, without the query.</param>
/// <param name="Query">The pairs of the query, decoded, in alphabetical order.</param>
/// <param name="ContentType">The type of the body; empty when there is none.</param>
/// <param name="Body">The body: the pairs of a form as in <paramref name="Query"/>, anything else as it is.</param>
internal sealed record SentCall(string Address, string Query, string ContentType, string Body)
{
    /// <summary>Reads three lines: method and address, content type, body.</summary>
    public static SentCall Read(string text)
    {
        var lines = text.Split('\n');
        var query = lines[0].IndexOf('?', StringComparison.Ordinal);
        return new(lines[0][..query], Pairs(lines[0][(query + 1)..]), lines[1], lines[1].Contains("form", StringComparison.Ordinal) ? Pairs(lines[2]) : lines[2]);
    }

    /// <summary>Whether the body has the same value, whatever the order of its members.</summary>
    public bool HasBody(string body) => body.StartsWith('{') ? Body.Length > 0 && JsonNode.DeepEquals(JsonNode.Parse(Body), JsonNode.Parse(body)) : Body == body;

    private static string Pairs(string text) => string.Join('&', text.Split('&').Order(StringComparer.Ordinal).Select(Uri.UnescapeDataString));
}
