namespace RtcGen;

/// <summary>No answer came: the name was not found, or a connection was refused, not trusted or broken.</summary>
public sealed class RtcTransportException : RtcException
{
    /// <summary>Makes one without details, as tests may.</summary>
    public RtcTransportException()
        : base(null, null)
    {
    }

    /// <summary>Makes one with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcTransportException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Makes one with a message and what caused it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">What caused it; null for nothing.</param>
    public RtcTransportException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
