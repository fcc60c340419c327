namespace RtcGen;

/// <summary>
/// The base class of the exceptions of a call. The derived types tell at which point it failed. A test can create each of them and
/// set the properties that the code under test reads.
/// </summary>
public abstract class RtcException : Exception
{
    private protected RtcException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the number of attempts that were sent; 0 when none was.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets whether and how the call could be retried.</summary>
    public RtcRetryClass RetryClass { get; init; }

    /// <summary>
    /// Gets a value indicating whether the server may have carried out the call in spite of the error, in this attempt or an
    /// earlier one. False means that it certainly did not: nothing was sent, the call was refused, or the action only reads.
    /// </summary>
    public bool MayHaveTakenEffect { get; init; }

    /// <summary>Gets the time to wait before calling again, as the server or the rate limit asks for; null when neither does.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
