
namespace RtcGen;

/// <summary>Says what it means to the caller that no credentials came.</summary>
internal static class CredentialErrors
{
    /// <summary>Explains an exception.</summary>
    /// <param name="exception">What the provider threw, or the wait for it.</param>
    /// <param name="action">The action that was to be signed.</param>
    /// <param name="work">The call.</param>
    /// <param name="timeout">How long they were waited for.</param>
    /// <param name="caller">The caller's own token.</param>
    /// <returns>What to throw instead; null to let the exception be.</returns>
    public static Exception? Explain(Exception exception, RtcAction action, CallContext work, TimeSpan timeout, CancellationToken caller)
    {
        if (exception == work.RefusedCredentials)
        {
            return null;
        }

        if (exception is OperationCanceledException && caller.IsCancellationRequested)
        {
            return TransportErrors.GivenUp(exception, action, caller);
        }

        var attempt = work.Attempt;
        return exception is TimeoutException
            ? new RtcTimeoutException(
                timeout, $"{action.ToString()} got no credentials within {DurationText.Seconds(timeout)} s.", exception)
            {
                MayHaveTakenEffect = attempt.EarlierMayHaveTakenEffect,
                Attempts = attempt.Number,
            }
            : RtcCredentialException.Create(attempt, action, exception);
    }
}
