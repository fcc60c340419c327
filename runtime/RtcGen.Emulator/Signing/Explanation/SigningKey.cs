using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>A signing key, derived as a signer does it, right or wrong.</summary>
/// <param name="secret">The bytes the chain starts with.</param>
/// <param name="parts">What it runs over: date, region, service and terminator.</param>
/// <param name="form">How each step is done.</param>
internal sealed class SigningKey(byte[] secret, IReadOnlyList<string> parts, SigningKeyForm form = SigningKeyForm.Chain)
{
    private byte[]? _bytes;

    public byte[] Secret => secret;

    public IReadOnlyList<string> Parts => parts;

    /// <summary>Gets the key itself, computed once: many attempts share it.</summary>
    public byte[] Bytes => _bytes ??= form == SigningKeyForm.Secret ? secret : parts.Aggregate(secret, Step);

    public SigningKey With(byte[]? newSecret = null, IReadOnlyList<string>? newParts = null, SigningKeyForm? newForm = null) =>
        new(newSecret ?? secret, newParts ?? parts, newForm ?? form);

    /// <summary>The key with another text in the place of one of its parts.</summary>
    public SigningKey WithPart(int index, string text) => With(newParts: [.. parts.Select((part, at) => at == index ? text : part)]);

    private byte[] Step(byte[] key, string part)
    {
        var text = Encoding.UTF8.GetBytes(part);
        return form switch
        {
            SigningKeyForm.HexChain => Encoding.UTF8.GetBytes(LowerHex.Format(HMACSHA256.HashData(key, text))),
            SigningKeyForm.Swapped => HMACSHA256.HashData(text, key),
            _ => HMACSHA256.HashData(key, text),
        };
    }
}

/// <summary>How a signing key is derived.</summary>
internal enum SigningKeyForm
{
    /// <summary>As documented.</summary>
    Chain,

    /// <summary>The hexadecimal text of each step is the key of the next.</summary>
    HexChain,

    /// <summary>Key and message are swapped in each step.</summary>
    Swapped,

    /// <summary>Not at all: the secret itself signs.</summary>
    Secret,
}
