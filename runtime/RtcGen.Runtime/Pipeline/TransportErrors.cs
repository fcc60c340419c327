using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;

namespace RtcGen;

/// <summary>Says what an exception of the transport means to the caller.</summary>
internal static class TransportErrors
{
    /// <summary>Explains an exception.</summary>
    /// <param name="exception">What ended the attempt.</param>
    /// <param name="call">The call, at the attempt that ended.</param>
    /// <returns>What to throw instead; null to let the exception be.</returns>
    public static Exception? Explain(Exception exception, CallContext call)
    {
        var response = call.Response;

        // Before a response came it is that of another client, which a handler asked for something.
        if (exception is RtcException && response is not null)
        {
            return exception;
        }

        var attempt = call.Attempt;
        var shown = SanitizedException.Create(WithoutProxyAddress(exception), CallSecrets.Collect(call.Sent));
        if (exception is OperationCanceledException && call.Caller.IsCancellationRequested)
        {
            return Cancelled(shown, attempt.Action, call.Caller);
        }

        var request = call.Sent.Message!;
        var once = SingleSendGuard.Find(request);
        if (once is { WasSent: false })
        {
            return NotSent(shown, attempt, exception is OperationCanceledException && call.Deadline.IsCancellationRequested ? call.AttemptTimeout : null);
        }

        if (exception is OperationCanceledException && call.Deadline.IsCancellationRequested)
        {
            // A handler that repeats requests may hold a response back for the pauses between its attempts.
            return response is null && once?.Response is { } held
                ? new ResponseReader(attempt, held).NoEnvelope("an HTTP handler of the application held the response until the timeout elapsed", innerException: shown)
                : TimedOut(shown, attempt, request, call.AttemptTimeout);
        }

        if (response is null)
        {
            return NoAnswer(shown, attempt, request);
        }

        // Invalid data are those of a body that is decompressed, and an invalid operation is the same in Brotli's words. Anything else is
        // an error of who reads the response.
        return exception is HttpRequestException or IOException or SocketException or InvalidDataException or InvalidOperationException or OperationCanceledException
            ? new ResponseReader(attempt, response).NoEnvelope("the body broke off", isCut: true, innerException: shown)
            : null;
    }

    public static OperationCanceledException Cancelled(Exception exception, RtcAction action, CancellationToken caller) =>
        new($"{action.ToString()} was canceled by the caller.", exception, caller);

    private static RtcTimeoutException TimedOut(Exception exception, in Attempt attempt, HttpRequestMessage request, TimeSpan timeout)
    {
        var sent = RequestBody.MayHaveReached(request);
        var mayHaveTakenEffect = sent && attempt.Action.Repeatability != RtcIdempotency.ReadOnly;
        var consequence = mayHaveTakenEffect || !sent || attempt.Number > 1 ? attempt.Consequence(mayHaveTakenEffect) : string.Empty;
        return new(
            timeout,
            $"{attempt.Action.ToString()} {(sent ? "received no complete response" : "could not connect")} within {DurationText.Seconds(timeout)} s.{consequence}",
            exception)
        {
            MayHaveTakenEffect = mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            Attempts = attempt.Number,
            RetryClass = sent ? RtcRetryClass.Unknown : RtcRetryClass.Rejected,
        };
    }

    // A handler of the application threw, or took the time, before the request came to the connections.
    private static RtcException NotSent(Exception exception, in Attempt attempt, TimeSpan? timeout)
    {
        var attempts = attempt.Number - 1;
        var consequence = attempts == 0 ? " Nothing was sent." : (attempt with { Number = attempts }).Consequence(mayHaveTakenEffect: false);
        return timeout is { } time
            ? new RtcTimeoutException(
                time,
                $"{attempt.Action.ToString()} was not sent: an HTTP handler of the application kept it for {DurationText.Seconds(time)} s.{consequence}",
                exception)
            {
                MayHaveTakenEffect = attempt.EarlierMayHaveTakenEffect,
                Attempts = attempts,
                RetryClass = RtcRetryClass.Rejected,
            }
            : new RtcTransportException(
                $"{attempt.Action.ToString()} was not sent: an HTTP handler of the application refused it: {Sentence.WithFullStop(GetReason(exception))}{consequence}",
                exception)
            {
                MayHaveTakenEffect = attempt.EarlierMayHaveTakenEffect,
                Attempts = attempts,
                RetryClass = RtcRetryClass.Rejected,
            };
    }

    private static RtcTransportException NoAnswer(Exception failure, in Attempt attempt, HttpRequestMessage request)
    {
        var error = failure as HttpRequestException;
        var sent = RequestBody.MayHaveReached(request) && error?.HttpRequestError is not (HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError);
        var mayHaveTakenEffect = sent && attempt.Action.Repeatability != RtcIdempotency.ReadOnly;
        return new(
            $"{attempt.Action.ToString()} received no response: {Sentence.WithFullStop(GetReason(failure))}{attempt.Consequence(mayHaveTakenEffect)}",
            failure)
        {
            MayHaveTakenEffect = mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            Attempts = attempt.Number,

            // A certificate that is not trusted now will not be in a second either, nor does a proxy let through what it forbids.
            RetryClass = failure.InnerException is AuthenticationException || error is { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: { } status } && (int)status is >= 400 and < 500
                ? RtcRetryClass.Never
                : sent ? RtcRetryClass.Unknown : RtcRetryClass.Rejected,
        };
    }

    private static string GetReason(Exception exception) => exception switch
    {
        // The handler's own limit for connecting says no more of itself than that something was cancelled.
        OperationCanceledException { InnerException: TimeoutException limit } => SanitizedException.Reason(limit),

        // A bare socket's comes from .NET's pool when a connection is reset in the moment in which it is made.
        HttpRequestException or IOException or SocketException or InvalidDataException or OperationCanceledException => SanitizedException.Reason(exception),

        // Whatever else a handler of the application throws, as one that breaks circuits: its name says more than its words.
        _ => $"{exception.GetType().Name}: {LogSanitizer.Short(exception.Message)}",
    };

    // The address of a proxy often holds a password.
    private static Exception WithoutProxyAddress(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError, StatusCode: { } status } tunnel
            ? new HttpRequestException(HttpRequestError.ProxyTunnelError, string.Create(CultureInfo.InvariantCulture, $"The proxy did not let the connection through: HTTP {(int)status}."), tunnel.InnerException, status)
            : exception;
}
