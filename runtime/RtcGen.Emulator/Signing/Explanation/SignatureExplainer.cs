using System.Security.Cryptography;

namespace RtcGen.Emulator;

/// <summary>
/// Says why a signature is not accepted. What can be seen is said without a secret key; with it, the mistakes that signers make are tried,
/// and when one gives the signature that arrived, it is known what the client signed.
/// </summary>
internal static class SignatureExplainer
{
    // A search signs the whole URL some thousand times; with a session token it is a few thousand characters long.
    private const int LongestSearched = 16 * 1024;

    private static readonly TimeSpan DefaultValidity = TimeSpan.FromSeconds(900);

    /// <summary>Explains the signature of a request.</summary>
    /// <param name="request">What arrived.</param>
    /// <param name="credentials">The key pairs that are known; may be none.</param>
    /// <param name="now">The server's time.</param>
    /// <param name="validity">How far X-Date may be from it; null for 900 seconds.</param>
    /// <param name="isThorough">Whether all pairs of mistakes are tried. The work is bounded either way: about two thousand signatures, or a hundred thousand.</param>
    public static SignatureExplanation Explain(
        ReceivedRequest request, IReadOnlyList<EmulatorCredential> credentials, DateTimeOffset now, TimeSpan? validity = null, bool isThorough = false)
    {
        var claim = ReadClaim(request);
        return Explain(request, claim, credentials, now, validity ?? DefaultValidity, isThorough);
    }

    /// <summary>Explains the signature of a request whose claim is read already.</summary>
    public static SignatureExplanation Explain(
        ReceivedRequest request, SignatureClaim? claim, IReadOnlyList<EmulatorCredential> credentials, DateTimeOffset now, TimeSpan validity, bool isThorough = false)
    {
        var shortDate = claim?.ShortDate ?? ShortDate(request);
        List<SignatureFinding> findings =
        [
            .. AuthorizationObservations.Find(request),
            .. DateObservations.Find(request, shortDate, now, validity),
            .. claim is null ? [] : KeyObservations.Find(request, claim.AccessKey, credentials),
            .. RequestObservations.Find(request, claim),
        ];
        var explanation = claim is null ? new() : Compare(request, claim, credentials, isThorough, findings);
        return Masked(explanation with { Findings = [.. findings.OrderByDescending(finding => finding.IsCause).DistinctBy(finding => (finding.Code, finding.English))] }, request);
    }

    /// <summary>The claim, read as a server does or, when a server would stop, as it is meant.</summary>
    private static SignatureClaim? ReadClaim(ReceivedRequest request) =>
        SignatureClaimReader.Read(request).Claim
        ?? (request.Header("Authorization") is { } authorization ? LooseClaim.Read(authorization).Complete(request.Header("X-Date")) : null);

    private static string? ShortDate(ReceivedRequest request) =>
        request.Header("Authorization") is { } authorization && LooseClaim.Read(authorization).CredentialParts is { Count: > 1 } parts && parts[1].Length == 8 ? parts[1] : null;

    private static SignatureExplanation Compare(
        ReceivedRequest request, SignatureClaim claim, IReadOnlyList<EmulatorCredential> credentials, bool isThorough, List<SignatureFinding> findings)
    {
        // Without a key pair of this access key the texts are the same, only not the signature.
        var credential = credentials.FirstOrDefault(candidate => candidate.AccessKey == claim.AccessKey);
        var scene = new SigningScene(request, claim, credential?.SecretKey ?? string.Empty, credentials);
        var right = scene.Right();
        var explanation = new SignatureExplanation { ServerCanonicalRequest = right.CanonicalRequest, ServerStringToSign = right.StringToSign };
        if (credential is null)
        {
            return explanation;
        }

        if (SignatureVerifier.Verify(request, claim, credential.SecretKey).Matches)
        {
            return explanation with { Matches = true };
        }

        if (SignatureBytes(claim.Signature) is not { } signature)
        {
            return explanation with { Matches = false };
        }

        if (scene.Accepted().Any(draft => CryptographicOperations.FixedTimeEquals(draft.Signature, signature)))
        {
            findings.Add(new("signature-spelling", IsCause: true, "The signature is the right one, written in another way. Write it in hexadecimal, in lower case.", "签名值是对的，但写法不对，应写成小写十六进制。"));
            return explanation with { Matches = false, ClientCanonicalRequest = right.CanonicalRequest, ClientStringToSign = right.StringToSign };
        }

        if (request.Target.Length > LongestSearched)
        {
            findings.Add(TooLong);
            return explanation with { Matches = false };
        }

        if (MistakeSearch.Find(scene, signature, isThorough) is not { } found)
        {
            findings.Add(Unexplained);
            return explanation with { Matches = false };
        }

        // What could be seen, and is now proven.
        findings.RemoveAll(seen => found.Findings.Any(proven => proven.Code == seen.Code));
        findings.InsertRange(0, found.Findings);
        return explanation with { Matches = false, ClientCanonicalRequest = found.Draft.CanonicalRequest, ClientStringToSign = found.Draft.StringToSign };
    }

    private static SignatureFinding Unexplained { get; } = new(
        "unexplained",
        IsCause: false,
        "None of the mistakes that are known gives this signature. Compare the canonical request and the string to sign with those of the client, line by line; if nothing differs, the secret keys do.",
        "已知的错误都得不出这个签名。请把规范请求和待签名字符串与客户端的逐行比较；如果完全相同，就是 SecretKey 不同。");

    private static SignatureFinding TooLong { get; } = new(
        "too-long",
        IsCause: false,
        "The URL is too long for the known mistakes to be tried. Sign a shorter one, or compare the canonical request and the string to sign with those of the client, line by line.",
        "URL 过长，未尝试已知的错误。请对较短的 URL 签名，或把规范请求和待签名字符串与客户端的逐行比较。");

    private static byte[]? SignatureBytes(string text)
    {
        try
        {
            var bytes = text.Length == 64 ? Convert.FromHexString(text) : Convert.FromBase64String(text);
            return bytes.Length == 32 ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    // The token is a secret like the key, and explanations end up in logs and tickets.
    private static SignatureExplanation Masked(SignatureExplanation explanation, ReceivedRequest request)
    {
        var token = request.Header("X-Security-Token") ?? request.QueryValue(SignatureParameters.SecurityToken);
        return string.IsNullOrEmpty(token)
            ? explanation
            : explanation with
            {
                ServerCanonicalRequest = Mask(explanation.ServerCanonicalRequest, token),
                ServerStringToSign = Mask(explanation.ServerStringToSign, token),
                ClientCanonicalRequest = Mask(explanation.ClientCanonicalRequest, token),
                ClientStringToSign = Mask(explanation.ClientStringToSign, token),
            };
    }

    private static string? Mask(string? text, string token) => text?
        .Replace(token, "***", StringComparison.OrdinalIgnoreCase)
        .Replace(Uri.EscapeDataString(token), "***", StringComparison.OrdinalIgnoreCase);
}
