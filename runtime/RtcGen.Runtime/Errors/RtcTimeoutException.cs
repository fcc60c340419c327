namespace RtcGen;

/// <summary>The call, or its last attempt, took longer than its time-out. The caller's own cancellation is an <see cref="OperationCanceledException"/> instead.</summary>
public sealed class RtcTimeoutException : RtcException
{
    internal RtcTimeoutException(string message, TimeSpan timeout, bool mayHaveTakenEffect, Exception innerException)
        : base(message, mayHaveTakenEffect, innerException)
    {
        Timeout = timeout;
    }

    /// <summary>The time-out that passed: that of the call, or that of an attempt.</summary>
    public TimeSpan Timeout { get; }
}
