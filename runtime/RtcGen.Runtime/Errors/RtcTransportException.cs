namespace RtcGen;

/// <summary>No answer came: the name was not found, or a connection was refused, not trusted or broken.</summary>
public sealed class RtcTransportException : RtcException
{
    internal RtcTransportException(string message, bool mayHaveTakenEffect, Exception innerException)
        : base(message, mayHaveTakenEffect, innerException)
    {
    }
}
