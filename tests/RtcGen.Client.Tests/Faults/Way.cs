using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace RtcGen.Client.Tests.Faults;

/// <summary>How a client gets to its server.</summary>
/// <param name="Name">As it stands in the table.</param>
internal sealed record Way(string Name)
{
    /// <summary>A plain socket, with the default client.</summary>
    public static Way Socket { get; } = new("socket") { Endpoint = static port => new($"http://127.0.0.1:{port}") };

    /// <summary>The emulator, which checks the signature, over a plain socket.</summary>
    public static Way Emulator { get; } = new("emulator") { IsEmulator = true };

    public static Way Tls { get; } = TlsWith(static () => Certificates.Good);

    /// <summary>Where the server stands; null for the service's own host.</summary>
    public Func<int, Uri>? Endpoint { get; init; }

    public Func<X509Certificate2>? Certificate { get; init; }

    /// <summary>What is changed in the default client's connection pool; null for nothing.</summary>
    public Action<SocketsHttpHandler, int>? Change { get; init; }

    public bool IsEmulator { get; init; }

    public static Way TlsWith(Func<X509Certificate2> certificate) => new("TLS")
    {
        Endpoint = static port => new($"https://127.0.0.1:{port}"),
        Certificate = certificate,
        Change = static (pool, _) => Trust(pool),
    };

    /// <summary>With the pool's own limit for connecting, which is in real time, so short that it passes first.</summary>
    public static Way TlsInAHurry { get; } = new("TLS")
    {
        Endpoint = static port => new($"https://127.0.0.1:{port}"),
        Change = static (pool, _) => pool.ConnectTimeout = TimeSpan.FromMilliseconds(10),
    };

    /// <summary>To the service's own host, which only the proxy would know.</summary>
    public static Way Proxy { get; } = new("proxy")
    {
        Change = static (pool, port) =>
        {
            pool.UseProxy = true;
            pool.Proxy = new WebProxy($"http://user:{FaultCall.ProxyPassword}@127.0.0.1:{port}");
            pool.ConnectTimeout = Timeout.InfiniteTimeSpan;
        },
    };

    /// <summary>To a name of the top-level domain that never has one.</summary>
    public static Way UnknownHost { get; } = new("DNS") { Endpoint = static _ => new("https://rtc.invalid"), Change = static (pool, _) => pool.UseProxy = false };

    // In virtual time nothing takes real seconds: the limit for connecting has a fault of its own.
    private static void Trust(SocketsHttpHandler pool)
    {
        Certificates.Trust(pool);
        pool.ConnectTimeout = Timeout.InfiniteTimeSpan;
    }
}
