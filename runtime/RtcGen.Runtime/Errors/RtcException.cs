namespace RtcGen;

/// <summary>
/// A call that did not succeed. The derived types say at which point. Each of them can be made by a test, in which the properties are set that
/// the code under test looks at.
/// </summary>
public abstract class RtcException : Exception
{
    private protected RtcException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>How often the call was sent; 0 when it was not.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the call could be retried.</summary>
    public RtcRetryClass RetryClass { get; init; }

    /// <summary>
    /// Whether the server may have carried the call out all the same, in this attempt or an earlier one. False means that it certainly did not:
    /// nothing was sent, it was refused, or the action only reads.
    /// </summary>
    public bool MayHaveTakenEffect { get; init; }

    /// <summary>How long to wait before calling again: what the server asked for, or the rate limit; null when neither said.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
