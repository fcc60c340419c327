using System.Globalization;

namespace RtcGen;

/// <summary>Which endpoints a client accepts.</summary>
internal static class Endpoints
{
    public static void Require(Uri endpoint, string parameter)
    {
        if (!endpoint.IsAbsoluteUri)
        {
            throw new ArgumentException("The endpoint is not absolute. Give scheme and host, for example https://rtc.volcengineapi.com.", parameter);
        }

        if (endpoint.UserInfo.Length > 0)
        {
            // The address is not shown: user info may hold a password.
            throw new ArgumentException("The endpoint holds user info. Remove what stands before the @.", parameter);
        }

        if (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
        {
            throw Refused("is neither https nor http on loopback");
        }

        if (endpoint.AbsolutePath != "/" || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0)
        {
            throw Refused("has a path, query or fragment; give scheme, host and port only");
        }

        // A path or query is not shown either: a signed link holds a signature and perhaps a session token.
        ArgumentException Refused(string why) =>
            new($"The endpoint {endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)} {why}.", parameter);
    }

    /// <summary>What the transport puts into the <c>Host</c> header, which is signed.</summary>
    public static string HostHeaderOf(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        return uri.IsDefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{uri.Port}");
    }
}
