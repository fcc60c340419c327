namespace RtcGen.Emulator;

/// <summary>Why a signature is not accepted, as far as that could be found out. It holds no secret key and no session token.</summary>
internal sealed record SignatureExplanation
{
    /// <summary>Gets a value indicating whether the signature is the one that the secret key gives; null without the secret key.</summary>
    public bool? Matches { get; init; }

    /// <summary>Gets the canonical request that the server computes; null when the request does not say enough.</summary>
    public string? ServerCanonicalRequest { get; init; }

    /// <summary>Gets the string to sign that the server computes; null when the request does not say enough.</summary>
    public string? ServerStringToSign { get; init; }

    /// <summary>Gets the canonical request that the client signed; null unless it could be found out.</summary>
    public string? ClientCanonicalRequest { get; init; }

    /// <summary>Gets the string to sign of the client; null unless it could be found out.</summary>
    public string? ClientStringToSign { get; init; }

    /// <summary>Gets what was found, causes first.</summary>
    public IReadOnlyList<SignatureFinding> Findings { get; init; } = [];
}
