namespace RtcGen.Emulator;

/// <summary>A text that a signer may have hashed in place of the body that arrived.</summary>
/// <param name="Name">What it is called, see <see cref="SignatureFinding.Code"/>.</param>
/// <param name="English">What differs, as part of a sentence.</param>
/// <param name="Chinese">The same in Chinese.</param>
/// <param name="Bytes">The text.</param>
internal sealed record BodyForm(string Name, string English, string Chinese, byte[] Bytes)
{
    private string? _hash;

    /// <summary>Gets its SHA-256 in lower-case hexadecimal.</summary>
    public string Hash => _hash ??= SignatureVerifier.HexHash(Bytes);
}
