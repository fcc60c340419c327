namespace RtcGen;

/// <summary>
/// The base class for sources of credentials. A client asks its source before each attempt, from many calls at once, so that keys can
/// change during the client's lifetime. <see cref="RtcCredentials"/> are a provider that returns itself.
/// </summary>
public abstract class RtcCredentialProvider
{
    private ProviderThread? _thread;

    /// <summary>
    /// Gets a value that indicates whether <see cref="GetAsync"/> never blocks its thread, so that a client may call it on the thread of its caller, which
    /// costs nothing. False unless overridden: a client then calls it on a thread of the pool, as a blocked thread would hold the call past its
    /// timeout. A source that asks other sources never blocks if they do not.
    /// </summary>
    public virtual bool NeverBlocks => false;

    /// <summary>Gets credentials that are valid now.</summary>
    /// <param name="cancellationToken">The token to monitor for cancellation requests. Other waiting callers are not affected.</param>
    /// <returns>The credentials: the same object as long as they do not change.</returns>
    /// <exception cref="RtcCredentialException">The source has no credentials.</exception>
    public abstract ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Checks what can be known without waiting, such as whether a profile exists. The constructor of a client calls it; unless
    /// overridden it does nothing.
    /// </summary>
    /// <exception cref="RtcCredentialException">No call could be signed.</exception>
    public virtual void Validate()
    {
    }

    /// <summary>Tells the source that the server rejected credentials, so that the next ones differ where that is possible.</summary>
    /// <param name="credentials">The credentials that were rejected.</param>
    public virtual void Invalidate(RtcCredentials credentials)
    {
    }

    /// <summary>Gets credentials on behalf of a call, with a timeout whatever the source does.</summary>
    /// <exception cref="TimeoutException">The timeout elapsed.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <remarks>Throws what the provider throws besides.</remarks>
    internal ValueTask<RtcCredentials> AskAsync(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!NeverBlocks)
        {
            var thread = Volatile.Read(ref _thread) ?? Interlocked.CompareExchange(ref _thread, new(this), null) ?? _thread;
            return new(thread.AskAsync(timeout, time, cancellationToken));
        }

        var pending = GetAsync(cancellationToken);
        return pending.IsCompletedSuccessfully ? pending : new(InTimeAsync(pending.AsTask(), timeout, time, cancellationToken));
    }

    private static async Task<RtcCredentials> InTimeAsync(Task<RtcCredentials> pending, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await pending.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            UnobservedFailure.Observe(pending);
            throw;
        }
    }
}
