using System.Text.Json.Nodes;

namespace RtcGen.OpenApi.Writing;

/// <summary>How requests are signed. OpenAPI can name the scheme of the header Authorization, and describe the rest in words.</summary>
internal static class Security
{
    public const string Name = "volcengine";

    public static JsonObject Scheme() => new()
    {
        ["type"] = "http",
        ["scheme"] = "HMAC-SHA256",
        ["description"] =
            """
            A signature of the request: `Authorization: HMAC-SHA256 Credential=AK/DATE/REGION/SERVICE/request, SignedHeaders=…, Signature=…`.

            1. `X-Date` is the time in UTC, `YYYYMMDDTHHMMSSZ`, and `X-Content-Sha256` the hexadecimal SHA-256 of the body. With temporary credentials `X-Security-Token` is sent and signed, too.
            2. The canonical request is: method, path, query sorted by name and percent-encoded, each signed header as `name:value` in ascending order, an empty line, the names of these headers joined by `;`, and the hash of the body.
            3. The string to sign is `HMAC-SHA256`, the value of `X-Date`, the scope `DATE/REGION/SERVICE/request`, and the hexadecimal SHA-256 of the canonical request, each on a line of its own.
            4. The key is HMAC-SHA256 of the secret key over the date, of that over the region, of that over the service, and of that over `request`. The signature is the hexadecimal HMAC-SHA256 of the string to sign under that key.
            """.ReplaceLineEndings("\n"),
    };
}
