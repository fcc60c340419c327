namespace RtcGen.Runtime.Tests.Limits;

/// <summary>What happens in one moment: a permit comes as its caller gives up, or the limiter ends as a permit comes back.</summary>
public sealed class LimiterMomentTests : IDisposable
{
    private readonly TimerCountingClock _clock = new();
    private readonly List<RtcRateLimiter> _made = [];

    public void Dispose() => _made.ForEach(static limiter => limiter.Dispose());

    [Fact]
    public async Task One_who_gives_up_when_a_permit_has_come_has_it()
    {
        var limiter = Limiter();
        await limiter.AcquireAsync(1);
        using var cancellation = new CancellationTokenSource();
        var waiting = limiter.AcquireAsync(1, cancellation.Token).AsTask();

        // What was registered last is called first: the permit comes in the moment of giving up.
        cancellation.Token.Register(() => Advance(1000));
        await cancellation.CancelAsync();

        Assert.True((await waiting).IsAcquired);
        Assert.Equal(0, limiter.GetStatistics().CurrentQueuedCount);
    }

    [Fact]
    public async Task What_is_returned_when_the_limiter_is_disposed_wakes_nobody()
    {
        var limiter = Limiter();
        await limiter.AcquireAsync(1);
        var next = limiter.AcquireAsync(1).AsTask();
        Advance(1000);
        Assert.True((await next).TryGetMetadata("RtcGen.Return", out var giveBack));
        var waiting = limiter.AcquireAsync(1).AsTask();

        limiter.Dispose();
        ((Action)giveBack!)();

        Assert.False((await waiting).IsAcquired);
        Assert.Equal(0, _clock.TimersSet);
    }

    [Fact]
    public async Task Its_timer_keeps_nothing_of_the_call_that_waits_first()
    {
        foreach (var isSuppressed in new[] { false, true })
        {
            var limiter = Limiter();
            await limiter.AcquireAsync(1);
            var suppressed = isSuppressed ? ExecutionContext.SuppressFlow() : (AsyncFlowControl?)null;
            var waiting = limiter.AcquireAsync(1).AsTask();
            Assert.Equal(isSuppressed, ExecutionContext.IsFlowSuppressed());
            suppressed?.Undo();

            Advance(1000);
            Assert.True((await waiting).IsAcquired);
        }

        Assert.Equal((2, false), (_clock.Timers, _clock.KeepsContext));
    }

    private void Advance(int milliseconds) => _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

    private RtcRateLimiter Limiter()
    {
        _made.Add(new(new("rtc", "one", 1, seconds: 1), timeProvider: _clock));
        return _made[^1];
    }
}
