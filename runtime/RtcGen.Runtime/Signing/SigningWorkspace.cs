using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Signing;

/// <summary>
/// Hash objects and a buffer for one signature at a time. Creating them costs more than using them, so a
/// signer keeps its workspaces.
/// </summary>
internal sealed class SigningWorkspace : IDisposable
{
    /// <summary>Length of a hash in hexadecimal digits.</summary>
    public const int HexLength = 2 * HashBytes;

    private const int HashBytes = 32;

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private IncrementalHash? _hmac;
    private DayKey? _key;
    private byte[] _buffer = new byte[1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>What is written, which must be ASCII, as a string.</summary>
    public string Text => Encoding.Latin1.GetString(Written);

    public void Clear() => _length = 0;

    // Called some twenty times for a signature, where a call costs as much as the copy.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(ReadOnlySpan<byte> utf8) => utf8.CopyTo(Take(utf8.Length));

    /// <summary>Writes a string of ASCII characters.</summary>
    public void AppendAscii(ReadOnlySpan<char> text) => Encoding.Latin1.GetBytes(text, Take(text.Length));

    /// <summary>Gives the SHA-256 of <paramref name="data"/> in lower-case hexadecimal digits.</summary>
    public void Sha256(ReadOnlySpan<byte> data, Span<byte> hex)
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        _sha256.AppendData(data);
        _sha256.GetHashAndReset(hash);
        WriteHex(hash, hex);
    }

    /// <summary>Gives the HMAC of <paramref name="data"/> under <paramref name="key"/> in lower-case hexadecimal digits.</summary>
    public void Hmac(DayKey key, ReadOnlySpan<byte> data, Span<byte> hex)
    {
        if (!ReferenceEquals(_key, key))
        {
            _hmac?.Dispose();
            _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Bytes);
            _key = key;
        }

        Span<byte> hash = stackalloc byte[HashBytes];
        _hmac!.AppendData(data);
        _hmac.GetHashAndReset(hash);
        WriteHex(hash, hex);
    }

    public void Dispose()
    {
        _sha256.Dispose();
        _hmac?.Dispose();
    }

    // Room for so many bytes more.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Take(int count)
    {
        var start = _length;
        _length += count;
        if (_length > _buffer.Length)
        {
            Grow(_length);
        }

        return _buffer.AsSpan(start);
    }

    private void Grow(int needed) => Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, needed));

    private static void WriteHex(ReadOnlySpan<byte> hash, Span<byte> hex)
    {
#if NET10_0_OR_GREATER
        Convert.TryToHexStringLower(hash, hex, out _);
#else
        var digits = "0123456789abcdef"u8;
        for (var i = 0; i < hash.Length; i++)
        {
            hex[2 * i] = digits[hash[i] >> 4];
            hex[(2 * i) + 1] = digits[hash[i] & 15];
        }
#endif
    }
}
