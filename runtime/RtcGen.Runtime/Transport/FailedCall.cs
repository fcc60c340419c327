using System.Globalization;

namespace RtcGen;

/// <summary>Says what an exception of the transport means to the caller.</summary>
internal static class FailedCall
{
    public static Exception? Explain(
        Exception exception,
        RtcAction action,
        HttpResponseMessage? response,
        DateTimeOffset sentAt,
        TimeSpan timeout,
        CancellationToken deadline,
        CancellationToken caller)
    {
        if (exception is OperationCanceledException && caller.IsCancellationRequested)
        {
            return new OperationCanceledException($"{action} was given up by the caller.", exception, caller);
        }

        if (exception is OperationCanceledException && deadline.IsCancellationRequested)
        {
            return TimedOut(exception, action, timeout);
        }

        // A cancellation that neither asked for is the handler's own, for example its limit for connecting.
        if (exception is not (HttpRequestException or IOException or OperationCanceledException))
        {
            return null;
        }

        return response is null
            ? NoAnswer(exception, action)
            : new Answer(action, response, sentAt).Failure("the body broke off", innerException: exception);
    }

    private static RtcTimeoutException TimedOut(Exception exception, RtcAction action, TimeSpan timeout)
    {
        var mayHaveTakenEffect = action.Repeatability != RtcRepeatability.Safe;
        return new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{action} got no complete answer within {timeout.TotalSeconds:0.###} s.{(mayHaveTakenEffect ? " The call may have taken effect." : string.Empty)}"),
            timeout,
            mayHaveTakenEffect,
            exception);
    }

    private static RtcTransportException NoAnswer(Exception exception, RtcAction action)
    {
        var reason = (exception as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown;
        var sent = reason is not (HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError);
        var mayHaveTakenEffect = sent && action.Repeatability != RtcRepeatability.Safe;
        return new(
            $"{action} got no answer: {exception.Message} The call {(mayHaveTakenEffect ? "may have taken effect" : "did not take effect")}.",
            mayHaveTakenEffect,
            exception);
    }
}
