namespace RtcGen;

/// <summary>A call that did not succeed. The derived types say at which point.</summary>
public abstract class RtcException : Exception
{
    private protected RtcException(string message, bool mayHaveTakenEffect, Exception? innerException = null)
        : base(message, innerException)
    {
        MayHaveTakenEffect = mayHaveTakenEffect;
    }

    /// <summary>How often the call was sent; 0 when it was not.</summary>
    public int Attempts { get; internal init; }

    /// <summary>Whether the call could be sent again.</summary>
    public RtcRetryClass RetryClass { get; internal init; }

    /// <summary>
    /// Whether the server may have carried the call out all the same, in this attempt or an earlier one. False means that it certainly did not:
    /// nothing was sent, it was refused, or the action only reads.
    /// </summary>
    public bool MayHaveTakenEffect { get; }

    /// <summary>How long to wait before calling again: what the server asked for, or the rate limit; null when neither said.</summary>
    public TimeSpan? RetryAfter { get; internal init; }
}
