namespace RtcGen;

/// <summary>
/// Where a client takes its credentials from. It is asked before each attempt, by many calls at once, so that keys can
/// change while the client lives. <see cref="RtcCredentials"/> are a provider of themselves.
/// </summary>
public abstract class RtcCredentialProvider
{
    /// <summary>Gives credentials that are valid now.</summary>
    /// <param name="cancellationToken">Gives up waiting; others that wait are not disturbed.</param>
    /// <returns>The credentials: the same object as long as they do not change.</returns>
    /// <exception cref="RtcCredentialException">There are none to be had.</exception>
    public abstract ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Says what can be known without waiting, such as that a profile does not exist. A client that is made calls it; unless
    /// overridden it does nothing.
    /// </summary>
    /// <exception cref="RtcCredentialException">No call could be signed.</exception>
    public virtual void Validate()
    {
    }

    /// <summary>Is told that the server refused credentials, so that the next ones differ where that is possible.</summary>
    /// <param name="credentials">What was refused.</param>
    public virtual void Invalidate(RtcCredentials credentials)
    {
    }
}
