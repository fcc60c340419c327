using System.Net.Http.Headers;
using System.Text;

namespace RtcGen;

/// <summary>Shows headers: the values of those that are allowed, the names of the others.</summary>
internal sealed class LoggedHeaders
{
    private static readonly string[] Harmless =
    [
        "Connection", "Content-Encoding", "Content-Length", "Content-Type", "Date", "Host", "Retry-After", "Server",
        "Transfer-Encoding", "User-Agent", "X-Date", "X-Tt-Logid",
    ];

    private readonly HashSet<string> _allowed;

    public LoggedHeaders(IReadOnlyCollection<string> furtherAllowed) =>
        _allowed = new([.. Harmless, .. furtherAllowed], StringComparer.OrdinalIgnoreCase);

    /// <summary>Shows headers. The other side chooses names too.</summary>
    public string Show(HttpHeaders headers, HttpContentHeaders? content, SentSecrets secrets)
    {
        var text = new StringBuilder();
        Add(text, headers, secrets);
        if (content is not null)
        {
            Add(text, content, secrets);
        }

        return text.ToString();
    }

    private void Add(StringBuilder text, HttpHeaders headers, SentSecrets secrets)
    {
        foreach (var (name, values) in headers.NonValidated)
        {
            text.Append(text.Length > 0 ? "; " : string.Empty).Append(ServerText.Format(name, secrets)).Append(": ");
            text.Append(_allowed.Contains(name) ? ServerText.Format(values.ToString(), secrets) : "***");
        }
    }
}
