using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Benchmarks;

/// <summary>The signature as a documentation page would show it: correct, and without a thought for cost.</summary>
internal static class TextbookSigner
{
    public static string Sign(string accessKey, string secretKey, string query, string host, byte[] body, DateTime? at = null)
    {
        var now = at ?? DateTime.UtcNow;
        var date = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var day = date[..8];
        var bodyHash = Convert.ToHexStringLower(SHA256.HashData(body));
        var headers = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["content-type"] = "application/json",
            ["host"] = host,
            ["x-content-sha256"] = bodyHash,
            ["x-date"] = date,
        };
        var signedHeaders = string.Join(";", headers.Keys);
        var canonicalHeaders = string.Concat(headers.Select(header => $"{header.Key}:{header.Value.Trim()}\n"));
        var canonicalRequest = string.Join("\n", "POST", "/", query, canonicalHeaders, signedHeaders, bodyHash);
        var scope = $"{day}/cn-north-1/rtc/request";
        var stringToSign = string.Join("\n", "HMAC-SHA256", date, scope, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest))));

        var key = Encoding.UTF8.GetBytes(secretKey);
        foreach (var part in new[] { day, "cn-north-1", "rtc", "request" })
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(stringToSign)));
        return $"HMAC-SHA256 Credential={accessKey}/{scope}, SignedHeaders={signedHeaders}, Signature={signature}";
    }
}
