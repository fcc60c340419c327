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

    // What carries credentials has one of these in its name.
    private static readonly string[] Secret =
        ["apikey", "api-key", "access-key", "auth", "cookie", "credential", "passw", "secret", "signature", "token"];

    private readonly HashSet<string> _allowed;

    public LoggedHeaders(IReadOnlyCollection<string> furtherAllowed) =>
        _allowed = new([.. Harmless, .. furtherAllowed], StringComparer.OrdinalIgnoreCase);

    /// <summary>Says why the values of a header cannot be shown: its name is none, or that of one that carries credentials.</summary>
    public static string? Fault(string name, string property) => HeaderText.Fault(name, property)
        ?? (Array.Find(Secret, part => name.Contains(part, StringComparison.OrdinalIgnoreCase)) is { } part
            ? $"The header {name} may hold a secret ('{part}' in its name), so its value is never logged. Remove it from {property}."
            : null);

    /// <summary>Whether the name is one of a header that carries credentials.</summary>
    public static bool MayHoldSecret(string name) => Array.Exists(Secret, part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

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
