using System.Text;

namespace RtcGen.Reference;

/// <summary>Writes a request as a command for curl in a POSIX shell.</summary>
public static class CurlCommand
{
    /// <summary>Writes the command, with each header on a line of its own.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="url">The URL, with its query.</param>
    /// <param name="headers">The headers, those that sign the request among them.</param>
    /// <param name="body">The body; null for none.</param>
    /// <returns>The command.</returns>
    public static string Format(string method, Uri url, IEnumerable<KeyValuePair<string, string>> headers, string? body)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(headers);
        var text = new StringBuilder("curl");

        // Without a body curl would send GET for anything, and with one POST.
        if (method != (body is null ? "GET" : "POST"))
        {
            text.Append(" -X ").Append(Quote(method));
        }

        text.Append(' ').Append(Quote(url.OriginalString));
        foreach (var (name, value) in headers)
        {
            text.Append(" \\\n  -H ").Append(Quote($"{name}: {value}"));
        }

        if (body is not null)
        {
            text.Append(" \\\n  --data-raw ").Append(Quote(body));
        }

        return text.ToString();
    }

    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
