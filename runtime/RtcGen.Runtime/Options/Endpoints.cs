using System.Globalization;

namespace RtcGen;

/// <summary>Which endpoints a client accepts.</summary>
internal static class Endpoints
{
    /// <summary>Says why no service can have an endpoint; null when one can. Which hosts a service has, its schema says: that is asked when an action is called.</summary>
    public static string? FindError(Uri endpoint) =>
        !endpoint.IsAbsoluteUri ? "The endpoint is not absolute. Give scheme and host, for example https://rtc.volcengineapi.com."

        // The address is not shown: user info may hold a password.
        : endpoint.UserInfo.Length > 0 ? "The endpoint contains user info. Remove the part before the @."
        : endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback) ? Sentence(endpoint, "is neither https nor http on loopback")
        : endpoint.AbsolutePath != "/" || endpoint.Query.Length > 0 || endpoint.Fragment.Length > 0 ? Sentence(endpoint, "has a path, query or fragment; give scheme, host and port only")
        : endpoint is { IsLoopback: false, HostNameType: UriHostNameType.IPv4 or UriHostNameType.IPv6 } ? Sentence(endpoint, "is an IP address, which cannot match a TLS certificate; use the host name")
        : null;

    /// <summary>Refuses an endpoint that is neither one of the action's service nor the action's own.</summary>
    public static void ThrowIfForeignHost(RtcAction action, Uri endpoint, string parameter)
    {
        var service = action.Service;
        var host = endpoint.IdnHost;
        if (!endpoint.IsLoopback && !service.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase) && !string.Equals(action.Host, host, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                Sentence(
                    endpoint,
                    $"is not a host of the service {service.Name}, whose hosts are {string.Join(", ", service.Hosts.Distinct())}{(action.Host is null ? string.Empty : $", and here {action.Host}")}, and would receive signed requests; if that is intended, set {nameof(RtcClientOptions.AllowOtherHosts)}"),
                parameter);
        }
    }

    /// <summary>What the transport puts into the <c>Host</c> header, which is signed.</summary>
    public static string GetHostHeader(Uri uri)
    {
        var host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        return uri.IsDefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{uri.Port}");
    }

    // A path or query is not shown: a signed link holds a signature and perhaps a session token.
    private static string Sentence(Uri endpoint, string why) =>
        $"The endpoint {endpoint.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)} {why}.";
}
