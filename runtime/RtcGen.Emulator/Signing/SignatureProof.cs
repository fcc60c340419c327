namespace RtcGen.Emulator;

/// <summary>What the server computed for a request.</summary>
/// <param name="Matches">Whether the signature is the one the secret key gives.</param>
/// <param name="CanonicalRequest">The canonical request.</param>
/// <param name="StringToSign">The string to sign.</param>
internal sealed record SignatureProof(bool Matches, string CanonicalRequest, string StringToSign);
