using System.Globalization;
using System.Threading.RateLimiting;
using StackExchange.Redis;

namespace RtcGen;

/// <summary>
/// A sliding-window rate limiter that keeps its permits in Redis, so that all processes share it: together they never acquire more permits than the rate allows in any
/// window as long as its period plus a margin, by the clock of the Redis server. Permits are granted in FIFO order. A cancelled wait
/// returns its permit; a process that crashes loses no more than its reserved permits.
/// </summary>
/// <remarks>
/// A permit costs one round trip. <see cref="RateLimiter.AttemptAcquire"/> never acquires one, as that would need
/// to block. <c>RtcClientOptions.CreateRateLimiter = rate => new RtcRedisRateLimiter(redis, rate)</c>.
/// </remarks>
public sealed class RtcRedisRateLimiter : RateLimiter, IRtcBoundedRateLimiter
{
    private static readonly RedisLease Asynchronous = RedisLease.Rejected("the limit is kept in Redis, which only AcquireAsync can ask");

    private static readonly TimeSpan MaxSpacing = TimeSpan.FromMilliseconds(50);

    private readonly IConnectionMultiplexer _redis;
    private readonly RtcRate _rate;
    private readonly RtcRedisRateLimiterOptions _options;
    private readonly RedisKey _key;
    private readonly TimeSpan _window;
    private readonly TimeSpan _spacing;
    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly Lazy<RateLimiter?>? _fallback;
    private long _leases;
    private long _fastest = long.MaxValue;

    /// <summary>Initializes a new instance of the <see cref="RtcRedisRateLimiter"/> class.</summary>
    /// <param name="redis">The connection; the limiter does not dispose it.</param>
    /// <param name="rate">The rate.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <exception cref="ArgumentException">The rate or an option cannot be used; the message says which and what to change.</exception>
    public RtcRedisRateLimiter(IConnectionMultiplexer redis, RtcRate rate, RtcRedisRateLimiterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(redis);
        ArgumentNullException.ThrowIfNull(rate);
        options = (options ?? new()).Checked();
        if (rate.Calls < 1 || rate.Period < TimeSpan.FromMilliseconds(1) || rate.Period > TimeSpan.FromDays(1))
        {
            throw new ArgumentException($"A rate allows at least 1 call in a period of a millisecond to a day, unlike {rate}.", nameof(rate));
        }

        _redis = redis;
        _rate = rate;
        _options = options;
        _window = rate.Period + options.Margin;

        // All permits at once would be all calls at once, and those of the next period close behind them when one is late.
        _spacing = options.Margin == TimeSpan.Zero ? TimeSpan.Zero : _window / rate.Calls < MaxSpacing ? _window / rate.Calls : MaxSpacing;
        _key = GetKey(options.KeyPrefix, rate, _window);
        _fallback = options.Fallback is { } create ? new(() => create(rate)) : null;
    }

    /// <inheritdoc />
    /// <returns>Always null: only Redis knows.</returns>
    public override TimeSpan? IdleDuration => null;

    /// <inheritdoc />
    /// <returns>Always null: only Redis knows.</returns>
    public override RateLimiterStatistics? GetStatistics() => null;

    /// <inheritdoc />
    public async ValueTask<RateLimitLease> AcquireAsync(int permitCount, TimeSpan maxWait, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(permitCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, _rate.Calls);
        cancellationToken.ThrowIfCancellationRequested();
        var began = _options.TimeProvider.GetTimestamp();
        while (true)
        {
            var left = maxWait == Timeout.InfiniteTimeSpan ? maxWait : Left(maxWait, began);
            if (await TryAsync(permitCount, left, Left(_options.MaxWait, began), cancellationToken).ConfigureAwait(false) is { } lease)
            {
                return lease;
            }
        }
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => Asynchronous;

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
        AcquireAsync(permitCount, Timeout.InfiniteTimeSpan, cancellationToken);

    /// <summary>Releases the fallback, if one was created. Permits reserved in Redis expire.</summary>
    /// <param name="disposing"><see langword="false"/> when called from a finalizer.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _fallback is { IsValueCreated: true })
        {
            _fallback.Value?.Dispose();
        }

        base.Dispose(disposing);
    }

    private static ValueTask<RateLimitLease> FallBackAsync(
        RateLimiter fallback, int permits, TimeSpan maxWait, CancellationToken cancellationToken) =>
        fallback is IRtcBoundedRateLimiter bounded
            ? bounded.AcquireAsync(permits, maxWait, cancellationToken)
            : fallback.AcquireAsync(permits, cancellationToken);

