using System.Security.Cryptography;
using System.Text;

namespace RtcGen.Signing;

/// <summary>The signing key of one day, region and service: four HMACs that are worth keeping.</summary>
internal sealed class DayKey
{
    public DayKey(ReadOnlySpan<byte> secretKey, ReadOnlySpan<char> day, string region, string service)
    {
        Day = day.ToString();

        // The secret key is used as it is: no prefix as in AWS, no base64 decoding.
        var ofDay = HMACSHA256.HashData(secretKey, Encoding.UTF8.GetBytes(Day));
        var ofRegion = HMACSHA256.HashData(ofDay, Encoding.UTF8.GetBytes(region));
        var ofService = HMACSHA256.HashData(ofRegion, Encoding.UTF8.GetBytes(service));
        Bytes = HMACSHA256.HashData(ofService, "request"u8);
    }

    /// <summary>The day as <c>YYYYMMDD</c>.</summary>
    public string Day { get; }

    /// <summary>The key.</summary>
    public byte[] Bytes { get; }
}
