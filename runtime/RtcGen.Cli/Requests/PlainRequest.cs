using RtcGen.Emulator;

namespace RtcGen.Cli;

/// <summary>A request as it goes over the wire, whoever wrote it down.</summary>
/// <param name="Method">The method.</param>
/// <param name="Url">The absolute URL as given.</param>
/// <param name="Headers">The headers in order; a name may stand twice.</param>
/// <param name="Body">The bytes of the body.</param>
internal sealed record PlainRequest(string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    /// <summary>The request as a server receives it.</summary>
    /// <exception cref="CliException">The URL is none.</exception>
    public ReceivedRequest Receive()
    {
        var (host, path, query) = SplitUrl();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var repeated = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Headers)
        {
            if (!headers.TryAdd(name, value))
            {
                headers[name] += "," + value;
                repeated.Add(name);
            }
        }

        headers.TryAdd("Host", host);
        return new() { Method = Method, Path = path, Query = QueryText.Parse(query), Headers = headers, RepeatedHeaders = repeated, Body = Body };
    }

    // By hand, as Uri would write another path and query than was given.
    private (string Host, string Path, string Query) SplitUrl()
    {
        var start = Url.IndexOf("://", StringComparison.Ordinal);
        var scheme = start < 0 ? "http" : Url[..start].ToLowerInvariant();
        if (scheme is not ("http" or "https"))
        {
            throw new CliException(Texts.NoUrl(Url), ExitCode.Usage);
        }

        var rest = (start < 0 ? Url : Url[(start + 3)..]).Split('#')[0];
        var end = rest.IndexOfAny(['/', '?']);
        var authority = end < 0 ? rest : rest[..end];
        var target = end < 0 ? string.Empty : rest[end..];
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var defaultPort = scheme == "https" ? ":443" : ":80";
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        authority = authority.EndsWith(defaultPort, StringComparison.Ordinal) ? authority[..^defaultPort.Length] : authority;
        return authority.Length == 0
            ? throw new CliException(Texts.NoUrl(Url), ExitCode.Usage)
            : (authority, question < 0 ? target : target[..question], question < 0 ? string.Empty : target[question..]);
    }
}
