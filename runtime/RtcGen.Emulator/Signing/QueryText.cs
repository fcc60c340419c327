using System.Text;

namespace RtcGen.Emulator;

/// <summary>Reads a query from the wire and writes it in the canonical form of the signature.</summary>
internal static class QueryText
{
    /// <summary>Decodes a query; a leading question mark is skipped, <c>+</c> stands for a space.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? part : part[..equals];
            var value = equals < 0 ? string.Empty : part[(equals + 1)..];
            pairs.Add(new(Decode(name), Decode(value)));
        }

        return pairs;
    }

    /// <summary>Sorts by name in byte order, keeps the order of equal names, and escapes after RFC 3986.</summary>
    public static string Canonical(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        // OrderBy is stable, which keeps repeated names in the order they were sent.
        var sorted = pairs.OrderBy(pair => Encoding.UTF8.GetBytes(pair.Key), ByteOrder);
        return string.Join('&', sorted.Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value)));
    }

    private static readonly Comparer<byte[]> ByteOrder =
        Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
