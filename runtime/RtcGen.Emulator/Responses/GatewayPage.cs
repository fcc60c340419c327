using System.Globalization;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>The page of a gateway that cannot reach the service.</summary>
internal static class GatewayPage
{
    public static ReadOnlyMemory<byte> Write(int status) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<html>\n<head><title>{status}</title></head>\n<body>\n<h1>{status}</h1>\n<p>The gateway got no response from the service.</p>\n</body>\n</html>\n"));
}
