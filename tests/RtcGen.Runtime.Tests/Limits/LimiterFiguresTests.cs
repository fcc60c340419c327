using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Runtime.Tests.Limits;

/// <summary>What a limiter tells of itself and of its leases, and how it deals with odd clocks.</summary>
public sealed class LimiterFiguresTests : IDisposable
{
    private static readonly RtcRate TwoPerSecond = new("rtc", "two", 2, seconds: 1);

    private readonly TimerCountingClock _clock = new();
    private readonly RtcRateLimiter _limiter;

    public LimiterFiguresTests() => _limiter = new(TwoPerSecond, queueLimit: 3, _clock);

    public void Dispose() => _limiter.Dispose();

    [Fact]
    public async Task Its_statistics_count_what_was_granted_refused_and_is_waited_for()
    {
        AssertStatistics(available: 2, queued: 0, granted: 0, refused: 0);
        await _limiter.AcquireAsync(2);
        AssertStatistics(available: 0, queued: 0, granted: 1, refused: 0);
        _limiter.AttemptAcquire().Dispose();
        AssertStatistics(available: 0, queued: 0, granted: 1, refused: 1);
        var two = _limiter.AcquireAsync(2).AsTask();
        var one = _limiter.AcquireAsync(1).AsTask();
        AssertStatistics(available: 0, queued: 3, granted: 1, refused: 1);
        await _limiter.AcquireAsync(1);
        await _limiter.AcquireAsync(1, TimeSpan.Zero);
        AssertStatistics(available: 0, queued: 3, granted: 1, refused: 3);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await two;
        AssertStatistics(available: 0, queued: 1, granted: 2, refused: 3);
        _limiter.Dispose();
        await one;
        AssertStatistics(available: 0, queued: 0, granted: 2, refused: 4);
    }

    [Fact]
    public async Task A_queue_holds_just_as_many_as_it_may()
    {
        await _limiter.AcquireAsync(2);
        _ = _limiter.AcquireAsync(2).AsTask();
        var third = _limiter.AcquireAsync(1).AsTask();
        Assert.False(third.IsCompleted);

        Assert.False((await _limiter.AcquireAsync(1)).IsAcquired);
        Assert.False(_limiter.AcquireAsync(0).AsTask().IsCompleted);
    }

    [Fact]
    public async Task A_wait_that_fits_exactly_is_waited_for()
    {
        await _limiter.AcquireAsync(2);
        var waiting = _limiter.AcquireAsync(1, TimeSpan.FromSeconds(1)).AsTask();

        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task It_is_not_idle_while_somebody_waits()
    {
        await _limiter.AcquireAsync(1);
        _ = _limiter.AcquireAsync(2).AsTask();
        Assert.Null(_limiter.IdleDuration);

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(_limiter.IdleDuration);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, _limiter.IdleDuration);
    }

