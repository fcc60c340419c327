namespace RtcGen;

/// <summary>
/// The rate limit of an action leaves no room for the call within its time, or too many calls wait already. The attempt was
/// not sent.
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
    /// <param name="retryAfter">When there may be room again; null when nobody knows.</param>
    /// <param name="message">The message; null for one that names the rate.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcRateLimitException(RtcRate rate, TimeSpan? retryAfter = null, string? message = null, Exception? innerException = null)
        : this(message ?? $"The call was held back by the rate limit {rate}.", innerException)
    {
        Rate = rate;
        RetryAfter = retryAfter;
    }

    /// <summary>The rate that is used up; null when a test did not say.</summary>
    public RtcRate? Rate { get; }
}
