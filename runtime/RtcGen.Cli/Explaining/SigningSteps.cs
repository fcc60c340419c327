using System.Globalization;
using RtcGen.Emulator;

namespace RtcGen.Cli;

/// <summary>The steps of a signature, as the emulator's verifier computes them.</summary>
/// <param name="Draft">What is signed.</param>
/// <param name="Headers">The headers to send, besides Host, with Authorization.</param>
/// <param name="Signature">The signature.</param>
internal sealed record SigningSteps(SigningDraft Draft, IReadOnlyList<KeyValuePair<string, string>> Headers, string Signature)
{
    // What signing writes, whatever was there.
    private static readonly HashSet<string> Made = new(["X-Content-Sha256", "X-Date", "X-Security-Token", "Authorization"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Signs a request.</summary>
    public static SigningSteps Of(PlainRequest request, EmulatorCredential keys, string region, string service, DateTimeOffset at)
    {
        var date = at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        List<KeyValuePair<string, string>> headers =
        [
            .. request.Headers.Where(header => !Made.Contains(header.Key)),
            new("X-Content-Sha256", SignatureVerifier.HexHash(request.Body)),
            new("X-Date", date),
        ];
        if (keys.SessionToken is { } token)
        {
            headers.Add(new("X-Security-Token", token));
        }

        var received = (request with { Headers = headers }).Receive();
        string[] names =
        [
            .. received.Headers.Keys.Select(name => name.ToLowerInvariant()).Where(name => name is "content-type" or "content-md5" or "host" || name.StartsWith("x-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        ];
        var claim = new SignatureClaim(keys.AccessKey, date[..8], region, service, date, names, null, string.Empty);
        var draft = new SigningScene(received, claim, keys.SecretKey, [keys]).Right();
        var signature = LowerHex.Format(draft.Signature);
        headers.Add(new("Authorization", $"{SignatureVerifier.Algorithm} Credential={keys.AccessKey}/{claim.Scope}, SignedHeaders={string.Join(';', names)}, Signature={signature}"));
        return new(draft, headers, signature);
    }
}
