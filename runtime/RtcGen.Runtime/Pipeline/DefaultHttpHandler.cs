namespace RtcGen;

/// <summary>The connection pool of a client that was given none.</summary>
internal static class DefaultHttpHandler
{
    public static SocketsHttpHandler Create() => new()
    {
        // A redirect would forward the session token and the body to a host nobody named.
        AllowAutoRedirect = false,
        UseCookies = false,

        Proxy = new EnvironmentProxy(),
        ActivityHeadersPropagator = TraceParentOnly.Instance,

        // Names are looked up again once in a while.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // Well below the 10 s of an attempt: the next one shall not wait for the same silent connection.
        ConnectTimeout = TimeSpan.FromSeconds(5),

        // The highest rate of the service, 500 calls a second, at a second each. More calls at once wait for a connection
        // instead of using up the machine's ports.
        MaxConnectionsPerServer = 512,
    };
}
