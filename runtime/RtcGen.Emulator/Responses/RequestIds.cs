using System.Globalization;
using System.Security.Cryptography;

namespace RtcGen.Emulator;

/// <summary>Makes request ids: the time to the second, then twenty hexadecimal digits that no other call has.</summary>
internal sealed class RequestIds
{
    private readonly string _instance = RandomNumberGenerator.GetHexString(8);
    private long _count;

    public string Next(DateTimeOffset now)
    {
        var time = now.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var number = Interlocked.Increment(ref _count).ToString("X12", CultureInfo.InvariantCulture);
        return time + _instance + number;
    }
}
