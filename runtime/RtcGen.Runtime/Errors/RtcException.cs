namespace RtcGen;

/// <summary>A call that did not succeed. The derived types say at which point.</summary>
public abstract class RtcException : Exception
{
    private protected RtcException(string message, bool mayHaveTakenEffect, Exception? innerException = null)
        : base(message, innerException)
    {
        MayHaveTakenEffect = mayHaveTakenEffect;
    }

    /// <summary>
    /// Whether the server may have carried the call out all the same. False means that it certainly did not:
    /// nothing was sent, it was refused, or the action only reads.
    /// </summary>
    public bool MayHaveTakenEffect { get; }
}
