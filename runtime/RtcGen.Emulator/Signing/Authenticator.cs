using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>Decides whether a request comes from the holder of a known key, in the gateway's order of checks.</summary>
internal sealed class Authenticator(IReadOnlyList<EmulatorCredential> credentials, TimeSpan validity, bool strict)
{
    // What official pages ask for; a signed URL covers no body, and its most common form no header.
    private static readonly string[] StrictHeaders = ["host", "x-content-sha256"];

    /// <summary>Judges a request that arrived at <paramref name="now"/>.</summary>
    /// <returns>Null when the request is authentic.</returns>
    public AuthenticationError? Check(ReceivedRequest request, SignatureClaim claim, DateTimeOffset now) =>
        CheckDate(request, claim, now)
        ?? CheckStrictly(claim)
        ?? CheckKey(request, claim);

    private AuthenticationError? CheckDate(ReceivedRequest request, SignatureClaim claim, DateTimeOffset now)
    {
        var readable = DateTimeOffset.TryParseExact(
            claim.Date,
            "yyyyMMdd'T'HHmmss'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var signedAt);

        // A date in the future is refused as an old one is; that X-Expires widens both sides is an assumption.
        if (!readable || Math.Abs((now - signedAt).TotalSeconds) > ValiditySeconds(request))
        {
            return new AuthenticationError("InvalidTimestamp", "The Signature of the request is expired.");
        }

        // The code the server gives for two dates that differ is not documented; the credential is what is wrong.
        return claim.Date.StartsWith(claim.ShortDate, StringComparison.Ordinal)
            ? null
            : new AuthenticationError("InvalidCredential", "The date in Credential is not the date of X-Date.");
    }

    private double ValiditySeconds(ReceivedRequest request)
    {
        // What a malformed X-Expires does is not documented: the ordinary validity stands.
        var given = request.QueryValue("X-Expires");
        return long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? seconds
            : validity.TotalSeconds;
    }

    private AuthenticationError? CheckStrictly(SignatureClaim claim) =>
        strict && claim.SignedQueries is null && StrictHeaders.FirstOrDefault(name => !claim.SignedHeaders.Contains(name)) is { } missing
            ? new AuthenticationError("InvalidAuthorization", $"SignedHeaders must hold {missing}: this emulator is strict.")
            : null;

    private AuthenticationError? CheckKey(ReceivedRequest request, SignatureClaim claim)
    {
        var known = credentials.Where(candidate => candidate.AccessKey == claim.AccessKey).ToArray();
        if (known.Length == 0)
        {
            return new AuthenticationError(
                "InvalidAccessKey",
                $"The accesskey [{DisplayText.Format(claim.AccessKey)}] included in the request is invalid.");
        }

        var token = claim.SignedQueries is null ? request.Header("X-Security-Token") : request.QueryValue("X-Security-Token");
        var credential = known.FirstOrDefault(candidate => SameText(candidate.SessionToken ?? string.Empty, token ?? string.Empty));
        if (credential is null)
        {
            return new AuthenticationError("InvalidSecretToken", "The security token does not belong to this access key.");
        }

        // A matching signature would not help: what it does not cover, nobody has signed.
        if (SignatureCoverage.FindGap(request, claim) is { } gap)
        {
            return new AuthenticationError("SignatureDoesNotMatch", gap);
        }

        var proof = SignatureVerifier.Verify(request, claim, credential.SecretKey);
        return proof.Matches
            ? CheckBodyHash(request, proof, token)
            : Mismatch("The signature is not the one the server computed.", proof, token);
    }

    private static AuthenticationError? CheckBodyHash(ReceivedRequest request, SignatureProof proof, string? token)
    {
        // What the server does with a hash that contradicts the body is not known; a client must not send one.
        return request.Header("X-Content-Sha256") is not { } given || given == SignatureVerifier.HexHash(request.Body.Span)
            ? null
            : Mismatch("X-Content-Sha256 is not the hash of the body received.", proof, token);
    }

    // Clients show the beginning of a message: what tells most comes first.
    private static AuthenticationError Mismatch(string reason, SignatureProof proof, string? token) => new(
        "SignatureDoesNotMatch",
        Masked(
            $"""
            {reason} Compare with the client's, line by line; if nothing differs, the secret keys do. Canonical request:
            {proof.CanonicalRequest}
            String to sign:
            {proof.StringToSign}
            """,
            token))
    { Reason = reason };

    // The token is already known to be right here, so nobody misses it, and messages end up in logs.
    private static string Masked(string text, string? token) => string.IsNullOrEmpty(token)
        ? text
        : text.Replace(token, "***", StringComparison.Ordinal)
            .Replace(Uri.EscapeDataString(token), "***", StringComparison.Ordinal);

    private static bool SameText(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));
}

/// <summary>Why a request is not let in.</summary>
/// <param name="Code">The gateway's error code.</param>
/// <param name="Detail">What is wrong, for a reader; never holds a secret.</param>
internal sealed record AuthenticationError(string Code, string Detail)
{
    /// <summary>What is wrong, in one sentence.</summary>
    public string Reason { get; init; } = Detail;
}
