using System.Runtime.InteropServices;

namespace RtcGen.Signing;

/// <summary>
/// The canonical query of the signature. It is also what goes on the wire, so that every verifier,
/// whether it takes the query as sent or decodes and encodes it again, sees the same text.
/// </summary>
internal static class CanonicalQuery
{
    /// <summary>
    /// Escapes names and values over UTF-8, leaving only <c>A-Z a-z 0-9 - _ . ~</c> bare, and sorts by name,
    /// then by escaped value, in ordinal order.
    /// </summary>
    /// <param name="parameters">Names and values, not escaped, in any order. An empty value keeps its <c>=</c>.</param>
    /// <returns>The query without a leading <c>?</c>; empty when there is no parameter.</returns>
    /// <exception cref="ArgumentException">A name is empty, or a name or value has no UTF-8 form.</exception>
    public static string Create(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        List<KeyValuePair<string, string>> pairs = [.. parameters];
        var length = Prepare(CollectionsMarshal.AsSpan(pairs));
        return string.Create(length, pairs, static (text, pairs) => Write(CollectionsMarshal.AsSpan(pairs), text));
    }

    /// <summary>Escapes and sorts parameters where they stand.</summary>
    /// <param name="parameters">Names and values as <see cref="Create"/> takes them; afterwards, what <see cref="Write"/> takes.</param>
    /// <returns>The length of their query.</returns>
    /// <exception cref="ArgumentException">A name is empty, or a name or value has no UTF-8 form.</exception>
    public static int Prepare(Span<KeyValuePair<string, string>> parameters)
    {
        foreach (ref var parameter in parameters)
        {
            var (name, value) = parameter;
            if (string.IsNullOrEmpty(name))
            {
                throw new ArgumentException("A query parameter has no name.", nameof(parameters));
            }

            parameter = new(name, Escape(name, value));
        }

        // Official signers agree on this order: by the name as given, and ascending values of one name.
        parameters.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key) is not 0 and var byName
            ? byName
            : string.CompareOrdinal(a.Value, b.Value));

        var length = Math.Max(0, parameters.Length - 1);
        foreach (ref var parameter in parameters)
        {
            var (name, value) = parameter;
            parameter = new(Escape(name, name), value);
            length += parameter.Key.Length + 1 + value.Length;
        }

        return length;
    }

    /// <summary>Writes a query.</summary>
    /// <param name="prepared">Its parameters, prepared.</param>
    /// <param name="text">Where it is written: as many characters as it has.</param>
    public static void Write(ReadOnlySpan<KeyValuePair<string, string>> prepared, Span<char> text)
    {
        for (var i = 0; i < prepared.Length; i++)
        {
            var (name, value) = prepared[i];
            text = i == 0 ? text : Append(text, "&");
            text = Append(Append(Append(text, name), "="), value);
        }
    }

    private static Span<char> Append(Span<char> text, string part)
    {
        part.CopyTo(text);
        return text[part.Length..];
    }

    private static string Escape(string name, string? text)
    {
        if (text is null)
        {
            throw new ArgumentException($"The query parameter {name} is null.", nameof(text));
        }

        return WellFormedString.IndexOfLoneSurrogate(text) < 0
            ? Uri.EscapeDataString(text)
            : throw new ArgumentException($"The query parameter {name} contains an unpaired surrogate, which has no UTF-8 form.", nameof(text));
    }
}
