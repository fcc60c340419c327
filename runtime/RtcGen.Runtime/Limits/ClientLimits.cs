using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>The limiters of a client: one for each rate, made when it is first needed.</summary>
internal sealed class ClientLimits(RtcClientOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<RtcRate, RateLimiter?> _limiters = new();

    /// <summary>Takes what an attempt needs, waiting within the call's time.</summary>
    /// <exception cref="RtcRateLimitException">It cannot be had in that time.</exception>
    public ValueTask TakeAsync<TResult>(
        RtcRequest<TResult> request, CallWorkspace work, TimeSpan timeout, long started, CancellationToken caller)
    {
        for (var i = 0; i < request.Action.Rates.Count; i++)
        {
            var (rate, limiter, permits) = LimitOf(request, i);
            if (limiter is not null && !TryTake(limiter, permits))
            {
                return WaitAsync(request, i, work, timeout, started, caller);
            }
        }

        return ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        if (options.CreateRateLimiter is not null)
        {
            return;
        }

        foreach (var limiter in _limiters.Values)
        {
            limiter?.Dispose();
        }
    }

    private static bool TryTake(RateLimiter limiter, int permits)
    {
        using var lease = limiter.AttemptAcquire(permits);
        return lease.IsAcquired;
    }

    private async ValueTask WaitAsync<TResult>(
        RtcRequest<TResult> request, int first, CallWorkspace work, TimeSpan timeout, long started, CancellationToken caller)
    {
        var began = options.TimeProvider.GetTimestamp();
        for (var i = first; i < request.Action.Rates.Count; i++)
        {
            var (rate, limiter, permits) = LimitOf(request, i);
            if (limiter is null)
            {
                continue;
            }

            var left = TimeLimit.Left(timeout, options.TimeProvider.GetElapsedTime(started));
            var deadline = work.StartTimeout(left, caller);
            try
            {
                var pending = limiter is IRtcBoundedRateLimiter bounded
                    ? bounded.AcquireAsync(permits, left, deadline)
                    : limiter.AcquireAsync(permits, deadline);
                using var lease = await pending.ConfigureAwait(false);
                if (!lease.IsAcquired)
                {
                    throw new RtcRateLimitException(request.Action, rate, work.Attempt, lease);
                }
            }
            catch (OperationCanceledException e) when (caller.IsCancellationRequested)
            {
                throw FailedCall.GivenUp(e, request.Action, caller);
            }
            catch (OperationCanceledException e) when (deadline.IsCancellationRequested)
            {
                throw new RtcRateLimitException(request.Action, rate, work.Attempt, left, e);
            }
            finally
            {
                work.StopTimeout();
            }
        }

        work.Report.Limited(request.Action, options.TimeProvider.GetElapsedTime(began));
    }

    // More permits than the rate has calls can never be had: such a request takes all there are.
    private (RtcRate Rate, RateLimiter? Limiter, int Permits) LimitOf<TResult>(RtcRequest<TResult> request, int index)
    {
        var rate = request.Action.Rates[index];
        var permits = Math.Min(request.CallsUnder(index), rate.Calls);
        if (permits == 0)
        {
            return (rate, null, 0);
        }

        var counted = rate.Scope == RtcRateScope.App ? rate with { AppId = request.RatedApp } : rate;
        return (counted, _limiters.TryGetValue(counted, out var limiter) ? limiter : Create(counted), permits);
    }

    private RateLimiter? Create(RtcRate rate)
    {
        // Two limiters of one rate would let twice as much through.
        lock (_limiters)
        {
            return _limiters.GetOrAdd(rate, static (rate, options) => options.CreateRateLimiter is { } create
                ? create(rate)
                : new RtcRateLimiter(rate, timeProvider: options.TimeProvider), options);
        }
    }
}
