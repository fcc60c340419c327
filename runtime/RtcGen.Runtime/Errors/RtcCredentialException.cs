namespace RtcGen;

/// <summary>The exception that is thrown when there are no credentials to sign with. The attempt was not sent.</summary>
public sealed class RtcCredentialException : RtcException
{
    /// <summary>Initializes a new instance of the <see cref="RtcCredentialException"/> class.</summary>
    public RtcCredentialException()
        : base(null, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcCredentialException"/> class with a message.</summary>
    /// <param name="message">The message: where credentials were looked for, what is missing and what to change; never a secret.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcCredentialException(string? message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Gets a value indicating whether the source simply has no credentials, such as an environment without the variables. An
    /// <c>RtcCredentialChain</c> then continues with the next source; any other error stops it, so that a broken source is not
    /// skipped.
    /// </summary>
    public bool NothingFound { get; init; }
}