    [Fact]
    public async Task Who_is_refused_hears_how_long_those_before_take()
    {
        using var limiter = new RtcRateLimiter(TwoPerSecond with { Calls = 3, Period = TimeSpan.FromSeconds(10) }, queueLimit: 10, _clock);
        foreach (var pause in new[] { 0, 3, 2 })
        {
            _clock.Advance(TimeSpan.FromSeconds(pause));
            await limiter.AcquireAsync(1);
        }

        var waits = new List<TimeSpan>();
        for (var before = 0; before < 7; before++)
        {
            using var refused = limiter.AttemptAcquire();
            Assert.True(refused.TryGetMetadata(MetadataName.RetryAfter, out var wait));
            waits.Add(wait);
            _ = limiter.AcquireAsync(1).AsTask();
        }

        Assert.Equal([5, 8, 10, 15, 18, 20, 25], waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task One_timer_serves_one_wait_after_the_other()
    {
        await _limiter.AcquireAsync(2);
        for (var i = 0; i < 3; i++)
        {
            var waiting = _limiter.AcquireAsync(2).AsTask();
            _clock.Advance(TimeSpan.FromSeconds(1));
            await waiting;
        }

        Assert.Equal(1, _clock.Timers);
    }

    [Fact]
    public async Task A_timer_is_set_once_for_a_wait_that_is_no_whole_number_of_milliseconds()
    {
        await _limiter.AcquireAsync(2);
        _clock.Advance(TimeSpan.FromMilliseconds(600.25));
        var waiting = _limiter.AcquireAsync(1).AsTask();
        var behind = _limiter.AcquireAsync(1).AsTask();

        _clock.Advance(TimeSpan.FromMilliseconds(400));
        Assert.True((await waiting).IsAcquired);
        Assert.True((await behind).IsAcquired);
        Assert.Equal([TimeSpan.FromMilliseconds(400)], _clock.DueTimes);
    }

    [Fact]
    public async Task A_time_that_came_while_the_timer_was_being_set_is_no_time_of_less_than_a_millisecond()
    {
        await _limiter.AcquireAsync(2);
        _clock.AutoAdvanceAmount = TimeSpan.FromMilliseconds(500);
        var waiting = _limiter.AcquireAsync(1).AsTask();
        _clock.AutoAdvanceAmount = TimeSpan.Zero;

        Assert.All(_clock.DueTimes, static due => Assert.InRange(due, TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1)));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await waiting).IsAcquired);
    }

    [Fact]
    public async Task Nobody_is_let_through_before_the_time_when_a_clock_counts_in_thirds()
    {
        var clock = new ThirdsClock();
        using var limiter = new RtcRateLimiter(TwoPerSecond with { Calls = 1, Period = TimeSpan.FromMilliseconds(400) }, timeProvider: clock);
        await limiter.AcquireAsync(1);

        clock.Thirds = 1;
        Assert.False(limiter.AttemptAcquire().IsAcquired);
        clock.Thirds = 2;
        Assert.True(limiter.AttemptAcquire().IsAcquired);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_ways_of_disposing_end_it(bool isAsync)
    {
        await _limiter.AcquireAsync(2);
        var waiting = _limiter.AcquireAsync(1).AsTask();
        if (isAsync)
        {
            await _limiter.DisposeAsync();
        }
        else
        {
            _limiter.Dispose();
        }

        Assert.False((await waiting).IsAcquired);
        Assert.Throws<ObjectDisposedException>(() => _limiter.AttemptAcquire());
        Assert.Equal(0, _clock.TimersSet);
    }

    [Fact]
    public void A_rate_has_at_least_a_call_and_a_period_of_up_to_a_day()
    {
        new RtcRateLimiter(TwoPerSecond with { Calls = 1, Period = TimeSpan.FromDays(1) }).Dispose();
        new RtcRateLimiter(TwoPerSecond, queueLimit: 0).Dispose();
        Assert.Throws<ArgumentNullException>("rate", static () => new RtcRateLimiter(null!));
        Assert.Throws<ArgumentException>("rate", static () => new RtcRateLimiter(TwoPerSecond with { Period = TimeSpan.FromTicks(-1) }));
        Assert.StartsWith(
            "A rate allows at least 1 call in a period of at most a day, unlike two (2 calls per 86400 s).",
            Assert.Throws<ArgumentException>("rate", static () => new RtcRateLimiter(TwoPerSecond with { Period = TimeSpan.FromDays(1).Add(TimeSpan.FromTicks(1)) })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lease_says_what_it_knows_and_nothing_else()
    {
        await _limiter.AcquireAsync(2);
        var refused = _limiter.AttemptAcquire();
        Assert.Equal([MetadataName.RetryAfter.Name], refused.MetadataNames);
        Assert.False(refused.TryGetMetadata(MetadataName.ReasonPhrase, out _));
        Assert.False(refused.TryGetMetadata("RtcGen.Return", out _));

        var waiting = _limiter.AcquireAsync(1).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["RtcGen.Return"], (await waiting).MetadataNames);
        Assert.False((await waiting).TryGetMetadata(MetadataName.RetryAfter, out _));
        Assert.False((await waiting).TryGetMetadata("Else", out var nothing));
        Assert.Null(nothing);
        Assert.Empty(PermitLease.Used.MetadataNames);
        Assert.True(PermitLease.Used.IsAcquired);
        Assert.False(new PermitLease().IsAcquired);
    }

    [Fact]
    public async Task Permits_that_are_returned_can_be_had_at_once_and_by_who_waits()
    {
        await _limiter.AcquireAsync(1);
        var taken = _limiter.TryTakeReturnable(1)!;
        Assert.Null(_limiter.TryTakeReturnable(1));
        var waiting = _limiter.AcquireAsync(1).AsTask();

        taken.Return!();

        Assert.True((await waiting).IsAcquired);
        AssertStatistics(available: 0, queued: 0, granted: 3, refused: 0);
        _clock.Advance(TimeSpan.FromSeconds(1));
        AssertStatistics(available: 2, queued: 0, granted: 3, refused: 0);
    }

    private void AssertStatistics(long available, long queued, long granted, long refused)
    {
        var statistics = _limiter.GetStatistics();
        Assert.Equal(
            (available, queued, granted, refused),
            (statistics.CurrentAvailablePermits, statistics.CurrentQueuedCount, statistics.TotalSuccessfulLeases, statistics.TotalFailedLeases));
    }

    private sealed class ThirdsClock : TimeProvider
    {
        public long Thirds { get; set; }

        public override long TimestampFrequency => 3;

        public override long GetTimestamp() => Thirds;
    }
}
