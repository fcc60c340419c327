using System.Text;

namespace RtcGen.Emulator;

/// <summary>What is known when mistakes are looked for.</summary>
/// <param name="Request">What arrived.</param>
/// <param name="Claim">What it says about its signature.</param>
/// <param name="Secret">The secret key of the access key.</param>
/// <param name="Credentials">All key pairs that are known.</param>
internal sealed record SigningScene(ReceivedRequest Request, SignatureClaim Claim, string Secret, IReadOnlyList<EmulatorCredential> Credentials)
{
    /// <summary>The largest body, in bytes, of which other forms are tried.</summary>
    public const int LargestBody = 64 * 1024;

    private IReadOnlyList<BodyForm>? _bodies;

    /// <summary>Gets the parameters that are signed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs { get; } =
        Claim.SignedQueries is { } names ? [.. Request.Query.Where(pair => names.Contains(pair.Key))] : Request.Query;

    /// <summary>Gets the texts that the body may have had when it was hashed; none for a large one, which would cost too much.</summary>
    public IReadOnlyList<BodyForm> Bodies => _bodies ??= Request.Body.Length > LargestBody ? [] : [.. BodyForms.Of(Request.Body)];

    /// <summary>The draft of a signer without mistakes.</summary>
    public SigningDraft Right()
    {
        var headers = Claim.SignedHeaders.Select(name => new HeaderLine(name, (Request.Header(name) ?? string.Empty).Trim()));
        return Draft(new() { Whole = CanonicalQuery.Forms(Pairs).First(), Pairs = Pairs }, [.. headers]);
    }

    /// <summary>The drafts of the vendor's own signers, as far as they differ; at most two.</summary>
    public IEnumerable<SigningDraft> Accepted()
    {
        var right = Right();
        var others =
            from query in CanonicalQuery.Forms(Pairs)
            from headers in CanonicalHeaders.Forms(Request, Claim.SignedHeaders)
            select right with { Query = right.Query with { Whole = query }, Headers = Lines(headers) };
        return others.Skip(1).Take(1).Prepend(right);
    }

    private static HeaderLine[] Lines(string headers) =>
    [
        .. headers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).Select(parts => new HeaderLine(parts[0], parts[1])),
    ];

    private SigningDraft Draft(QueryDraft query, HeaderLine[] headers) => new()
    {
        Method = Request.Method,
        Path = Request.Path.Length == 0 ? "/" : Request.Path,
        Query = query,
        Headers = headers,
        SignedHeaders = string.Join(';', Claim.SignedHeaders),
        Payload = SignatureVerifier.HexHash(Claim.SignedQueries is null ? Request.Body.Span : []),
        Date = Claim.Date,
        Scope = Claim.Scope,
        Key = new(Encoding.UTF8.GetBytes(Secret), [Claim.ShortDate, Claim.Region, Claim.Service, "request"]),
    };
}
