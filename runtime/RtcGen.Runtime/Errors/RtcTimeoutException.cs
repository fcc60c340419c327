
namespace RtcGen;

/// <summary>The call, or its last attempt, took longer than its time-out. The caller's own cancellation is an <see cref="OperationCanceledException"/> instead.</summary>
public sealed class RtcTimeoutException : RtcException
{
    /// <summary>Makes one without details, as tests may.</summary>
    public RtcTimeoutException()
        : base(null, null)
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcTimeoutException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Makes one with a message and what caused it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public RtcTimeoutException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes one of a time-out, for a test of code that handles it.</summary>
    /// <param name="timeout">The time-out that passed.</param>
    /// <param name="message">The message; null for one that says the time.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public RtcTimeoutException(TimeSpan timeout, string? message = null, Exception? innerException = null)
        : base(message ?? $"There was no complete answer within {DurationText.Seconds(timeout)} s.", innerException) => Timeout = timeout;

    /// <summary>The time-out that passed: that of the call, or that of an attempt; zero when a test did not say.</summary>
    public TimeSpan Timeout { get; }
}
