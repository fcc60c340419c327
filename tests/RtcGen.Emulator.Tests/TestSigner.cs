using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator.Tests;

/// <summary>A signer for tests: the fixed header list content-type;host;x-content-sha256;x-date, no cleverness.</summary>
internal sealed class TestSigner
{
    public EmulatorCredential Credential { get; init; } = EmulatorCredential.Default;

    public DateTimeOffset At { get; init; } = DateTimeOffset.UtcNow;

    public string Region { get; init; } = "cn-north-1";

    public string Service { get; init; } = "rtc";

    public string Terminator { get; init; } = "request";

    /// <summary>The date in the credential; that of <see cref="At"/> unless set.</summary>
    public string? ShortDate { get; init; }

    /// <summary>Whether content-type is signed; a request without a body has none.</summary>
    public bool SignsContentType { get; init; } = true;

    private string Date => At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private string Scope => $"{ShortDate ?? Date[..8]}/{Region}/{Service}/{Terminator}";

    /// <summary>Signs a request whose query is already in canonical form.</summary>
    public void Sign(HttpRequestMessage request, byte[] body)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body));
        var headers = new List<(string Name, string Value)>
        {
            ("content-type", "application/json"),
            ("host", request.RequestUri!.Authority),
            ("x-content-sha256", hash),
            ("x-date", Date),
        };
        if (!SignsContentType)
        {
            headers.RemoveAt(0);
        }

        if (Credential.SessionToken is { } token)
        {
            headers.Add(("x-security-token", token));
            request.Headers.TryAddWithoutValidation("X-Security-Token", token);
        }

        var names = string.Join(';', headers.Select(header => header.Name));
        var lines = string.Concat(headers.Select(header => $"{header.Name}:{header.Value}\n"));
        var query = request.RequestUri.Query.TrimStart('?');
        var canonical = $"{request.Method}\n/\n{query}\n{lines}\n{names}\n{hash}";
        request.Headers.TryAddWithoutValidation("X-Date", Date);
        request.Headers.TryAddWithoutValidation("X-Content-Sha256", hash);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"HMAC-SHA256 Credential={Credential.AccessKey}/{Scope}, SignedHeaders={names}, Signature={Signature(canonical)}");
    }

    /// <summary>The query of a signed URL that lists all its parameters but the signature and the list itself.</summary>
    public string SignUrl(string method, params (string Name, string Value)[] parameters)
    {
        var pairs = parameters.Concat(
        [
            ("X-Algorithm", "HMAC-SHA256"),
            ("X-Credential", $"{Credential.AccessKey}/{Scope}"),
            ("X-Date", Date),
            ("X-NotSignBody", ""),
            ("X-SignedHeaders", ""),
        ]).OrderBy(pair => pair.Item1, StringComparer.Ordinal).ToList();
        var query = string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}"));
        var empty = Convert.ToHexStringLower(SHA256.HashData([]));
        var signature = Signature($"{method}\n/\n{query}\n\n\n\n{empty}");
        var list = Uri.EscapeDataString(string.Join(';', pairs.Select(pair => pair.Item1)));
        return $"{query}&X-SignedQueries={list}&X-Signature={signature}";
    }

    private string Signature(string canonicalRequest)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));
        var key = Encoding.UTF8.GetBytes(Credential.SecretKey);
        foreach (var part in Scope.Split('/'))
        {
            key = Mac(key, part);
        }

        return Convert.ToHexStringLower(Mac(key, $"HMAC-SHA256\n{Date}\n{Scope}\n{hash}"));
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
