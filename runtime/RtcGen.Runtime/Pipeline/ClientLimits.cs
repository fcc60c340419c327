using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace RtcGen;

/// <summary>The limiters of a client: one for each rate, made when it is first needed.</summary>
internal sealed class ClientLimits(RtcClientOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<RtcRate, RateLimiter?> _limiters = new();

    /// <summary>Takes what an attempt needs, waiting within the call's time.</summary>
    /// <exception cref="RtcRateLimitException">It cannot be had in that time.</exception>
    public ValueTask TakeAsync<TResult>(RtcRequest<TResult> request, CallContext call)
    {
        RateLimiter? only = null;
        var permits = 0;
        for (var i = 0; i < request.Action.Rates.Count; i++)
        {
            if (LimitOf(request, i) is (_, { } limiter, var needed))
            {
                if (only is not null)
                {
                    return TakeAllAsync(request, call);
                }

                (only, permits) = (limiter, needed);
            }
        }

        return only is null || TryTake(only, permits) ? ValueTask.CompletedTask : TakeAllAsync(request, call, isTried: true);
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

    private static RateLimitLease? TryTakeReturnable(RateLimiter limiter, int permits)
    {
        if (limiter is RtcRateLimiter own)
        {
            return own.TryTakeReturnable(permits);
        }

        var lease = limiter.AttemptAcquire(permits);
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        return null;
    }

    // The attempt will not be sent: what the other limits gave is not used.
    private static void GiveBack(List<RateLimitLease> leases)
    {
        foreach (var lease in leases)
        {
            _ = lease.TryGetMetadata(PermitLease.ReturnName, out var giveBack);
            giveBack?.Invoke();
        }
    }

    private async ValueTask TakeAllAsync<TResult>(RtcRequest<TResult> request, CallContext call, bool isTried = false)
    {
        var began = options.TimeProvider.GetTimestamp();
        var taken = new List<RateLimitLease>();
        var hasWaited = false;
        try
        {
            for (var i = 0; i < request.Action.Rates.Count; i++)
            {
                if (LimitOf(request, i) is (var rate, { } limiter, var permits))
                {
                    var lease = isTried ? null : TryTakeReturnable(limiter, permits);
                    hasWaited |= lease is null;
                    taken.Add(lease ?? await WaitAsync(rate, limiter, permits, call).ConfigureAwait(false));
                }
            }
        }
        catch
        {
            GiveBack(taken);
            throw;
        }
        finally
        {
            taken.ForEach(static lease => lease.Dispose());
        }

        if (hasWaited)
        {
            call.Report.Limited(request.Action, options.TimeProvider.GetElapsedTime(began));
        }
    }

    private static async ValueTask<RateLimitLease> WaitAsync(RtcRate rate, RateLimiter limiter, int permits, CallContext call)
    {
        var left = call.Left;
        var deadline = call.StartTimeout(left);
        try
        {
            var lease = limiter is RtcRateLimiter own ? await own.AcquireAsync(permits, left, isReturnable: true, deadline).ConfigureAwait(false)
                : limiter is IRtcBoundedRateLimiter bounded ? await bounded.AcquireAsync(permits, left, deadline).ConfigureAwait(false)
                : await limiter.AcquireAsync(permits, deadline).ConfigureAwait(false);
            if (lease.IsAcquired)
            {
                return lease;
            }

            using (lease)
            {
                throw RateLimitErrors.Create(call.Action, rate, call.Attempt, lease);
            }
        }
        catch (OperationCanceledException e) when (call.Caller.IsCancellationRequested)
        {
            throw TransportErrors.Cancelled(e, call.Action, call.Caller);
        }
        catch (OperationCanceledException e) when (deadline.IsCancellationRequested)
        {
            throw RateLimitErrors.Create(call.Action, rate, call.Attempt, left, e);
        }
        finally
        {
            call.StopTimeout();
        }
    }

    // More permits than the rate has calls can never be had: such a request takes all there are.
    private (RtcRate Rate, RateLimiter? Limiter, int Permits) LimitOf<TResult>(RtcRequest<TResult> request, int index)
    {
        var rate = request.Action.Rates[index];
        var permits = Math.Min(request.GetPermitCount(index), rate.Calls);
        if (permits == 0)
        {
            return (rate, null, 0);
        }

        var counted = rate.Scope == RtcRateScope.App ? rate with { AppId = request.RateLimitAppId } : rate;
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
