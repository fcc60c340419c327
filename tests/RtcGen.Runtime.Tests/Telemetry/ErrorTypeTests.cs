using System.Net.Sockets;

namespace RtcGen.Runtime.Tests.Telemetry;

/// <summary>Failures by their kind: few names, whatever a server or a message says.</summary>
public class ErrorTypeTests
{
    private static readonly RtcError Flow = new("FlowLimitExceeded", RtcRetryClass.Rejected, new("Too many calls."));

    public static TheoryData<Exception, string, string> Failures => new()
    {
        { new RtcServiceException("FlowLimitExceeded.Second", "canary", 429, error: Flow), "FlowLimitExceeded", "FlowLimitExceeded (HTTP 429)" },
        { new RtcServiceException(Flow.Code, "canary", 429, error: Flow), "FlowLimitExceeded", "FlowLimitExceeded (HTTP 429)" },
        { new RtcServiceException("Surprise", "canary"), "_OTHER", "_OTHER (HTTP 400)" },
        { new RtcServiceException("canary") { HttpStatus = 502 }, "502", "no code (HTTP 502)" },
        { new RtcTimeoutException("canary"), "timeout", "timeout" },
        { new RtcCredentialException("canary"), "credentials", "credentials" },
        { new RtcClockException("canary"), "clock", "clock" },
        { new OperationCanceledException("canary"), "cancelled", "cancelled" },
        { new RtcRateLimitException("canary"), "RtcGen.RtcRateLimitException", "RtcGen.RtcRateLimitException" },
        { Transport(null), "no_answer", "no_answer" },
        { Transport(new IOException("canary")), "no_answer", "no_answer" },
        { Transport(new InvalidDataException("canary")), "no_answer", "no_answer" },
        { Transport(new OperationCanceledException("canary")), "no_answer", "no_answer" },
        { Transport(new SocketException((int)SocketError.ConnectionReset)), "no_answer", "no_answer" },
        { Transport(new IOException("canary", new SocketException((int)SocketError.ConnectionReset))), "no_answer", "no_answer (ConnectionReset)" },
        { Transport(new NotSupportedException("canary")), "System.NotSupportedException", "System.NotSupportedException" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Each_failure_has_a_name_and_a_few_words(Exception failure, string name, string words)
    {
        Assert.Equal(name, ErrorType.GetName(failure));
        Assert.Equal(words, ErrorType.Describe(failure));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "name_resolution_error")]
    [InlineData(HttpRequestError.ConnectionError, "connection_error")]
    [InlineData(HttpRequestError.SecureConnectionError, "secure_connection_error")]
    [InlineData(HttpRequestError.ProxyTunnelError, "proxy_tunnel_error")]
    [InlineData(HttpRequestError.ResponseEnded, "response_ended")]
    [InlineData(HttpRequestError.InvalidResponse, "invalid_response")]
    [InlineData(HttpRequestError.HttpProtocolError, "http_protocol_error")]
    [InlineData(HttpRequestError.Unknown, "no_answer")]
    [InlineData(HttpRequestError.ConfigurationLimitExceeded, "no_answer")]
    public void A_failure_of_the_transport_has_the_name_that_NETs_own_metrics_give_it(HttpRequestError error, string name)
    {
        var failure = Transport(new HttpRequestException(error, "canary", new SocketException((int)SocketError.ConnectionRefused)));

        Assert.Equal(name, ErrorType.GetName(failure));
        Assert.Equal($"{name} (ConnectionRefused)", ErrorType.Describe(failure));
    }

    [Fact]
    public void A_code_is_named_as_far_as_the_catalogue_knows_it()
    {
        Assert.Equal("FlowLimitExceeded", ErrorType.GetCode(new RtcServiceException(Flow.Code, error: Flow)));
        Assert.Equal("FlowLimitExceeded", ErrorType.GetCode(new RtcServiceException("FlowLimitExceeded.Canary", error: Flow)));
        Assert.Equal("FlowLimitExceeded.Known", ErrorType.GetCode(new RtcServiceException("FlowLimitExceeded.Known", error: new("FlowLimitExceeded.Known", RtcRetryClass.Never, new("Known.")))));
        Assert.Equal("_OTHER", ErrorType.GetCode(new RtcServiceException(new RtcErrorCode("Canary"))));
        Assert.Null(ErrorType.GetCode(new RtcServiceException("canary")));
        Assert.Null(ErrorType.GetCode(new RtcTimeoutException("canary")));
    }

    private static RtcTransportException Transport(Exception? cause) => new("canary", cause);
}
