using System.Globalization;
using System.Net.Sockets;

namespace RtcGen;

/// <summary>
/// Names failures by kind, for metrics and spans: few names, whatever a server sends, and nothing in them that came
/// from a request or a message.
/// </summary>
internal static class ErrorType
{
    private const string Other = "_OTHER";
    private const string NoAnswer = "no_answer";

    /// <summary>The kind of a failure: the group of its code when the catalogue has it, its HTTP status, or why there was no response.</summary>
    public static string GetName(Exception failure) => failure switch
    {
        RtcServiceException { Code: { } code } service => service.Error is null ? Other : code.Group,
        RtcServiceException service => service.HttpStatus.ToString(CultureInfo.InvariantCulture),
        RtcTimeoutException => "timeout",
        RtcTransportException transport => OfTransport(transport),
        RtcCredentialException => "credentials",
        RtcClockException => "clock",
        OperationCanceledException => "cancelled",
        _ => failure.GetType().FullName ?? Other,
    };

    /// <summary>The code of a response, when the catalogue has it or its group; null when there was no code.</summary>
    public static string? GetCode(Exception failure) => failure is not RtcServiceException { Code: { } code } service ? null
        : service.Error is not { } known ? Other
        : known.Code == code ? code.Value
        : code.Group;

    /// <summary>A failure in a few words, without anything that came from a request or a message.</summary>
    public static string Describe(Exception failure) => failure switch
    {
        RtcServiceException service => $"{GetCode(service) ?? "no code"} (HTTP {service.HttpStatus.ToString(CultureInfo.InvariantCulture)})",
        RtcTransportException { InnerException.InnerException: SocketException socket } transport => $"{OfTransport(transport)} ({socket.SocketErrorCode.ToString()})",
        _ => GetName(failure),
    };

    // The names that the runtime's own HTTP metrics use.
    private static string OfTransport(RtcTransportException transport) => transport.InnerException is HttpRequestException { HttpRequestError: var error } ? OfTransport(error)

        // What a handler of the application threw goes by its own name.
        : transport.InnerException is null or IOException or SocketException or OperationCanceledException or InvalidDataException ? NoAnswer
        : transport.InnerException.GetType().FullName ?? NoAnswer;

    private static string OfTransport(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        _ => NoAnswer,
    };
}
