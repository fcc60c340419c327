using System.Globalization;
using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>
/// An exact sliding-window rate limiter that serves waiters in FIFO order. In any window as long as the rate's period it grants no
/// more permits than the rate allows: the server counts in periods whose beginning nobody else knows. A client creates one for each
/// rate; create one yourself to share it among clients.
/// </summary>
/// <remarks>
/// What the library's limiters lack is an exact window (theirs move by segments), a clock to give them, and rest: their
/// timers run while nobody waits.
/// </remarks>
public sealed partial class RtcRateLimiter : RateLimiter, IRtcBoundedRateLimiter
{
    /// <summary>The default maximum number of permits that are waited for.</summary>
    public const int DefaultQueueLimit = 10_000;

    private readonly object _gate = new();
    private readonly LinkedList<PermitRequest> _queue = new();
    private readonly RtcRate _rate;
    private readonly int _queueLimit;
    private readonly TimeProvider _clock;
    private readonly PermitHistory _log;
    private ITimer? _timer;
    private long _queuedPermits;
    private long _granted;
    private long _refused;
    private bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="RtcRateLimiter"/> class with all permits available.</summary>
    /// <param name="rate">The rate; for a part of it, <c>rate with { Calls = ... }</c>.</param>
    /// <param name="queueLimit">The maximum number of permits that are waited for, 0 or more. Further callers are refused at once.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <exception cref="ArgumentException">The rate allows no call, or its period is not more than zero and at most a day.</exception>
    public RtcRateLimiter(RtcRate rate, int queueLimit = DefaultQueueLimit, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentOutOfRangeException.ThrowIfNegative(queueLimit);
        if (rate.Calls < 1 || rate.Period <= TimeSpan.Zero || rate.Period > TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"A rate allows at least 1 call in a period of at most a day, unlike {rate}.", nameof(rate));
        }

        _rate = rate;
        _queueLimit = queueLimit;
        _clock = timeProvider ?? TimeProvider.System;
        _log = new(rate.Calls, Ticks(rate.Period), _clock.GetTimestamp());
    }

    /// <inheritdoc />
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_gate)
            {
                var since = _log.AllFreeAt;
                var now = _clock.GetTimestamp();
                return _queue.Count == 0 && since <= now ? _clock.GetElapsedTime(since, now) : null;
            }
        }
    }

    /// <inheritdoc />
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_gate)
        {
            return new()
            {
                CurrentAvailablePermits = _log.CountFree(_clock.GetTimestamp()),
                CurrentQueuedCount = _queuedPermits,
                TotalSuccessfulLeases = _granted,
                TotalFailedLeases = _refused,
            };
        }
    }

    /// <inheritdoc />
    public ValueTask<RateLimitLease> AcquireAsync(int permitCount, TimeSpan maxWait, CancellationToken cancellationToken = default) =>
        AcquireAsync(permitCount, maxWait, isReturnable: false, cancellationToken);

    // A lease that is free and not to be returned costs no memory.
    internal ValueTask<RateLimitLease> AcquireAsync(int permitCount, TimeSpan maxWait, bool isReturnable, CancellationToken cancellationToken)
    {
        RequirePermits(permitCount);
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<RateLimitLease>(cancellationToken);
        }

        PermitRequest waiter;
        lock (_gate)
        {
            if (TryTake(permitCount, out var now))
            {
                return new(isReturnable ? ReturnableLease(permitCount, now) : PermitLease.Used);
            }

            var wait = WaitFor(permitCount);
            if (maxWait != Timeout.InfiniteTimeSpan && wait > maxWait)
            {
                return new(Refuse(wait, $"the wait would be {DurationText.Seconds(wait)} s, longer than the {DurationText.Seconds(maxWait)} s left"));
            }

            if (_queuedPermits + permitCount > _queueLimit)
            {
                return new(Refuse(wait, string.Create(CultureInfo.InvariantCulture, $"{_queuedPermits} permits are waited for already, and the queue holds {_queueLimit}")));
            }

            waiter = new(this, permitCount);
            waiter.Place = _queue.AddLast(waiter);
            _queuedPermits += permitCount;
            if (_queue.First == waiter.Place)
            {
                WakeForFirst();
            }
        }

        return WaitAsync(waiter, cancellationToken);
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        RequirePermits(permitCount);
        lock (_gate)
        {
            return TryTake(permitCount, out _) ? PermitLease.Used : Refuse(WaitFor(permitCount), reason: null);
        }
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        AcquireAsync(permitCount, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Refuses all waiting callers.</summary>
    /// <param name="disposing"><see langword="false"/> when called from a finalizer.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore()
    {
        Close();
        return base.DisposeAsyncCore();
    }

    private static async ValueTask<RateLimitLease> WaitAsync(PermitRequest waiter, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.UnsafeRegister(
            static (state, token) => ((PermitRequest)state!).Limiter.GiveUp((PermitRequest)state!, token), waiter).ConfigureAwait(false);
        return await waiter.Task.ConfigureAwait(false);
    }

    private void Close()
    {
        lock (_gate)
        {
            _disposed = true;
            _timer?.Dispose();
            while (_queue.First is { } first)
            {
                Leave(first.Value);
                first.Value.SetResult(Refuse(retryAfter: null, "the limiter was disposed"));
            }
        }
    }

    private void GiveUp(PermitRequest waiter, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (waiter.Place is null)
            {
                // A permit came first.
                return;
            }

            Leave(waiter);
            waiter.SetCanceled(cancellationToken);
            LetThrough();
        }
    }

    // All below: under the lock.
    private void LetThrough()
    {
        if (_disposed)
        {
            return;
        }

        var now = _clock.GetTimestamp();
        while (_queue.First is { } first && IsFree(first.Value.Permits, now))
        {
            Leave(first.Value);
            Take(first.Value.Permits, now);
            first.Value.SetResult(ReturnableLease(first.Value.Permits, now));
        }

        WakeForFirst();
    }

    private bool TryTake(int permits, out long now)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        now = _clock.GetTimestamp();
        if (_queue.Count > 0 || !IsFree(permits, now))
        {
            return false;
        }

        Take(permits, now);
        return true;
    }

    // None at all can be had when one could.
    private bool IsFree(int permits, long now) => _log.FreeAt(Math.Max(permits, 1)) <= now;

    private void Take(int permits, long now)
    {
        _log.Take(permits, now);
        _granted++;
    }

    private PermitLease Refuse(TimeSpan? retryAfter, string? reason)
    {
        _refused++;
        return new() { RetryAfter = retryAfter, Reason = reason };
    }

    private void Leave(PermitRequest waiter)
    {
        _queue.Remove(waiter.Place!);
        waiter.Place = null;
        _queuedPermits -= waiter.Permits;
    }

    // How long it takes at least, if nobody cancels.
    private TimeSpan WaitFor(int permits)
    {
        var now = _clock.GetTimestamp();
        return _clock.GetElapsedTime(now, _log.GetEarliest(Math.Max(_queuedPermits + permits, 1), now));
    }

    private void RequirePermits(int permits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(permits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permits, _rate.Calls);
    }

    private long Ticks(TimeSpan time) => (long)Math.Ceiling(time.Ticks * ((double)_clock.TimestampFrequency / TimeSpan.TicksPerSecond));
}