    // Asks Redis once. Null when the permit's time had passed before it could be used: a call that is sent late would come close to the next.
    private async ValueTask<RateLimitLease?> TryAsync(int permits, TimeSpan maxWait, TimeSpan longestAllowed, CancellationToken cancellationToken)
    {
        var longest = maxWait == Timeout.InfiniteTimeSpan || maxWait > longestAllowed ? longestAllowed : maxWait;
        var name = string.Create(CultureInfo.InvariantCulture, $"{_name}:{Interlocked.Increment(ref _leases)}");
        var began = _options.TimeProvider.GetTimestamp();
        try
        {
            var (isReserved, wait) = await AskAsync(permits, longest, name)
                .WaitAsync(TimeForRedis(maxWait), _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            if (!isReserved)
            {
                return RedisLease.Rejected(
                    string.Create(CultureInfo.InvariantCulture, $"the wait would be {wait.TotalSeconds:0.###} s, longer than the {longest.TotalSeconds:0.###} s that are allowed"),
                    wait);
            }

            NoteRoundTrip(_options.TimeProvider.GetElapsedTime(began));
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }

            if (IsLate(_options.TimeProvider.GetElapsedTime(began) - wait))
            {
                Return(permits, name);
                return null;
            }

            return RedisLease.Acquired(() => Return(permits, name));
        }
        catch (OperationCanceledException)
        {
            Return(permits, name);
            throw;
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            // What was asked may reach Redis all the same, later.
            Return(permits, name);
            var elapsed = _options.TimeProvider.GetElapsedTime(began);
            if (_fallback?.Value is { } fallback)
            {
                var left = maxWait == Timeout.InfiniteTimeSpan ? maxWait : Left(maxWait, began);
                return await FallBackAsync(fallback, permits, left, cancellationToken).ConfigureAwait(false);
            }

            return RedisLease.Rejected(e is TimeoutException
                ? string.Create(CultureInfo.InvariantCulture, $"Redis, which keeps the limit, did not respond within {elapsed.TotalSeconds:0.###} s")
                : $"Redis, which keeps the limit, is not available ({e.Message})");
        }
    }

    private TimeSpan Left(TimeSpan time, long began) =>
        _options.TimeProvider.GetElapsedTime(began) is var elapsed && elapsed < time ? time - elapsed : TimeSpan.Zero;

    // What is on its way as long as at the best of times is not late: Redis may be far away.
    private void NoteRoundTrip(TimeSpan roundTrip)
    {
        if (roundTrip.Ticks < Volatile.Read(ref _fastest))
        {
            Volatile.Write(ref _fastest, roundTrip.Ticks);
        }
    }

    // The other half of the margin is for the way from here to the server.
    private bool IsLate(TimeSpan afterItsTime) =>
        _options.Margin > TimeSpan.Zero && afterItsTime - TimeSpan.FromTicks(Volatile.Read(ref _fastest)) > _options.Margin / 2;

    // Each part can hold anything, an application's id for one, and none may pass for another.
    private static string GetKey(string prefix, RtcRate rate, TimeSpan window)
    {
        var app = rate.AppId is null ? string.Empty : $":{Uri.EscapeDataString(rate.AppId)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{prefix}{Uri.EscapeDataString(rate.Service)}:{Uri.EscapeDataString(rate.Name)}:{rate.Calls}/{window.TotalMilliseconds:0.###}ms{app}");
    }

    // The call needs the other half for what it does without Redis.
    private TimeSpan TimeForRedis(TimeSpan maxWait) =>
        maxWait > TimeSpan.Zero && maxWait / 2 < _options.ResponseTimeout ? maxWait / 2 : _options.ResponseTimeout;

    private Task<(bool IsReserved, TimeSpan Wait)> AskAsync(int permits, TimeSpan maxWait, string name)
    {
        var asked = EvaluateAsync(permits, maxWait, name);

        // Nobody waits for what comes too late.
        _ = asked.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return asked;
    }

    private async Task<(bool IsReserved, TimeSpan Wait)> EvaluateAsync(int permits, TimeSpan maxWait, string name)
    {
        var reply = (RedisResult[])(await _redis.GetDatabase().ScriptEvaluateAsync(
            PermitScript.Acquire,
            [_key],
            [permits, _rate.Calls, Microseconds(_window), Microseconds(maxWait), name, Microseconds(_spacing)]).ConfigureAwait(false))!;

        // Timers count in milliseconds.
        return ((int)reply[0] == 1, TimeSpan.FromMilliseconds(Math.Ceiling((long)reply[1] / 1000.0)));
    }

    // Redis does one thing after another: this comes after the permit was reserved, even when that is still under way.
    private void Return(int permits, string name)
    {
        try
        {
            _redis.GetDatabase().SortedSetRemove(
                _key, [.. Enumerable.Range(1, permits).Select(i => (RedisValue)string.Create(CultureInfo.InvariantCulture, $"{name}:{i}"))], CommandFlags.FireAndForget);
        }
        catch (Exception e) when (e is RedisException or TimeoutException or ObjectDisposedException)
        {
            // The permit is lost for one period.
        }
    }

    private static long Microseconds(TimeSpan time) => (long)Math.Ceiling(time.TotalMicroseconds);
}
