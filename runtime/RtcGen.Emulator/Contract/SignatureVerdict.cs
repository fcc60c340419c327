namespace RtcGen.Emulator;

/// <summary>What the emulator found about the signature of a request. It holds no secret key and no session token.</summary>
/// <param name="Status">Whether the request was signed as the server expects it.</param>
public sealed record SignatureVerdict(SignatureStatus Status)
{
    internal static SignatureVerdict NotChecked { get; } = new(SignatureStatus.NotChecked);

    internal static SignatureVerdict NotRequired { get; } = new(SignatureStatus.NotRequired);

    internal static SignatureVerdict Missing { get; } = new(SignatureStatus.Missing);

    /// <summary>Gets the access key ID of the signature, or null when there is no readable one.</summary>
    public string? AccessKey { get; init; }

    /// <summary>Gets the region of the credential scope, or null when there is no readable one.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the reason for a refusal, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the canonical request that the server computed, when the signature does not match it; otherwise, null.</summary>
    public string? ServerCanonicalRequest { get; init; }

    /// <summary>Gets the string to sign that the server computed, when the signature does not match it; otherwise, null.</summary>
    public string? ServerStringToSign { get; init; }

    /// <summary>Gets the canonical request that the client has signed, where the signature gave it away; otherwise, null.</summary>
    public string? ClientCanonicalRequest { get; init; }

    /// <summary>Gets what is wrong and how to mend it, causes first; empty for an accepted signature.</summary>
    public IReadOnlyList<SignatureFinding> Findings { get; init; } = [];

    /// <summary>The same, with every text as <paramref name="mask"/> leaves it.</summary>
    internal SignatureVerdict Without(Func<string, string> mask) => this with
    {
        Reason = Reason is null ? null : mask(Reason),
        ServerCanonicalRequest = ServerCanonicalRequest is null ? null : mask(ServerCanonicalRequest),
        ServerStringToSign = ServerStringToSign is null ? null : mask(ServerStringToSign),
        ClientCanonicalRequest = ClientCanonicalRequest is null ? null : mask(ClientCanonicalRequest),
    };
}
