using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>
/// Temporary credentials from a source of your own: derive from this and write <see cref="FetchAsync"/>. It is called by one at a time,
/// however many wait, and belongs to none of them: no caller's cancellation ends it.
/// </summary>
/// <remarks>
/// <para>Fresh credentials are given at once, without a lock or an allocation. At 80 % of their life, or 5 minutes before
/// <see cref="RtcCredentials.ExpiresAt"/>, whichever comes first (but not before half of the life), they are stale: still given
/// at once, while new ones are fetched behind. When they have ended, callers wait for the fetch. Credentials that end later than in a day, whatever
/// their source says, are stale after a day; those without an end stay until they are invalidated. The life is measured by the machine's ticks too, so that a
/// clock that is set back does not prolong it.</para>
/// <para>A fetch that blocks its thread is left alone after its time limit like any other, and none is begun while it does.</para>
/// <para>After a failed fetch the source is left alone for 1 s, doubling with each further failure up to 30 s, and of that a random
/// part between half and all; so too when there never was a success. Meanwhile stale credentials stay in use; without any, callers get the
/// failure at once, and the message says when the next attempt is due.</para>
/// </remarks>
public abstract class RtcRefreshingCredentials : RtcCredentialProvider
{
    private static readonly TimeSpan DefaultFetchTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RefusalPause = TimeSpan.FromSeconds(1);

    private readonly object _gate = new();
    private readonly TimeSpan _fetchTimeout;
    private CredentialLease? _lease;
    private Task<FetchOutcome>? _fetch;
    private RtcCredentialException? _failure;
    private int _failures;
    private long _failedAt;
    private TimeSpan _pause;
    private long? _refusedAt;
    private Task? _begun;

    /// <summary>Starts without credentials; the first call fetches them.</summary>
    /// <param name="timeProvider">The clock for ends, pauses and the time limit; the system's when null.</param>
    /// <param name="fetchTimeout">The longest a fetch may take, 10 s when null; more than zero, at most a day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time limit is out of range.</exception>
    protected RtcRefreshingCredentials(TimeProvider? timeProvider = null, TimeSpan? fetchTimeout = null)
    {
        TimeProvider = timeProvider ?? TimeProvider.System;
        _fetchTimeout = fetchTimeout ?? DefaultFetchTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_fetchTimeout, TimeSpan.Zero, nameof(fetchTimeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_fetchTimeout, TimeSpan.FromDays(1), nameof(fetchTimeout));
    }

    /// <summary>Where it is logged that new credentials came, or did not; null for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The clock.</summary>
    protected TimeProvider TimeProvider { get; }

    /// <summary>Gives random numbers from 0 up to, but not including, 1.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>For tests in virtual time: everything happens on the thread that causes it.</summary>
    internal bool StaysOnThread { get; init; }

