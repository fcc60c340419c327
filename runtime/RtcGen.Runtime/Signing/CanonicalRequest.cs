using System.Text;

namespace RtcGen.Signing;

/// <summary>
/// The canonical request: the string that both sides of a signature must agree on. Only the date, the body's
/// hash and the query differ from call to call, so the rest is kept, with the places where they go.
/// </summary>
internal sealed class CanonicalRequest
{
    private const string ContentHash = "x-content-sha256";
    private const string Date = "x-date";
    private const string SessionToken = "x-security-token";

    private readonly byte[] _beforeQuery;
    private readonly byte[] _beforeHash;
    private readonly byte[] _beforeDate;
    private readonly byte[] _afterDate;
    private readonly bool _hasHashHeader;

    public CanonicalRequest(in RequestToSign request, string? sessionToken)
    {
        _hasHashHeader = !request.OmitContentHashHeader;
        var headers = Merge(request.Headers, _hasHashHeader, request.OmitSessionTokenHeader ? null : sessionToken);
        SignedHeaders = string.Join(';', headers.ConvertAll(static header => header.Key));

        _beforeQuery = Encoding.UTF8.GetBytes($"{request.Method}\n{PathOf(request.Path)}\n");
        var text = new StringBuilder("\n");
        var next = 0;
        _beforeHash = _hasHashHeader ? TakeUpTo(ContentHash, headers, ref next, text) : [];
        _beforeDate = TakeUpTo(Date, headers, ref next, text);
        for (; next < headers.Count; next++)
        {
            Append(headers[next], text);
        }

        text.Append('\n').Append(SignedHeaders).Append('\n');
        _afterDate = Utf8(text);
    }

    /// <summary>The names of the signed headers, in order.</summary>
    public string SignedHeaders { get; }

    /// <summary>A canonical request for a signature in the query: no headers, and no body.</summary>
    public static byte[] ForQuery(string method, string path, string canonicalQuery, string emptyHash) =>
        Encoding.UTF8.GetBytes($"{method}\n{PathOf(path)}\n{canonicalQuery}\n\n\n\n{emptyHash}");

    /// <summary>Writes the string for one call.</summary>
    /// <param name="work">Where it is written.</param>
    /// <param name="query">The canonical query; empty for none.</param>
    /// <param name="date">The date of the signature.</param>
    /// <param name="bodyHash">The hash of the body.</param>
    public void Append(SigningWorkspace work, ReadOnlySpan<char> query, ReadOnlySpan<byte> date, ReadOnlySpan<byte> bodyHash)
    {
        work.Append(_beforeQuery);
        work.AppendAscii(query);
        work.Append(_beforeHash);
        if (_hasHashHeader)
        {
            work.Append(bodyHash);
        }

        work.Append(_beforeDate);
        work.Append(date);
        work.Append(_afterDate);
        work.Append(bodyHash);
    }

    private static string PathOf(string? path) => string.IsNullOrEmpty(path) ? "/" : path;

    /// <summary>The caller's headers and the signer's own, in ordinal order of their names.</summary>
    private static List<KeyValuePair<string, string>> Merge(
        ReadOnlySpan<KeyValuePair<string, string>> given, bool hasHashHeader, string? sessionToken)
    {
        List<KeyValuePair<string, string>> all = [.. given, new(Date, string.Empty)];
        if (hasHashHeader)
        {
            all.Add(new(ContentHash, string.Empty));
        }

        if (sessionToken is not null)
        {
            all.Add(new(SessionToken, sessionToken));
        }

        all.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return all;
    }

    /// <summary>Takes the headers up to the one called <paramref name="name"/>, whose value is left open.</summary>
    private static byte[] TakeUpTo(string name, List<KeyValuePair<string, string>> headers, ref int next, StringBuilder text)
    {
        for (; headers[next].Key != name; next++)
        {
            Append(headers[next], text);
        }

        next++;
        text.Append(name).Append(':');
        var taken = Utf8(text);
        text.Clear().Append('\n');
        return taken;
    }

    private static void Append(KeyValuePair<string, string> header, StringBuilder text) =>
        text.Append(header.Key).Append(':').Append(HeaderValue.Fold(header.Value)).Append('\n');

    private static byte[] Utf8(StringBuilder text) => Encoding.UTF8.GetBytes(text.ToString());
}
