using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>
/// The base class for sources of temporary credentials: a derived class implements <see cref="FetchAsync"/>. There is one fetch at a time,
/// however many callers wait, and no caller's cancellation ends it.
/// </summary>
/// <remarks>
/// <para>Fresh credentials are returned at once, without a lock or an allocation. At 80 % of their lifetime, or 5 minutes before
/// <see cref="RtcCredentials.ExpiresAt"/>, whichever comes first (but not before half of the lifetime), they are stale: still returned
/// at once, while new ones are fetched in the background. When they have expired, callers wait for the fetch. Credentials that expire later than in a day, whatever
/// their source says, are stale after a day; those that do not expire stay until they are invalidated. The lifetime is measured by the machine's ticks too, so that a
/// clock that is set back does not prolong it.</para>
/// <para>A fetch that blocks its thread times out like any other, and none is started while it does.</para>
/// <para>After a failed fetch the source is left alone for 1 s, doubling with each further failure up to 30 s, and of that a random
/// part between half and all; so too when there never was a success. Meanwhile stale credentials stay in use; without any, callers get the
/// error at once, and the message says when the next attempt is due.</para>
/// </remarks>
public abstract class RtcRefreshingCredentials : RtcCredentialProvider
{
    private static readonly TimeSpan DefaultFetchTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan InvalidationInterval = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly TimedFetch _fetcher;
    private readonly FetchBackoff _backoff;
    private CredentialLease? _lease;
    private Task<FetchOutcome>? _fetch;
    private long? _invalidatedAt;

    /// <summary>Initializes a new instance of the <see cref="RtcRefreshingCredentials"/> class without credentials; the first call fetches them.</summary>
    /// <param name="timeProvider">The clock for expiry, delays and the timeout; the system's when null.</param>
    /// <param name="fetchTimeout">The timeout of a fetch, 10 s when null; more than zero, at most a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is out of range.</exception>
    protected RtcRefreshingCredentials(TimeProvider? timeProvider = null, TimeSpan? fetchTimeout = null)
    {
        var timeout = fetchTimeout ?? DefaultFetchTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero, nameof(fetchTimeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(timeout, TimeSpan.FromDays(1), nameof(fetchTimeout));
        TimeProvider = timeProvider ?? TimeProvider.System;
        _fetcher = new(GetType().Name, FetchAsync, timeout, TimeProvider);
        _backoff = new(TimeProvider, () => Random());
    }

    /// <summary>Gets the logger factory that each fetch is reported to, or null.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Gets the clock.</summary>
    protected TimeProvider TimeProvider { get; }

    /// <summary>Gets the source of random numbers from 0 up to, but not including, 1.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Gets the scheduler on which fetches run and waiting callers continue.</summary>
    internal TaskScheduler Scheduler { get; init; } = TaskScheduler.Default;

    /// <inheritdoc />
    public sealed override bool NeverBlocks => true;

    /// <inheritdoc />
    public sealed override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
    {
        var now = TimeProvider.GetUtcNow();
        if (Volatile.Read(ref _lease) is not { } lease || !lease.IsUsable(now))
        {
            return new(WaitAsync(cancellationToken));
        }

        if (!lease.IsFresh(now))
        {
            RefreshInBackground(now);
        }

        return new(lease.Credentials);
    }

    /// <summary>
    /// Tells the source that the server rejected credentials. When they are the current ones they are not returned again: the next call fetches. That
    /// happens once a second at most, so that a server that rejects all of them does not cause a fetch per call.
    /// </summary>
    /// <param name="credentials">The credentials that were rejected.</param>
    public sealed override void Invalidate(RtcCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        lock (_gate)
        {
            if (_lease is { } lease
                && lease.Credentials.HasSameKeys(credentials)
                && (_invalidatedAt is not { } last || TimeProvider.GetElapsedTime(last) >= InvalidationInterval))
            {
                _invalidatedAt = TimeProvider.GetTimestamp();
                _lease = null;
            }
        }
    }

    /// <summary>Fetches new credentials. Never called by two threads at once, and not in a caller's context.</summary>
    /// <param name="cancellationToken">The token that the timeout cancels; a later result is ignored.</param>
    /// <returns>The credentials, with <see cref="RtcCredentials.ExpiresAt"/> when they expire.</returns>
    /// <exception cref="RtcCredentialException">There are none; the message says why. Other exceptions are wrapped in one.</exception>
    protected abstract Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Called after each failed fetch, including fetches in the background, whose errors no caller sees. Exceptions it throws are
    /// ignored. It runs before waiting callers get the error.
    /// </summary>
    /// <param name="failure">The error.</param>
    protected virtual void OnFetchFailed(RtcCredentialException failure)
    {
    }

    private async Task<RtcCredentials> WaitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task<FetchOutcome>? fetch;
        TaskCompletionSource<FetchOutcome>? started = null;
        lock (_gate)
        {
            if (_lease is { } lease && lease.IsUsable(TimeProvider.GetUtcNow()))
            {
                return lease.Credentials;
            }

            fetch = _fetch;
            if (fetch is null)
            {
                _backoff.ThrowIfActive();
                started = BeginFetch();
                fetch = started.Task;
            }
        }

        Start(started);

        // Each waiting caller continues by itself, not one after the other on the thread that fetched.
        var waiting = fetch.WaitAsync(cancellationToken);
        var outcome = await waiting.ContinueWith(static done => done, CancellationToken.None, TaskContinuationOptions.HideScheduler, Scheduler).Unwrap().ConfigureAwait(false);
        return outcome.GetCredentials();
    }

