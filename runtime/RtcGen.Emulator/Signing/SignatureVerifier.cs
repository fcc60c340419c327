using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>
/// Computes a request's signature step by step from what arrived, and compares. Written for itself: it shares no code
/// with the client's signer, so that one can convict the other.
/// </summary>
internal static class SignatureVerifier
{
    public const string Algorithm = "HMAC-SHA256";

    public static SignatureProof Verify(ReceivedRequest request, SignatureClaim claim, string secretKey)
    {
        var canonicalRequest = CanonicalRequest(request, claim);
        var stringToSign = string.Join(
            '\n',
            Algorithm,
            claim.Date,
            claim.Scope,
            HexHash(Encoding.UTF8.GetBytes(canonicalRequest)));

        var key = Encoding.UTF8.GetBytes(secretKey);
        key = Mac(key, claim.ShortDate);
        key = Mac(key, claim.Region);
        key = Mac(key, claim.Service);
        key = Mac(key, "request");
        var expected = Convert.ToHexStringLower(Mac(key, stringToSign));

        // The comparison takes equally long wherever the first difference stands.
        var matches = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected),
            Encoding.UTF8.GetBytes(claim.Signature));
        return new SignatureProof(matches, canonicalRequest, stringToSign);
    }

    /// <summary>Lower-case hexadecimal SHA-256.</summary>
    public static string HexHash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string CanonicalRequest(ReceivedRequest request, SignatureClaim claim)
    {
        // A header that is named but absent counts as empty; a client that did not send it did not sign that either.
        // The newline after the last line is there even when no header is signed: four newlines then follow the query.
        var lines = claim.SignedHeaders.Select(name => $"{name}:{(request.Header(name) ?? string.Empty).Trim()}");
        var headers = string.Join('\n', lines) + "\n";

        // A signed URL covers exactly the parameters it names and no body; a signed header covers all of both.
        var signed = claim.SignedQueries is { } names
            ? request.Query.Where(pair => names.Contains(pair.Key))
            : request.Query;
        var payload = claim.SignedQueries is null ? request.Body.Span : [];

        return string.Join(
            '\n',
            request.Method,
            request.Path.Length == 0 ? "/" : request.Path,
            QueryText.Canonical(signed),
            headers,
            string.Join(';', claim.SignedHeaders),
            HexHash(payload));
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
