using System.Net;

namespace RtcGen.Emulator;

/// <summary>Where the emulator is reached.</summary>
internal static class ListenAddress
{
    /// <summary>The address for this machine's own calls: nobody can call "any address".</summary>
    /// <param name="address">Where the server listens.</param>
    public static Uri GetLocalUri(string address)
    {
        var uri = new Uri(address);
        return IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any))
            ? new UriBuilder(uri) { Host = IPAddress.Loopback.ToString() }.Uri
            : uri;
    }
}
