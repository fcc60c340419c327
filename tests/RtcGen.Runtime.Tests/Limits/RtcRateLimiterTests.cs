using System.Threading.RateLimiting;

namespace RtcGen.Runtime.Tests.Limits;

public sealed class RtcRateLimiterTests : IDisposable
{
    private static readonly RtcRate ThreePerSecond = new("rtc", "messaging", 3, seconds: 1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TimerCountingClock _clock = new();
    private readonly List<RtcRateLimiter> _made = [];

    public void Dispose() => _made.ForEach(static limiter => limiter.Dispose());

    [Fact]
    public async Task As_many_calls_as_the_rate_allows_go_through_at_once_without_a_timer()
    {
        var limiter = Limiter();

        for (var i = 0; i < 3; i++)
        {
            Assert.True((await limiter.AcquireAsync(1)).IsAcquired);
        }

        Assert.False(limiter.AttemptAcquire().IsAcquired);
        Assert.Equal(0, _clock.Timers);
    }

    [Fact]
    public async Task Each_call_more_waits_until_the_third_before_it_is_a_whole_period_ago()
    {
        var limiter = Limiter();
        await limiter.AcquireAsync(1);
        Advance(400);
        await limiter.AcquireAsync(2);
        var fourth = limiter.AcquireAsync(1).AsTask();
        var fifth = limiter.AcquireAsync(1).AsTask();

        Advance(599);
        Assert.Equal(2, Queued(limiter));
        Advance(1);
        Assert.True((await fourth).IsAcquired);
        Advance(399);
        Assert.Equal(1, Queued(limiter));
        Advance(1);
        Assert.True((await fifth).IsAcquired);
    }

    [Fact]
    public async Task A_rate_for_a_minute_holds_for_a_minute()
    {
        var limiter = Limiter(new("rtc", "ListCallDetail 2023-11-01", 10, seconds: 60));
        await limiter.AcquireAsync(10);
        var next = limiter.AcquireAsync(1).AsTask();

        Advance(59_999);
        Assert.Equal(1, Queued(limiter));
        Advance(1);
        Assert.True((await next).IsAcquired);
    }

    [Fact]
    public async Task Nobody_overtakes_one_who_waits_for_many()
    {
        var limiter = Limiter();
        await limiter.AcquireAsync(1);
        var many = limiter.AcquireAsync(3).AsTask();

        Assert.False(limiter.AttemptAcquire().IsAcquired);
        var one = limiter.AcquireAsync(1).AsTask();
        Advance(1000);

        Assert.True((await many).IsAcquired);
        Assert.Equal(1, Queued(limiter));
        Advance(1000);
        Assert.True((await one).IsAcquired);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task One_who_gives_up_neither_takes_a_permit_nor_holds_the_others_up(int who)
    {
        var limiter = Limiter(new("rtc", "one", 1, seconds: 1));
        await limiter.AcquireAsync(1);
        using var cancellation = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 3)
            .Select(i => limiter.AcquireAsync(1, i == who ? cancellation.Token : CancellationToken.None).AsTask())
            .ToList();

        await cancellation.CancelAsync();
        var given = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting[who]);
        Assert.Equal(cancellation.Token, given.CancellationToken);
        waiting.RemoveAt(who);

        foreach (var next in waiting)
        {
            Advance(1000);
            Assert.True((await next).IsAcquired);
        }
    }

    [Fact]
    public async Task When_one_who_wanted_many_gives_up_those_behind_go_at_once()
    {
        var limiter = Limiter();
        await limiter.AcquireAsync(1);
        using var cancellation = new CancellationTokenSource();
        var many = limiter.AcquireAsync(3, cancellation.Token).AsTask();
        var one = limiter.AcquireAsync(1).AsTask();

        await cancellation.CancelAsync();

        Assert.True((await one).IsAcquired);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => many);
        Assert.Equal(0, _clock.TimersSet);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_takes_nothing()
    {
        var limiter = Limiter();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await limiter.AcquireAsync(1, Second, new CancellationToken(canceled: true)));

