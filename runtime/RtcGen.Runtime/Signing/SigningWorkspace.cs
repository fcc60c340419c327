using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Signing;

/// <summary>
/// Hash objects and a buffer for one signature at a time. Creating them costs more than using them, so a
/// signer keeps its workspaces.
/// </summary>
internal sealed class SigningWorkspace : IDisposable
{
    private const int HashBytes = 32;
    private const int HexLength = 2 * HashBytes;

    private readonly IncrementalHash _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private IncrementalHash? _hmac;
    private DayKey? _key;
    private byte[] _buffer = new byte[1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public int Position => _length;

    public void Clear() => _length = 0;

    public void Append(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _length += utf8.Length;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        var space = Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, space);
    }

    /// <summary>Appends text that was written before.</summary>
    public void AppendWritten(int start, int length)
    {
        var space = Reserve(length);
        _buffer.AsSpan(start, length).CopyTo(space);
        _length += length;
    }

    /// <summary>Appends the lower-case hexadecimal SHA-256 of <paramref name="data"/>.</summary>
    public void AppendSha256(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[HashBytes];
        _sha256.AppendData(data);
        _sha256.GetHashAndReset(hash);
        AppendHex(hash);
    }

    /// <summary>Appends the lower-case hexadecimal HMAC of <paramref name="data"/> under <paramref name="key"/>.</summary>
    public void AppendHmac(DayKey key, ReadOnlySpan<byte> data)
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
        AppendHex(hash);
    }

    /// <summary>The ASCII text written from <paramref name="start"/> on.</summary>
    public string TextFrom(int start) => Encoding.Latin1.GetString(_buffer, start, _length - start);

    public void Dispose()
    {
        _sha256.Dispose();
        _hmac?.Dispose();
    }

    private void AppendHex(ReadOnlySpan<byte> hash)
    {
        var digits = "0123456789abcdef"u8;
        var space = Reserve(HexLength);
        for (var i = 0; i < hash.Length; i++)
        {
            space[2 * i] = digits[hash[i] >> 4];
            space[(2 * i) + 1] = digits[hash[i] & 15];
        }

        _length += HexLength;
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
        }

        return _buffer.AsSpan(_length);
    }
}
