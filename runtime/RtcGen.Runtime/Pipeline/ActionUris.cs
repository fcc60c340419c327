using System.Runtime.CompilerServices;
using RtcGen.Signing;

namespace RtcGen;

/// <summary>
/// The URIs of an action's calls. A service asks for the same again and again, so that those of the last few queries are kept: parsing one
/// costs more than signing it.
/// </summary>
internal sealed class ActionUris
{
    private const int MaxKept = 16;
    private const int MaxKeptCharacters = 512;

    private readonly RtcAction _action;
    private readonly string _beforeQuery;
    private readonly Uri?[] _kept = new Uri?[MaxKept];

    public ActionUris(RtcAction action, Uri endpoint)
    {
        _action = action;
        _beforeQuery = $"{endpoint.GetLeftPart(UriPartial.Authority)}/?";
        Plain = Get([]);
    }

    /// <summary>The URI of a call without parameters besides Action and Version.</summary>
    public Uri Plain { get; }

    /// <summary>Gets the URI of a call.</summary>
    /// <param name="parameters">The query parameters besides Action and Version.</param>
    /// <returns>The URI, whose query is canonical.</returns>
    public Uri Get(IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        FewParameters few = default;
        var count = parameters.Count + 2;
        var all = count <= FewParameters.Count ? few[..count] : new KeyValuePair<string, string>[count];
        all[0] = new("Action", _action.Name);
        all[1] = new("Version", _action.Version);
        for (var i = 2; i < count; i++)
        {
            all[i] = parameters[i - 2];
        }

        var length = CanonicalQuery.Prepare(all);
        if (length > MaxKeptCharacters)
        {
            var query = new char[length];
            CanonicalQuery.Write(all, query);
            return Create(query);
        }

        Span<char> text = stackalloc char[MaxKeptCharacters];
        text = text[..length];
        CanonicalQuery.Write(all, text);
        ref var kept = ref _kept[(uint)string.GetHashCode(text, StringComparison.Ordinal) % MaxKept];
        return kept is { } uri && text.SequenceEqual(GetQuery(uri)) ? uri : kept = Create(text);
    }

    /// <summary>Gets the canonical query of one of these URIs.</summary>
    public ReadOnlySpan<char> GetQuery(Uri uri) => uri.OriginalString.AsSpan(_beforeQuery.Length);

    // The query is escaped already, and is to be sent as it was signed.
    private Uri Create(ReadOnlySpan<char> query) =>
        new(string.Concat(_beforeQuery, query), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    [InlineArray(Count)]
    private struct FewParameters
    {
        public const int Count = 16;

        private KeyValuePair<string, string> _first;
    }
}
