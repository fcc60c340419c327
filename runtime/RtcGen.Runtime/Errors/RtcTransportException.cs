namespace RtcGen;

/// <summary>
/// The exception that is thrown when there is no response: the name was not found, or a connection was refused, not trusted or
/// broken.
/// </summary>
public sealed class RtcTransportException : RtcException
{
    /// <summary>Initializes a new instance of the <see cref="RtcTransportException"/> class.</summary>
    public RtcTransportException()
        : base(null, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcTransportException"/> class with a message.</summary>
    /// <param name="message">The message.</param>
    public RtcTransportException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcTransportException"/> class with a message and an inner exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcTransportException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
