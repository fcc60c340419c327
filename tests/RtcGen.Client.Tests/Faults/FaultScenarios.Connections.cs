namespace RtcGen.Client.Tests.Faults;

internal static partial class FaultScenarios
{
    // What leaves open whether the server did it, and what does not, each with 3 kinds of action.
    private static IEnumerable<FaultScenario> Wire()
    {
        foreach (var kind in Kinds)
        {
            yield return Slow("no response", kind, Steps.Hangs);
            yield return Slow("half a response, then silence", kind, Steps.HalfThenHangs);
            yield return Unclear("half a response, then a reset", kind, Service, Steps.HalfThenReset);
            yield return Unclear("half a response, then its end", kind, Service, Steps.HalfThenEnd);

            // .NET's pool itself sends a request without a body up to 3 times more when a connection ends before a byte came.
            yield return Unclear("an empty response", kind, Transport, Steps.Empty) with { Received = kind == RtcIdempotency.ReadOnly ? 4 * 4 : null };
            yield return Unclear("a reset before the response", kind, Transport, Steps.ResetBeforeAnswer);
            yield return NotSent("a refused connection", kind, Steps.ConnectionRefused);
            yield return NotSent("a reset in the handshake", kind, Steps.ResetOfConnection) with { Way = Way.Tls };
        }
    }

    private static IEnumerable<FaultScenario> Tls()
    {
        foreach (var kind in Kinds)
        {
            yield return Untrusted("a self-signed certificate", kind, Way.TlsWith(static () => Certificates.SelfSigned), " because of errors in the certificate chain: UntrustedRoot");
            yield return SlowBefore("silence in the handshake", kind, Steps.SilentHandshake) with { Way = Way.Tls };
        }

        const RtcIdempotency Kind = RtcIdempotency.Idempotent;
        yield return Untrusted("an expired certificate", Kind, Way.TlsWith(static () => Certificates.Expired), " because of errors in the certificate chain: NotTimeValid");
        yield return Untrusted("a certificate of another host", Kind, Way.TlsWith(static () => Certificates.OfAnother), " according to the validation procedure: RemoteCertificateNameMismatch");
        yield return new("no TLS version in common", Kind, Steps.TooOldForTls) { Way = Way.Tls, Exception = Transport, Received = 0, Says = "The SSL connection could not be established: Authentication failed: SSL Handshake failed" };
        yield return NotSent("the connect timeout elapses in the handshake", RtcIdempotency.Idempotent, Steps.NeverTalks) with { Way = Way.TlsInAHurry };
        yield return NotSent("the connect timeout elapses in the handshake", RtcIdempotency.None, Steps.NeverTalks) with { Way = Way.TlsInAHurry };
        yield return new("nothing", RtcIdempotency.None, Steps.Success) { Way = Way.Tls };

        static FaultScenario Untrusted(string name, RtcIdempotency kind, Way way, string why) =>
            new(name, kind, Steps.Success) { Way = way, Exception = Transport, Received = 0, Says = $"The SSL connection could not be established: The remote certificate is invalid{why}. The call" };
    }

    private static IEnumerable<FaultScenario> WaysThere()
    {
        foreach (var kind in Kinds)
        {
            yield return NotSent("an unknown host", kind, Steps.ConnectionRefused) with { Way = Way.UnknownHost };
            yield return SlowBefore("a connection that is never accepted", kind, Steps.NeverAccepts);
            yield return NotSent("a proxy that refuses", kind, Steps.ConnectionRefused) with { Way = Way.Proxy };
            yield return SlowBefore("a proxy that hangs", kind, Steps.ProxyHangs) with { Way = Way.Proxy, Received = 1 };
        }

        const RtcIdempotency Kind = RtcIdempotency.Idempotent;
        yield return new("a proxy that requires a password", Kind, Steps.Status(407, string.Empty, headers: "Proxy-Authenticate: Negotiate\r\n"))
        {
            Way = Way.Proxy,
            Exception = Transport,
            Says = "The proxy did not let the connection through: HTTP 407.",
        };
        yield return new("a proxy that forbids the host", Kind, Steps.Status(403, "<html>", "text/html"))
        {
            Way = Way.Proxy,
            Exception = Transport,
            Says = "The proxy did not let the connection through: HTTP 403.",
        };
        yield return NotSent("a proxy that cannot reach the host", RtcIdempotency.None, Steps.Status(502, string.Empty)) with
        {
            Way = Way.Proxy,
            Received = 4,
            Says = "The proxy did not let the connection through: HTTP 502.",
        };
        yield return Slow("a server that accepts and never reads", RtcIdempotency.Idempotent, Steps.NeverReads) with { Received = 0 };
        yield return Slow("a server that accepts and never reads", RtcIdempotency.None, Steps.NeverReads) with { Received = 0 };
    }
}
