using System.Net;

namespace RtcGen;

/// <summary>
/// The proxy that the environment names (<c>http_proxy</c>, <c>HTTPS_PROXY</c>, the system's settings), for all hosts but this machine's own:
/// it could not reach their loopback, and would see the signed request.
/// </summary>
internal sealed class EnvironmentProxy : IWebProxy
{
    public ICredentials? Credentials
    {
        get => HttpClient.DefaultProxy.Credentials;
        set => throw new NotSupportedException("The environment's proxy has the environment's credentials. Give the handler a proxy of its own.");
    }

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : HttpClient.DefaultProxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => IsThisMachine(host) || HttpClient.DefaultProxy.IsBypassed(host);

    private static bool IsThisMachine(Uri host)
    {
        var name = host.IdnHost.TrimEnd('.');
        return host.IsLoopback
            || name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
