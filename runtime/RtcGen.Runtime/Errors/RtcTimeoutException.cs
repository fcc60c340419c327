
namespace RtcGen;

/// <summary>
/// The exception that is thrown when the call, or its last attempt, exceeds its timeout. The caller's own cancellation throws an
/// <see cref="OperationCanceledException"/> instead.
/// </summary>
public sealed class RtcTimeoutException : RtcException
{
    /// <summary>Initializes a new instance of the <see cref="RtcTimeoutException"/> class.</summary>
    public RtcTimeoutException()
        : base(null, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcTimeoutException"/> class with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcTimeoutException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcTimeoutException"/> class with a message and an inner exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcTimeoutException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcTimeoutException"/> class, for a test of code that handles it.</summary>
    /// <param name="timeout">The timeout that elapsed.</param>
    /// <param name="message">The message; null for one that states the timeout.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcTimeoutException(TimeSpan timeout, string? message = null, Exception? innerException = null)
        : base(message ?? $"There was no complete response within {DurationText.Seconds(timeout)} s.", innerException) => Timeout = timeout;

    /// <summary>Gets the timeout that elapsed: that of the call, or that of an attempt; zero when a test did not set it.</summary>
    public TimeSpan Timeout { get; }
}
