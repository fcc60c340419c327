namespace RtcGen;

/// <summary>
/// Where a client takes its credentials from. It is asked before each attempt, by many calls at once, so that keys can
/// change while the client lives. <see cref="RtcCredentials"/> are a provider of themselves.
/// </summary>
public abstract class RtcCredentialProvider
{
    private ProviderThread? _thread;

    /// <summary>
    /// Whether <see cref="GetAsync"/> always gives its thread back at once, so that a client may ask on the thread of its caller, which
    /// costs nothing. False unless overridden: a client then asks on a thread of the pool, as one that is blocked would hold the call past its
    /// time.
    /// </summary>
    protected internal virtual bool NeverBlocks => false;

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

    /// <summary>Asks as a call does: it trusts nobody with its time.</summary>
    /// <exception cref="TimeoutException">They did not come in time.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
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
