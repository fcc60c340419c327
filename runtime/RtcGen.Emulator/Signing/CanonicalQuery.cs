using System.Globalization;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>The canonical queries that the vendor's own signers make of the same parameters.</summary>
/// <remarks>
/// The server decodes what it receives and writes it again. All signers agree on the text unless a name holds a character
/// that is escaped, is the beginning of another, looks like an integer, or stands several times.
/// </remarks>
internal static class CanonicalQuery
{
    // UTF-8 and UTF-16 differ in their order from the surrogates on; nearly all names are ASCII.
    private static readonly Comparer<string> Utf8Order = Comparer<string>.Create(static (left, right) =>
        Ascii.IsValid(left) && Ascii.IsValid(right)
            ? string.CompareOrdinal(left, right)
            : Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    // OrderBy is stable, which keeps the values of a repeated name in the order they were sent.
    private static readonly Func<Pair[], IEnumerable<Pair>>[] Orders =
    [
        // As documented, and as Go and the first Python SDK do it.
        static pairs => pairs.OrderBy(pair => pair.Name, Utf8Order),
        static pairs => pairs.OrderBy(pair => pair.Name, Utf8Order).ThenBy(pair => pair.EscapedValue, StringComparer.Ordinal),

        // Node and Java compare UTF-16, Node sorts the values too.
        static pairs => pairs.OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.EscapedValue, StringComparer.Ordinal),

        // Node's older SDK puts the names into an object, where integers come first, by size.
        static pairs => pairs.OrderBy(pair => ArrayIndex(pair.Name) ?? uint.MaxValue).ThenBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.EscapedValue, StringComparer.Ordinal),

        // The second Python SDK, Ruby, C++ and Rust sort what is escaped already.
        static pairs => pairs.OrderBy(pair => pair.EscapedName, StringComparer.Ordinal),
        static pairs => pairs.OrderBy(pair => pair.EscapedName, StringComparer.Ordinal).ThenBy(pair => pair.EscapedValue, StringComparer.Ordinal),

        // Shell and Perl sort the joined texts.
        static pairs => pairs.OrderBy(pair => pair.Text, StringComparer.Ordinal),
    ];

    /// <summary>Each different text once, the documented one first.</summary>
    public static IEnumerable<string> Forms(IEnumerable<KeyValuePair<string, string>> query)
    {
        var pairs = query.Select(pair => new Pair(pair.Key, Uri.EscapeDataString(pair.Key), Uri.EscapeDataString(pair.Value))).ToArray();
        return Orders.Select(order => string.Join('&', order(pairs).Select(pair => pair.Text))).Distinct(StringComparer.Ordinal);
    }

    // What ECMAScript calls an array index: a decimal number without leading zeros below 2^32 - 1.
    private static uint? ArrayIndex(string name) =>
        uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < uint.MaxValue
        && (name.Length == 1 || name[0] != '0')
            ? number
            : null;

    private sealed record Pair(string Name, string EscapedName, string EscapedValue)
    {
        public string Text { get; } = EscapedName + "=" + EscapedValue;
    }
}
