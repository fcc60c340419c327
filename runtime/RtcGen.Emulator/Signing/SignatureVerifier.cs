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

    private static readonly SigningKeys Keys = new();

    /// <summary>Compares with each text that one of the vendor's signers would have signed.</summary>
    /// <returns>The proof that matches, else the one of the documented text.</returns>
    public static SignatureProof Verify(ReceivedRequest request, SignatureClaim claim, string secretKey)
    {
        var key = Keys.Get(secretKey, claim);
        SignatureProof? documented = null;
        foreach (var canonicalRequest in CanonicalRequests(request, claim))
        {
            var proof = Compare(canonicalRequest, claim, key);
            if (proof.Matches)
            {
                return proof;
            }

            documented ??= proof;
        }

        return documented!;
    }

    /// <summary>Lower-case hexadecimal SHA-256.</summary>
    public static string HexHash(ReadOnlySpan<byte> bytes) => LowerHex.Format(SHA256.HashData(bytes));

    private static SignatureProof Compare(string canonicalRequest, SignatureClaim claim, byte[] key)
    {
        var stringToSign = string.Join(
            '\n',
            Algorithm,
            claim.Date,
            claim.Scope,
            HexHash(Encoding.UTF8.GetBytes(canonicalRequest)));
        var expected = LowerHex.Format(Mac(key, stringToSign));

        // The comparison takes equally long wherever the first difference stands.
        var matches = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected),
            Encoding.UTF8.GetBytes(claim.Signature));
        return new SignatureProof(matches, canonicalRequest, stringToSign);
    }

    private static IEnumerable<string> CanonicalRequests(ReceivedRequest request, SignatureClaim claim)
    {
        // A signed URL covers exactly the parameters it names and no body; a signed header covers all of both.
        var signed = claim.SignedQueries is { } names
            ? request.Query.Where(pair => names.Contains(pair.Key))
            : request.Query;
        var payload = HexHash(claim.SignedQueries is null ? request.Body.Span : []);
        var path = request.Path.Length == 0 ? "/" : request.Path;
        var list = string.Join(';', claim.SignedHeaders);

        // The newline after the last line is there even when no header is signed: four newlines then follow the query.
        return
            from query in CanonicalQuery.Forms(signed)
            from headers in CanonicalHeaders.Forms(request, claim.SignedHeaders)
            select string.Join('\n', request.Method, path, query, headers.Length == 0 ? "\n" : headers, list, payload);
    }

    public static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}

/// <summary>What the server computed for a request.</summary>
/// <param name="Matches">Whether the signature is the one the secret key gives.</param>
/// <param name="CanonicalRequest">The canonical request.</param>
/// <param name="StringToSign">The string to sign.</param>
internal sealed record SignatureProof(bool Matches, string CanonicalRequest, string StringToSign);
