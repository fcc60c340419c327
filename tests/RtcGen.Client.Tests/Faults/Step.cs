using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace RtcGen.Client.Tests.Faults;

/// <summary>How a server, or the way to it, deals with one attempt.</summary>
internal delegate Task<HttpResponseMessage> Step(VirtualClock clock, HttpRequestMessage request, CancellationToken cancellationToken);

/// <summary>The ways.</summary>
internal static class Steps
{
    public const string RequestId = "20240115-canary-request";

    private const string Whole = """{"ResponseMetadata":{"RequestId":"20240115-canary-request"},"Result":null}""";

    private static readonly byte[] Half = Encoding.UTF8.GetBytes(Whole[..(Whole.Length / 2)]);

    public static Step Success { get; } = Status(200, Whole);

    public static Step Hangs { get; } = static async (_, _, token) =>
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException("Time has ended.");
    };

    public static Step ResetBeforeAnswer { get; } = Throws(HttpRequestError.ResponseEnded, new IOException("The connection was reset."));

    public static Step ConnectionRefused { get; } = Throws(HttpRequestError.ConnectionError, new SocketException((int)SocketError.ConnectionRefused));

    public static Step UnknownHost { get; } = Throws(HttpRequestError.NameResolutionError, new SocketException((int)SocketError.HostNotFound));

    public static Step HandshakeReset { get; } = Throws(HttpRequestError.SecureConnectionError, new IOException("The handshake broke off."));

    public static Step UntrustedCertificate { get; } = Throws(HttpRequestError.SecureConnectionError, new AuthenticationException("The certificate is not trusted."));

    public static Step ProxyRefused { get; } = Throws(HttpRequestError.ProxyTunnelError, new IOException("The proxy refused the tunnel."));

    public static Step HalfThenHangs { get; } = Broken(static token => Task.Delay(Timeout.Infinite, token));

    public static Step HalfThenReset { get; } = Broken(static _ => throw new IOException("The connection was reset."));

    public static Step HalfThenEnd { get; } = Status(200, Encoding.UTF8.GetString(Half));

    public static Step Empty { get; } = Status(200, string.Empty);

    /// <summary>A whole answer.</summary>
    public static Step Status(int status, string body, string mediaType = "application/json", string? retryAfter = null, Func<VirtualClock, DateTimeOffset>? date = null) =>
        (clock, _, _) =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
            if (retryAfter is not null)
            {
                response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            }

            response.Headers.Date = date?.Invoke(clock);
            return Task.FromResult(response);
        };

    /// <summary>An error of the service or the gateway.</summary>
    public static Step Error(string code, int status = 200, string? retryAfter = null, Func<VirtualClock, DateTimeOffset>? date = null) => Status(
        status, $$$"""{"ResponseMetadata":{"RequestId":"{{{RequestId}}}","Error":{"Code":"{{{code}}}","Message":"No."} } }""", retryAfter: retryAfter, date: date);

    /// <summary>Refuses a signature more than 15 minutes off, as the gateway does.</summary>
    public static Step CheckingClock { get; } = (clock, request, token) =>
    {
        var signed = DateTimeOffset.ParseExact(request.Headers.GetValues("X-Date").Single(), "yyyyMMdd'T'HHmmss'Z'", null, System.Globalization.DateTimeStyles.AssumeUniversal);
        var answer = (signed - clock.TrueNow).Duration() <= TimeSpan.FromMinutes(15) ? Success : Error("InvalidTimestamp", 400, date: static clock => clock.TrueNow);
        return answer(clock, request, token);
    };

    private static Step Throws(HttpRequestError error, Exception inner) => (_, _, _) => throw new HttpRequestException(error, inner.Message, inner);

    private static Step Broken(Func<CancellationToken, Task> then) => (_, _, _) =>
    {
        var content = new StreamContent(new BrokenStream(Half, then));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    };

    /// <summary>Gives its bytes, and then something else than an end.</summary>
    private sealed class BrokenStream(byte[] bytes, Func<CancellationToken, Task> then) : MemoryStream(bytes)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length)
            {
                await then(cancellationToken);
            }

            return Read(buffer.Span);
        }
    }
}
