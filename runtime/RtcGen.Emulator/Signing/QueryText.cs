namespace RtcGen.Emulator;

/// <summary>Reads a query, or a form, from the wire.</summary>
internal static class QueryText
{
    /// <summary>Decodes a query; one leading question mark is skipped, <c>+</c> stands for a space.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text) => ParsePairs(text.StartsWith('?') ? text[1..] : text);

    /// <summary>Decodes the pairs of a query or form.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ParsePairs(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? string.Empty : part[(equals + 1)..];
            pairs.Add(new(Decode(name), Decode(value)));
        }

        return pairs;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
