using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;

namespace RtcGen;

/// <summary>Says what an exception of the transport means to the caller.</summary>
internal static class FailedCall
{
    /// <summary>Explains an exception.</summary>
    /// <param name="exception">What ended the attempt.</param>
    /// <param name="call">The call, at the attempt that ended.</param>
    /// <param name="request">What was to be sent.</param>
    /// <param name="response">The answer as far as it came; null when none did.</param>
    /// <param name="timeout">How long the attempt was given.</param>
    /// <param name="deadline">Is cancelled when that time has passed, or by the caller.</param>
    /// <param name="caller">The caller's own token.</param>
    /// <returns>What to throw instead; null to let the exception be.</returns>
    public static Exception? Explain(
        Exception exception,
        CallWorkspace call,
        HttpRequestMessage request,
        HttpResponseMessage? response,
        TimeSpan timeout,
        CancellationToken deadline,
        CancellationToken caller)
    {
        if (exception is RtcException)
        {
            return exception;
        }

        var attempt = call.Attempt;
        if (exception is OperationCanceledException && caller.IsCancellationRequested)
        {
            return GivenUp(ShownException.Of(exception, CallSecrets.Of(call)), attempt.Action, caller);
        }

        if (exception is OperationCanceledException && deadline.IsCancellationRequested)
        {
            return TimedOut(ShownException.Of(exception, CallSecrets.Of(call)), attempt, request, timeout);
        }

        // A cancellation that neither asked for is the handler's own, for example its limit for connecting. Invalid data
        // are those of a handler that unpacks the body. A bare socket's comes from .NET's pool when a connection is reset in the
        // moment in which it is made.
        if (exception is not (HttpRequestException or IOException or SocketException or InvalidDataException or OperationCanceledException))
        {
            return null;
        }

        var failure = ShownException.Of(WithoutProxyAddress(exception), CallSecrets.Of(call));
        return response is null
            ? NoAnswer(failure, attempt, request)
            : new Answer(attempt, response).NoEnvelope("the body broke off", isCut: true, innerException: failure);
    }

    public static OperationCanceledException GivenUp(Exception exception, RtcAction action, CancellationToken caller) =>
        new($"{action} was given up by the caller.", exception, caller);

    private static RtcTimeoutException TimedOut(Exception exception, in Attempt attempt, HttpRequestMessage request, TimeSpan timeout)
    {
        var sent = RequestBody.MayHaveReached(request);
        var mayHaveTakenEffect = sent && attempt.Action.Repeatability != RtcRepeatability.Safe;
        var consequence = mayHaveTakenEffect || !sent || attempt.Number > 1 ? attempt.Consequence(mayHaveTakenEffect) : string.Empty;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{attempt.Action} {(sent ? "got no complete answer" : "got no connection")} within {timeout.TotalSeconds:0.###} s.{consequence}"),
            timeout,
            mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            exception)
        {
            Attempts = attempt.Number,
            RetryClass = sent ? RtcRetryClass.Unclear : RtcRetryClass.Refused,
        };
    }

    private static RtcTransportException NoAnswer(Exception failure, in Attempt attempt, HttpRequestMessage request)
    {
        var error = failure as HttpRequestException;
        var sent = RequestBody.MayHaveReached(request) && error?.HttpRequestError is not (HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError);
        var mayHaveTakenEffect = sent && attempt.Action.Repeatability != RtcRepeatability.Safe;

        // The handler's own limit for connecting says no more of itself than that something was cancelled.
        var reason = ShownException.Reason(failure is OperationCanceledException { InnerException: TimeoutException limit } ? limit : failure);
        return new(
            $"{attempt.Action} got no answer: {Sentence.Of(reason)}{attempt.Consequence(mayHaveTakenEffect)}",
            mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            failure)
        {
            Attempts = attempt.Number,

            // A certificate that is not trusted now will not be in a second either, nor does a proxy let through what it forbids.
            RetryClass = failure.InnerException is AuthenticationException || error is { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: { } status } && (int)status is >= 400 and < 500
                ? RtcRetryClass.Never
                : sent ? RtcRetryClass.Unclear : RtcRetryClass.Refused,
        };
    }

    // The address of a proxy often holds a password.
    private static Exception WithoutProxyAddress(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: { } status } tunnel
            ? new HttpRequestException(HttpRequestError.ProxyTunnelError, string.Create(CultureInfo.InvariantCulture, $"The proxy did not let the connection through: HTTP {(int)status}."), tunnel.InnerException, status)
            : exception;
}
