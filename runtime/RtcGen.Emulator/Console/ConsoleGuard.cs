using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace RtcGen.Emulator;

/// <summary>Decides who may use the console: the page itself, in a browser on this machine.</summary>
internal sealed class ConsoleGuard
{
    /// <summary>The header that holds the token.</summary>
    public const string TokenHeader = "X-Console-Token";

    // Nothing from elsewhere, no inline code, no frame around the page.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    /// <summary>What the page proves itself with; another for each emulator.</summary>
    public string Token { get; } = LowerHex.Format(RandomNumberGenerator.GetBytes(32));

    /// <summary>Tells the browser what the page may do.</summary>
    public static void AddHeaders(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>What is wrong with any request: it comes from another machine, or under a name that somebody else may own.</summary>
    public static (int Status, string Reason)? FindFault(HttpContext context)
    {
        // A name that leads here today may be another's tomorrow; only addresses and localhost are this machine's for sure.
        if (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote))
        {
            return (StatusCodes.Status403Forbidden, "The console is served to this machine alone.");
        }

        var host = context.Request.Host;
        if (!IsThisMachine(host.Host) || (host.Port ?? 80) != context.Connection.LocalPort)
        {
            return (StatusCodes.Status403Forbidden, "The console is reached by 127.0.0.1, [::1] or localhost, and by its own port.");
        }

        return context.Request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"http://{host.Value}"
            ? (StatusCodes.Status403Forbidden, "Another origin cannot use the console.")
            : null;
    }

    /// <summary>What is wrong with a request for the page.</summary>
    public static (int Status, string Reason)? FindPageFault(HttpContext context)
    {
        if (context.Request.Method is not ("GET" or "HEAD"))
        {
            return (StatusCodes.Status405MethodNotAllowed, "The page is read with GET.");
        }

        // A link from elsewhere may open the page; nothing else may load a part of it.
        var headers = context.Request.Headers;
        return IsFromHere(headers["Sec-Fetch-Site"].ToString()) || headers["Sec-Fetch-Dest"] == "document"
            ? null
            : (StatusCodes.Status403Forbidden, "Another origin cannot use the console.");
    }

    /// <summary>What is wrong with a request for data.</summary>
    public (int Status, string Reason)? FindApiFault(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site && site != "same-origin")
        {
            return (StatusCodes.Status403Forbidden, "Another origin cannot use the console.");
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(headers[TokenHeader].ToString()), Encoding.UTF8.GetBytes(Token)))
        {
            return (StatusCodes.Status403Forbidden, string.Create(CultureInfo.InvariantCulture, $"The request needs the token of the page in {TokenHeader}."));
        }

        return context.Request.Method switch
        {
            "GET" => null,
            "POST" when IsJson(context.Request.ContentType) => null,
            "POST" => (StatusCodes.Status415UnsupportedMediaType, "The body must be application/json."),
            _ => (StatusCodes.Status405MethodNotAllowed, "Data is read with GET and changed with POST."),
        };
    }

    private static bool IsFromHere(string site) => site is "" or "same-origin" or "none";

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsJson(string? type) =>
        type is not null && type.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
