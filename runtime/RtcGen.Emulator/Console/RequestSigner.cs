using System.Globalization;
using System.Text;
using RtcGen.Reference;

namespace RtcGen.Emulator;

/// <summary>Signs the requests that the console shows, as the documentation describes it.</summary>
internal static class RequestSigner
{
    // The emulator judges by the scope's own region, whichever it is.
    private const string Region = "cn-north-1";

    /// <summary>The headers that sign a request.</summary>
    public static KeyValuePair<string, string>[] Sign(RequestContent request, string service, string host, EmulatorCredential credential, DateTimeOffset now)
    {
        var date = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var hash = SignatureVerifier.HexHash(Encoding.UTF8.GetBytes(request.Body ?? string.Empty));
        var query = string.Join('&', request.Query
            .Select(static pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")
            .OrderBy(static pair => pair.Split('=')[0], StringComparer.Ordinal));
        const string Names = "host;x-content-sha256;x-date";
        var canonical = $"{request.Method}\n/\n{query}\nhost:{host}\nx-content-sha256:{hash}\nx-date:{date}\n\n{Names}\n{hash}";
        var scope = $"{date[..8]}/{Region}/{service}/request";
        var toSign = $"{SignatureVerifier.Algorithm}\n{date}\n{scope}\n{SignatureVerifier.HexHash(Encoding.UTF8.GetBytes(canonical))}";
        var key = SigningKeys.Derive(credential.SecretKey, date[..8], Region, service);
        return
        [
            new("X-Date", date),
            new("X-Content-Sha256", hash),
            new("Authorization", $"{SignatureVerifier.Algorithm} Credential={credential.AccessKey}/{scope}, SignedHeaders={Names}, Signature={LowerHex.Format(SignatureVerifier.Mac(key, toSign))}"),
        ];
    }
}
