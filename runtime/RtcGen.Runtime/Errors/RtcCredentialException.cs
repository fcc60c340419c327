namespace RtcGen;

/// <summary>There are no credentials to sign with. The attempt was not sent.</summary>
public sealed class RtcCredentialException : RtcException
{
    /// <summary>Initializes a new instance of the <see cref="RtcCredentialException"/> class.</summary>
    public RtcCredentialException()
        : base(null, null)
    {
    }

    /// <summary>Says why there are none.</summary>
    /// <param name="message">Where they were looked for, what is missing and what to change; never a secret.</param>
    /// <param name="innerException">What kept them from being had.</param>
    public RtcCredentialException(string? message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Whether the source simply has none, as an environment without the variables. An <c>RtcCredentialChain</c> then goes on with the
    /// next source; anything else stops it, so that a source that is broken is not passed over.
    /// </summary>
    public bool NothingFound { get; init; }
}
