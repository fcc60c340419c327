using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Runtime.Tests.Limits;

/// <summary>
/// Lets calls come and give up and time pass, and holds after each step that the limiter lets through neither too much nor too
/// little. Who was let through follows from how many were: at the end each call must have ended so.
/// </summary>
internal sealed class LimiterRun : IDisposable
{
    public const int PeriodMs = 20;

    private readonly FakeTimeProvider _clock = new();
    private readonly RtcRateLimiter _limiter;
    private readonly int _limit;
    private readonly List<Call> _waiting = [];
    private readonly List<Call> _all = [];
    private int _now;

    public LimiterRun(int limit)
    {
        _limit = limit;
        _limiter = new(new RtcRate("rtc", "any", limit, seconds: 1) with { Period = TimeSpan.FromMilliseconds(PeriodMs) }, timeProvider: _clock);
    }

    public void Come(int permits)
    {
        var call = new Call(permits);
        _waiting.Add(call);
        _all.Add(call);
        call.Task = _limiter.AcquireAsync(permits, Timeout.InfiniteTimeSpan, isReturnable: true, call.Cancellation.Token).AsTask();
        Look();
    }

    public void GiveUp(int which)
    {
        if (_waiting.Count > 0)
        {
            var call = _waiting[which % _waiting.Count];
            _waiting.Remove(call);
            call.Cancellation.Cancel();
            Look();
        }
    }

    /// <summary>Gives back what a call of the last periods took, as if it had not come.</summary>
    public void Return(int which)
    {
        var recent = _all.FindAll(call => call.GrantedAt > _now - (2 * PeriodMs) && !call.IsReturned && call.Task!.IsCompleted);
        if (recent.Count > 0)
        {
            var call = recent[which % recent.Count];
            call.IsReturned = true;
            Assert.True(call.Task!.Result.TryGetMetadata("RtcGen.Return", out var giveBack));
            ((Action)giveBack!)();
            Look();
        }
    }

    public void Pass(int milliseconds)
    {
        for (var i = 0; i < milliseconds; i++)
        {
            _now++;
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            Look();
        }
    }

    public async Task EndAsync()
    {
        // Long enough for each to take a period of its own.
        Pass(PeriodMs * (_waiting.Count + 1));
        Assert.Empty(_waiting);
        foreach (var call in _all)
        {
            if (call.GrantedAt is null)
            {
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.Task!);
            }
            else
            {
                Assert.True((await call.Task!).IsAcquired);
            }
        }
    }

    public void Dispose()
    {
        _limiter.Dispose();
        _all.ForEach(static call => call.Cancellation.Dispose());
    }

    private void Look()
    {
        var statistics = _limiter.GetStatistics();
        var granted = (int)statistics.TotalSuccessfulLeases - _all.Count(call => call.GrantedAt is not null);
        foreach (var call in _waiting.Take(granted))
        {
            call.GrantedAt = _now;
        }

        _waiting.RemoveRange(0, granted);
        Assert.Equal(_waiting.Sum(call => call.Permits), statistics.CurrentQueuedCount);

        var taken = _all.Where(call => call.GrantedAt > _now - PeriodMs && !call.IsReturned).Sum(call => call.Permits);
        Assert.InRange(taken, 0, _limit);
        Assert.True(_waiting.Count == 0 || taken + _waiting[0].Permits > _limit, "The first waits although there is room for it.");
    }

    private sealed record Call(int Permits)
    {
        public CancellationTokenSource Cancellation { get; } = new();

        public Task<System.Threading.RateLimiting.RateLimitLease>? Task { get; set; }

        public int? GrantedAt { get; set; }

        public bool IsReturned { get; set; }
    }
}
