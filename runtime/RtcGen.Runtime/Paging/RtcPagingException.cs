namespace RtcGen;

/// <summary>A long list cannot be read to its end.</summary>
public sealed class RtcPagingException : RtcException
{
    internal RtcPagingException(string message)
        : base(message, mayHaveTakenEffect: false, innerException: null)
    {
    }
}