        Assert.Equal(3, limiter.GetStatistics().CurrentAvailablePermits);
    }

    [Fact]
    public async Task A_full_queue_refuses_at_once_and_says_so()
    {
        var limiter = Limiter(queueLimit: 2);
        await limiter.AcquireAsync(3);
        _ = limiter.AcquireAsync(2).AsTask();

        var refused = limiter.AcquireAsync(1).AsTask();

        Assert.True(refused.IsCompletedSuccessfully);
        AssertRefused(await refused, 1, "2 permits are waited for already, and the queue holds 2");
    }

    [Fact]
    public async Task A_wait_that_would_be_too_long_is_refused_at_once_with_its_length()
    {
        var limiter = Limiter();
        await limiter.AcquireAsync(3);
        Advance(250);

        AssertRefused(await limiter.AcquireAsync(1, TimeSpan.FromMilliseconds(749)), 0.75, "the wait would be 0.75 s, longer than the 0.749 s left");
        var fits = limiter.AcquireAsync(3, TimeSpan.FromMilliseconds(750));
        AssertRefused(await limiter.AcquireAsync(1, TimeSpan.FromMilliseconds(1749)), 1.75, "the wait would be 1.75 s, longer than the 1.749 s left");
        AssertRefused(await limiter.AcquireAsync(1, TimeSpan.Zero), 1.75, "the wait would be 1.75 s, longer than the 0 s left");

        Assert.Equal(3, Queued(limiter));
        Advance(750);
        Assert.True((await fits).IsAcquired);
    }

    [Fact]
    public async Task No_timer_is_set_while_nobody_waits()
    {
        var limiter = Limiter();
        await limiter.AcquireAsync(3);
        var waiting = limiter.AcquireAsync(1).AsTask();
        Assert.Equal(1, _clock.TimersSet);

        Advance(1000);
        await waiting;

        Assert.Equal(0, _clock.TimersSet);
        Assert.Equal(1, _clock.Timers);
    }

    [Fact]
    public async Task Who_waits_when_the_limiter_is_disposed_is_refused_and_nobody_comes_after()
    {
        var limiter = Limiter();
        await limiter.AcquireAsync(3);
        var waiting = limiter.AcquireAsync(1).AsTask();

        await limiter.DisposeAsync();

        var lease = await waiting;
        Assert.False(lease.IsAcquired);
        Assert.True(lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason));
        Assert.Equal("the limiter was disposed", reason);
        Assert.Throws<ObjectDisposedException>(() => limiter.AttemptAcquire());
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await limiter.AcquireAsync(1));
        Assert.Equal(0, _clock.TimersSet);
    }

    [Fact]
    public async Task No_permit_at_all_is_to_be_had_when_one_would_be()
    {
        var limiter = Limiter();
        Assert.True(limiter.AttemptAcquire(0).IsAcquired);
        await limiter.AcquireAsync(3);

        Assert.False(limiter.AttemptAcquire(0).IsAcquired);
        var none = limiter.AcquireAsync(0).AsTask();
        Advance(1000);

        Assert.True((await none).IsAcquired);
        Assert.Equal(3, limiter.GetStatistics().CurrentAvailablePermits);
    }

    [Fact]
    public async Task It_is_idle_from_when_all_permits_are_free()
    {
        var limiter = Limiter();
        Advance(500);
        Assert.Equal(TimeSpan.FromMilliseconds(500), limiter.IdleDuration);

        await limiter.AcquireAsync(1);
        Advance(999);
        Assert.Null(limiter.IdleDuration);
        Assert.Equal(2, limiter.GetStatistics().CurrentAvailablePermits);
        Advance(3001);

        Assert.Equal(TimeSpan.FromSeconds(3), limiter.IdleDuration);
        Assert.Equal(3, limiter.GetStatistics().CurrentAvailablePermits);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public async Task A_number_of_permits_that_can_never_be_had_is_an_error(int permits)
    {
        var limiter = Limiter();

        Assert.Throws<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire(permits));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await limiter.AcquireAsync(permits, Second));
    }

    [Fact]
    public void A_rate_that_allows_nothing_is_refused()
    {
        Assert.Contains("messaging (0 calls per 1 s)", Assert.Throws<ArgumentException>(() => new RtcRateLimiter(ThreePerSecond with { Calls = 0 })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new RtcRateLimiter(ThreePerSecond with { Period = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => new RtcRateLimiter(ThreePerSecond with { Period = TimeSpan.FromDays(2) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RtcRateLimiter(ThreePerSecond, queueLimit: -1));
    }

    [Fact]
    public async Task A_permit_that_is_free_costs_no_memory()
    {
        var limiter = Limiter(new("rtc", "many", 100_000, seconds: 1));
        var least = long.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                Assert.True((await limiter.AcquireAsync(1, Second)).IsAcquired);
                limiter.AttemptAcquire().Dispose();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static long Queued(RtcRateLimiter limiter) => limiter.GetStatistics().CurrentQueuedCount;

    private static void AssertRefused(RateLimitLease lease, double seconds, string why)
    {
        Assert.False(lease.IsAcquired);
        Assert.True(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.Equal(TimeSpan.FromSeconds(seconds), wait);
        Assert.True(lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason));
        Assert.Equal(why, reason);
        Assert.Equal([MetadataName.RetryAfter.Name, MetadataName.ReasonPhrase.Name], lease.MetadataNames);
    }

    private void Advance(int milliseconds) => _clock.Advance(TimeSpan.FromMilliseconds(milliseconds));

    private RtcRateLimiter Limiter(RtcRate? rate = null, int queueLimit = RtcRateLimiter.DefaultQueueLimit)
    {
        var limiter = new RtcRateLimiter(rate ?? ThreePerSecond, queueLimit, _clock);
        _made.Add(limiter);
        return limiter;
    }
}
