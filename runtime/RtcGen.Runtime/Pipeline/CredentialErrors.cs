
namespace RtcGen;

/// <summary>Says what it means to the caller that no credentials came.</summary>
internal static class CredentialErrors
{
    /// <summary>Explains an exception.</summary>
    /// <param name="exception">What the provider threw, or the wait for it.</param>
    /// <param name="call">The call.</param>
    /// <param name="timeout">How long they were waited for.</param>
    /// <returns>What to throw instead; null to let the exception be.</returns>
    public static Exception? Explain(Exception exception, CallContext call, TimeSpan timeout)
    {
        if (exception == call.CredentialsError)
        {
            return null;
        }

        if (exception is OperationCanceledException && call.Caller.IsCancellationRequested)
        {
            return TransportErrors.Cancelled(exception, call.Action, call.Caller);
        }

        var attempt = call.Attempt;
        return exception is TimeoutException
            ? new RtcTimeoutException(
                timeout, $"{call.Action.ToString()} got no credentials within {DurationText.Seconds(timeout)} s.", exception)
            {
                MayHaveTakenEffect = attempt.EarlierMayHaveTakenEffect,
                Attempts = attempt.Number,
            }
            : NoCredentials(attempt, call.Action, exception);
    }

    private static RtcCredentialException NoCredentials(in Attempt attempt, RtcAction action, Exception innerException) =>
        new($"{action} has no credentials to be signed with: {Sentence.WithFullStop(Reason(innerException))}", innerException)
        {
            Attempts = attempt.Number,
            MayHaveTakenEffect = attempt.EarlierMayHaveTakenEffect,
        };

    // A source of the application's own may say anything.
    private static string Reason(Exception exception) => exception is RtcException ? exception.Message : LogSanitizer.Short(exception.Message);
}
