using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Signing;

/// <summary>The signing key of one day, region and service: four HMACs that are worth keeping.</summary>
internal sealed class DayKey
{
    private readonly byte[] _day;

    public DayKey(ReadOnlySpan<byte> secretKey, ReadOnlySpan<byte> day, string region, string service)
    {
        _day = day.ToArray();

        // The secret key is used as it is: no prefix as in AWS, no base64 decoding.
        var ofDay = HMACSHA256.HashData(secretKey, day);
        var ofRegion = HMACSHA256.HashData(ofDay, Encoding.UTF8.GetBytes(region));
        var ofService = HMACSHA256.HashData(ofRegion, Encoding.UTF8.GetBytes(service));
        Bytes = HMACSHA256.HashData(ofService, "request"u8);
    }

    /// <summary>The key.</summary>
    public byte[] Bytes { get; }

    /// <summary>Whether the key is that of a day, written <c>YYYYMMDD</c>.</summary>
    public bool IsOf(ReadOnlySpan<byte> day) => day.SequenceEqual(_day);
}
