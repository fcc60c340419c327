using System.Globalization;
using System.Security.Authentication;

namespace RtcGen;

/// <summary>Says what an exception of the transport means to the caller.</summary>
internal static class FailedCall
{
    /// <summary>Explains an exception.</summary>
    /// <param name="exception">What ended the attempt.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="response">The answer as far as it came; null when none did.</param>
    /// <param name="timeout">How long the attempt was given.</param>
    /// <param name="deadline">Is cancelled when that time has passed, or by the caller.</param>
    /// <param name="caller">The caller's own token.</param>
    /// <returns>What to throw instead; null to let the exception be.</returns>
    public static Exception? Explain(
        Exception exception,
        in Attempt attempt,
        HttpResponseMessage? response,
        TimeSpan timeout,
        CancellationToken deadline,
        CancellationToken caller)
    {
        if (exception is RtcException)
        {
            return exception;
        }

        if (exception is OperationCanceledException && caller.IsCancellationRequested)
        {
            return GivenUp(exception, attempt.Action, caller);
        }

        if (exception is OperationCanceledException && deadline.IsCancellationRequested)
        {
            return TimedOut(exception, attempt, timeout);
        }

        // A cancellation that neither asked for is the handler's own, for example its limit for connecting.
        if (exception is not (HttpRequestException or IOException or OperationCanceledException))
        {
            return null;
        }

        return response is null
            ? NoAnswer(exception, attempt)
            : new Answer(attempt, response).Failure("the body broke off", isCut: true, innerException: exception);
    }

    public static OperationCanceledException GivenUp(Exception exception, RtcAction action, CancellationToken caller) =>
        new($"{action} was given up by the caller.", exception, caller);

    private static RtcTimeoutException TimedOut(Exception exception, in Attempt attempt, TimeSpan timeout)
    {
        var mayHaveTakenEffect = attempt.Action.Repeatability != RtcRepeatability.Safe;
        var consequence = mayHaveTakenEffect || attempt.Number > 1 ? attempt.Consequence(mayHaveTakenEffect) : string.Empty;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{attempt.Action} got no complete answer within {timeout.TotalSeconds:0.###} s.{consequence}"),
            timeout,
            mayHaveTakenEffect,
            exception)
        {
            Attempts = attempt.Number,
            RetryClass = RtcRetryClass.Unclear,
        };
    }

    private static RtcTransportException NoAnswer(Exception exception, in Attempt attempt)
    {
        var reason = (exception as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown;
        var sent = reason is not (HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError);
        var mayHaveTakenEffect = sent && attempt.Action.Repeatability != RtcRepeatability.Safe;
        return new(
            $"{attempt.Action} got no answer: {exception.Message}{attempt.Consequence(mayHaveTakenEffect)}",
            mayHaveTakenEffect || attempt.EarlierMayHaveTakenEffect,
            exception)
        {
            Attempts = attempt.Number,

            // A certificate that is not trusted now will not be in a second either.
            RetryClass = exception.InnerException is AuthenticationException ? RtcRetryClass.Never
                : sent ? RtcRetryClass.Unclear
                : RtcRetryClass.Refused,
        };
    }
}
