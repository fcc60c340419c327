using System.Text.Json;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Signing;

namespace RtcGen.Runtime.Tests.Signing;

/// <summary>Signs the request of a vector with the header set that the vector expects.</summary>
internal static class VectorRequest
{
    // The signer adds these itself.
    private static readonly string[] Own = ["x-content-sha256", "x-date", "x-security-token"];

    public static RequestSignature Sign(JsonElement vector, string signedHeaders, string canonicalQuery)
    {
        var names = signedHeaders.Split(';');
        var signer = SignerCache.Create(vector.Credentials(), vector.Text("region"), vector.Text("service"));
        return signer.Sign(
            new RequestToSign
            {
                Method = vector.Text("method"),
                Path = vector.Text("path"),
                CanonicalQuery = canonicalQuery,
                Headers = [.. names.Except(Own).Select(name => KeyValuePair.Create(name, HeaderOf(vector, name)))],
                Body = vector.Body(),
                OmitContentHashHeader = !names.Contains("x-content-sha256"),
                OmitSessionTokenHeader = !names.Contains("x-security-token"),
            },
            vector.Instant());
    }

    private static string HeaderOf(JsonElement vector, string name)
    {
        foreach (var header in vector.GetProperty("headers").EnumerateObject())
        {
            if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return header.Value.GetString()!;
            }
        }

        // Some vectors leave these two to the transport.
        return name switch
        {
            "host" => vector.Text("host"),
            "content-type" => "application/x-www-form-urlencoded; charset=utf-8",
            _ => throw new InvalidDataException($"The vector has no header {name}."),
        };
    }
}