    private void RefreshInBackground(DateTimeOffset now)
    {
        if (Volatile.Read(ref _fetch) is not null)
        {
            return;
        }

        TaskCompletionSource<FetchOutcome>? started = null;
        lock (_gate)
        {
            // Another may just have fetched.
            if (_fetch is null && _lease?.IsFresh(now) is not true && !_backoff.IsActive)
            {
                started = BeginFetch();
            }
        }

        Start(started);
    }

    private TaskCompletionSource<FetchOutcome> BeginFetch()
    {
        var fetch = new TaskCompletionSource<FetchOutcome>();
        _fetch = fetch.Task;
        return fetch;
    }

    // Not on the thread of the caller, whose stale credentials do not wait for the first step, and without the context of whoever happens to start it.
    private void Start(TaskCompletionSource<FetchOutcome>? fetch)
    {
        if (fetch is null)
        {
            return;
        }

        if (ExecutionContext.IsFlowSuppressed())
        {
            Queue(fetch);
            return;
        }

        using (ExecutionContext.SuppressFlow())
        {
            Queue(fetch);
        }
    }

    private void Queue(TaskCompletionSource<FetchOutcome> fetch) => _ = Task.Factory.StartNew(
        () => RunAsync(fetch), CancellationToken.None, TaskCreationOptions.DenyChildAttach | TaskCreationOptions.HideScheduler | TaskCreationOptions.PreferFairness, Scheduler);

    private async Task RunAsync(TaskCompletionSource<FetchOutcome> fetch)
    {
        var began = TimeProvider.GetTimestamp();
        var outcome = await _fetcher.RunAsync(Scheduler).ConfigureAwait(false);
        lock (_gate)
        {
            _backoff.Record(outcome.Error);
            if (outcome.Credentials is { } credentials)
            {
                Volatile.Write(ref _lease, new(credentials, TimeProvider));
            }

            _fetch = null;
        }

        RefreshReport.Write(LoggerFactory, GetType().Name, TimeProvider.GetElapsedTime(began), outcome.Error);
        if (outcome.Error is { } error)
        {
            Notify(error);
        }

        fetch.SetResult(outcome);
    }

    private void Notify(RtcCredentialException error)
    {
        try
        {
            OnFetchFailed(error);
        }
#pragma warning disable CA1031 // Whoever listens must not break what it listens to.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
