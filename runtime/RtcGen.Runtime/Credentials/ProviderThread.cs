namespace RtcGen;

/// <summary>
/// Asks a provider that somebody else wrote: on a thread of the pool, so that one which blocks holds no call past its time, and on few threads
/// at once, so that one which never comes back does not use up the pool. Further calls wait for their turn as long as their time allows.
/// </summary>
#pragma warning disable CA1001 // Without a wait handle a semaphore has nothing to dispose of.
internal sealed class ProviderThread(RtcCredentialProvider provider)
#pragma warning restore CA1001
{
    /// <summary>How many threads a provider may block.</summary>
    public const int MaxThreads = 32;

    private readonly SemaphoreSlim _turns = new(MaxThreads);

    /// <exception cref="TimeoutException">The timeout elapsed.</exception>
    /// <remarks>Throws what the provider throws besides.</remarks>
    public async Task<RtcCredentials> AskAsync(TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        Task<RtcCredentials>? asked = null;
        try
        {
            await _turns.WaitAsync(both.Token).ConfigureAwait(false);
            asked = Task.Run(() => Ask(cancellationToken), CancellationToken.None);
            return await asked.WaitAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (both.IsCancellationRequested)
        {
            if (asked is not null)
            {
                UnobservedFailure.Observe(asked);
            }

            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException("The provider returned no credentials in time.", e);
        }
    }

    // The turn is over when the thread is free, not when the credentials have come.
    private Task<RtcCredentials> Ask(CancellationToken cancellationToken)
    {
        try
        {
            return provider.GetAsync(cancellationToken).AsTask();
        }
        finally
        {
            _turns.Release();
        }
    }
}
