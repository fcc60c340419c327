namespace RtcGen;

/// <summary>Says what it means to a call that its client was disposed meanwhile: the caller knows the client, not what it is made of.</summary>
internal static class DisposedClient
{
    private const string ClientName = "RtcGen.RtcClient";

    /// <summary>Explains an exception of a call whose client is disposed.</summary>
    /// <param name="exception">What ended the call.</param>
    /// <param name="action">The action that was called.</param>
    /// <param name="last">How the last attempt ended; null when there was none before.</param>
    /// <returns>What to throw instead, or the exception itself.</returns>
    public static Exception Explain(Exception exception, RtcAction action, RtcException? last)
    {
        // A limiter that was disposed refuses; a handler and the connections say so, or say that they were cancelled.
        var isOfIt = exception is ObjectDisposedException or RtcRateLimitException
            or RtcTransportException { InnerException: ObjectDisposedException or OperationCanceledException or HttpRequestException { InnerException: ObjectDisposedException } };
        if (!isOfIt)
        {
            return exception;
        }

        if (exception is RtcTransportException { MayHaveTakenEffect: true } sent && last is null)
        {
            return new RtcTransportException(
                $"{action} received no response: the client was disposed. The call may have taken effect.", NotSent(action))
            {
                MayHaveTakenEffect = true,
                Attempts = sent.Attempts,
                RetryClass = sent.RetryClass,
            };
        }

        return (Exception?)last ?? NotSent(action);
    }

    /// <summary>Of a call of which nothing was sent.</summary>
    public static ObjectDisposedException NotSent(RtcAction action) => new(ClientName, $"The client was disposed before {action} was sent.");
}
