using System.Runtime.CompilerServices;

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
        return CreateFrom([.. parameters]);
    }

    /// <summary>Does the same with a list that nobody needs afterwards.</summary>
    /// <param name="parameters">Names and values as <see cref="Create"/> takes them; the list is used up.</param>
    /// <returns>The query without a leading <c>?</c>.</returns>
    /// <exception cref="ArgumentException">A name is empty, or a name or value has no UTF-8 form.</exception>
    public static string CreateFrom(List<KeyValuePair<string, string>> parameters)
    {
        // Each name with its escaped value. Another type would bring sorting for it into every native program.
        for (var i = 0; i < parameters.Count; i++)
        {
            var (name, value) = parameters[i];
            if (string.IsNullOrEmpty(name))
            {
                throw new ArgumentException("A query parameter has no name.", nameof(parameters));
            }

            parameters[i] = new(name, Escape(name, value));
        }

        // Official signers agree on this order: by the name as given, and ascending values of one name.
        parameters.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key) is not 0 and var byName
            ? byName
            : string.CompareOrdinal(a.Value, b.Value));

        var query = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        for (var i = 0; i < parameters.Count; i++)
        {
            query.AppendLiteral(i == 0 ? string.Empty : "&");
            query.AppendLiteral(Escape(parameters[i].Key, parameters[i].Key));
            query.AppendLiteral("=");
            query.AppendLiteral(parameters[i].Value);
        }

        return query.ToStringAndClear();
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