    /// <inheritdoc />
    protected internal sealed override bool NeverBlocks => true;

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
            RefreshBehind(now);
        }

        return new(lease.Credentials);
    }

    /// <summary>
    /// Is told that the server refused credentials. When they are the current ones they are not given again: the next call fetches. That
    /// happens once a second at most, so that a server that refuses all of them does not bring on a fetch per call.
    /// </summary>
    /// <param name="credentials">What was refused.</param>
    public sealed override void Invalidate(RtcCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        lock (_gate)
        {
            if (_lease is { } lease
                && lease.Credentials.HasKeysOf(credentials)
                && (_refusedAt is not { } last || TimeProvider.GetElapsedTime(last) >= RefusalPause))
            {
                _refusedAt = TimeProvider.GetTimestamp();
                _lease = null;
            }
        }
    }

    /// <summary>Fetches new credentials. Never called by two at once, and not on a caller's context.</summary>
    /// <param name="cancellationToken">Ends with the time limit, after which the answer no longer counts.</param>
    /// <returns>The credentials, with <see cref="RtcCredentials.ExpiresAt"/> when they end.</returns>
    /// <exception cref="RtcCredentialException">There are none; the message says why. Other exceptions are wrapped in one.</exception>
    protected abstract Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Is told of each failed fetch, also of those behind, which no caller hears of. For logs and counters; what it throws is
    /// ignored. It runs before those who wait get the failure.
    /// </summary>
    /// <param name="failure">Why.</param>
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
                if (PauseLeft() is { Ticks: > 0 } left)
                {
                    throw TooSoon(left);
                }

                started = NewFetch();
                fetch = started.Task;
            }
        }

        Start(started);
        var outcome = await fetch.WaitAsync(cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return outcome.Credentials!;
    }

    private void RefreshBehind(DateTimeOffset now)
    {
        if (Volatile.Read(ref _fetch) is not null)
        {
            return;
        }

        TaskCompletionSource<FetchOutcome>? started = null;
        lock (_gate)
        {
            // Another may just have fetched.
            if (_fetch is null && _lease?.IsFresh(now) is not true && PauseLeft() <= TimeSpan.Zero)
            {
                started = NewFetch();
            }
        }

        Start(started);
    }

    // Measured by the machine's ticks: setting its clock back must not prolong a pause.
    private TimeSpan PauseLeft() => _failures == 0 ? TimeSpan.Zero : _pause - TimeProvider.GetElapsedTime(_failedAt);

    // The waiters go on by themselves, not one after the other on the thread that fetched.
    private TaskCompletionSource<FetchOutcome> NewFetch()
    {
        var fetch = new TaskCompletionSource<FetchOutcome>(
            StaysOnThread ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously);
        _fetch = fetch.Task;
        return fetch;
    }

    private void Start(TaskCompletionSource<FetchOutcome>? fetch)
    {
        if (fetch is null)
        {
            return;
        }

        if (StaysOnThread)
        {
            _ = RunAsync(fetch);
            return;
        }

        // On the pool, so that a stale answer does not wait for the first step, and without the context of whoever happens to start it.
        ThreadPool.UnsafeQueueUserWorkItem(start => _ = RunAsync(start), fetch, preferLocal: false);
    }

    private async Task RunAsync(TaskCompletionSource<FetchOutcome> fetch)
    {
        FetchOutcome outcome;
        var began = TimeProvider.GetTimestamp();
        try
        {
            outcome = new(Accept(await FetchInTimeAsync().ConfigureAwait(false)), null);
        }
#pragma warning disable CA1031 // It is not lost: it becomes the outcome.
        catch (Exception e)
#pragma warning restore CA1031
        {
            outcome = new(null, Explain(e));
        }

        lock (_gate)
        {
            Record(outcome);
            _fetch = null;
        }

        CredentialReport.Refreshed(LoggerFactory, GetType().Name, TimeProvider.GetElapsedTime(began), outcome.Failure);
        if (outcome.Failure is { } failure)
        {
            Report(failure);
        }

        fetch.SetResult(outcome);
    }

    private async Task<RtcCredentials> FetchInTimeAsync()
    {
        if (_begun is { IsCompleted: false })
        {
            throw new RtcCredentialException($"{GetType().Name} is still blocked by an earlier fetch.");
        }

        using var limit = new CancellationTokenSource(_fetchTimeout, TimeProvider);
        var fetch = StaysOnThread ? FetchAsync(limit.Token) : BeginFetch(limit.Token);
        try
        {
            return await fetch.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            UnobservedFailure.Observe(fetch);
            throw new RtcCredentialException(
                $"{GetType().Name} got no credentials within {DurationText.Seconds(_fetchTimeout)} s.", e);
        }
    }

    // A fetch may block its thread, which the time limit could not end: it has one of its own, and as long as it holds that there is no other.
    private Task<RtcCredentials> BeginFetch(CancellationToken cancellationToken)
    {
        var begun = Task.Factory.StartNew(() => FetchAsync(cancellationToken), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        _begun = begun;
        return begun.Unwrap();
    }

    private RtcCredentials Accept(RtcCredentials? credentials)
    {
        if (credentials is null)
        {
            throw new RtcCredentialException($"{GetType().Name} fetched null instead of credentials.");
        }

        var now = TimeProvider.GetUtcNow();
        return credentials.ExpiresAt is { } end && end <= now
            ? throw new RtcCredentialException(string.Create(
                CultureInfo.InvariantCulture,
                $"{GetType().Name} fetched credentials that ended at {end.UtcDateTime:u}, and it is {now.UtcDateTime:u}: check the clock of this machine and the source."))
            : credentials;
    }

    private RtcCredentialException Explain(Exception exception) => exception as RtcCredentialException
        ?? new($"{GetType().Name} could not fetch credentials: {exception.Message}", exception);

    private void Record(FetchOutcome outcome)
    {
        if (outcome.Credentials is { } credentials)
        {
            _failures = 0;
            _failure = null;
            Volatile.Write(ref _lease, new(credentials, TimeProvider));
            return;
        }

        _failures++;
        _failure = outcome.Failure;
        _failedAt = TimeProvider.GetTimestamp();
        _pause = FetchBackoff.After(_failures, Random());
    }

    private void Report(RtcCredentialException failure)
    {
        try
        {
            OnFetchFailed(failure);
        }
#pragma warning disable CA1031 // Whoever listens must not break what it listens to.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }

    private RtcCredentialException TooSoon(TimeSpan left) => new(
        string.Create(CultureInfo.InvariantCulture, $"{_failure!.Message} The next attempt is due in {left.TotalSeconds:0.0} s."), _failure)
    {
        NothingFound = _failure.NothingFound,
    };
}
