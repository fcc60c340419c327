namespace RtcGen;

/// <summary>
/// The exception that is thrown when the rate limit of an action does not allow the call within its timeout, or when too many calls
/// are waiting already. The attempt was not sent.
/// </summary>
public sealed class RtcRateLimitException : RtcException
{
    /// <summary>Initializes a new instance of the <see cref="RtcRateLimitException"/> class.</summary>
    public RtcRateLimitException()
        : base(null, null) => RetryClass = RtcRetryClass.Rejected;

    /// <summary>Initializes a new instance of the <see cref="RtcRateLimitException"/> class with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcRateLimitException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcRateLimitException"/> class with a message and an inner exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcRateLimitException(string? message, Exception? innerException)
        : base(message, innerException) => RetryClass = RtcRetryClass.Rejected;

    /// <summary>Initializes a new instance of the <see cref="RtcRateLimitException"/> class, for a test of code that handles it.</summary>
    /// <param name="rate">The rate that is used up.</param>
    /// <param name="retryAfter">The time after which a permit may be available; null when that is unknown.</param>
    /// <param name="message">The message; null for one that names the rate.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcRateLimitException(RtcRate rate, TimeSpan? retryAfter = null, string? message = null, Exception? innerException = null)
        : this(message ?? $"The call was held back by the rate limit {rate}.", innerException)
    {
        Rate = rate;
        RetryAfter = retryAfter;
    }

    /// <summary>Gets the rate that is used up; null when a test did not set it.</summary>
    public RtcRate? Rate { get; }
}
