using System.Diagnostics;
using System.Threading.RateLimiting;
using RtcGen.Generated;
using StackExchange.Redis;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>Many limiters with connections of their own, as in a fleet, against one real server; what they got is read from that server.</summary>
public sealed class SharedLimitTests(RedisServer server) : IClassFixture<RedisServer>
{
    private const int PeriodMs = 200;

    [RedisFact]
    public async Task A_fleet_never_exceeds_the_limit_in_any_window_and_gets_the_whole_of_it()
    {
        const int Limit = 20;
        const int Calls = 160;
        var rate = Rate(Limit);
        await using var fleet = await Fleet.StartAsync(server, rate, size: 8);
        await using var monitor = await GrantMonitor.StartAsync(server.Address);
        var clock = Stopwatch.StartNew();

        var leases = await Task.WhenAll(Enumerable.Range(0, Calls).Select(i => fleet.Limiters[i % 8].AcquireAsync(1).AsTask()));
        clock.Stop();

        Assert.All(leases, lease => Assert.True(lease.IsAcquired));
        var grants = await monitor.GrantsAsync(fleet.Redis);
        Assert.Equal(Calls, grants.Count);
        AssertNoWindowHoldsMore(grants, Limit);

        // Nothing lies idle: each permit comes exactly a period after the one that makes room for it.
        Assert.All(Enumerable.Range(Limit, Calls - Limit), i => Assert.True(
            grants[i] - grants[i - Limit] == PeriodMs * 1000, $"{i}: {grants[i] - grants[i - Limit]} µs"));
        Assert.True(clock.ElapsedMilliseconds >= ((Calls / Limit) - 1) * PeriodMs - 1, $"Let through after {clock.ElapsedMilliseconds} ms.");
    }

    [RedisFact]
    public async Task Random_batches_some_given_up_never_exceed_the_limit_either()
    {
        const int Limit = 7;
        var random = new Random(4711);
        var rate = Rate(Limit);
        await using var fleet = await Fleet.StartAsync(server, rate, size: 4);
        await using var monitor = await GrantMonitor.StartAsync(server.Address);
        using var cancellation = new CancellationTokenSource();

        var kept = new List<(int Permits, Task<RateLimitLease> Lease)>();
        var given = new List<Task<RateLimitLease>>();
        for (var i = 0; i < 60; i++)
        {
            var permits = random.Next(1, Limit + 1);
            if (i % 3 == 0)
            {
                given.Add(fleet.Limiters[i % 4].AcquireAsync(permits, cancellation.Token).AsTask());
            }
            else if (i % 2 == 0)
            {
                kept.Add((permits, fleet.Limiters[i % 4].AcquireAsync(permits, TimeSpan.FromSeconds(4)).AsTask()));
            }
        }

        await cancellation.CancelAsync();
        var taken = 0;
        foreach (var (permits, lease) in kept)
        {
            taken += (await lease).IsAcquired ? permits : 0;
        }

        // Those that came before the cancellation keep what they have.
        var grants = await monitor.GrantsAsync(fleet.Redis);
        Assert.True(given.Count(lease => lease.IsCanceled) > 10);
        Assert.InRange(grants.Count, taken, taken + Limit);
        AssertNoWindowHoldsMore(grants, Limit);
    }

    [RedisFact]
    public async Task Who_asks_first_goes_first_in_whatever_process()
    {
        var rate = Rate(1) with { Period = TimeSpan.FromMinutes(10) };
        await using var fleet = await Fleet.StartAsync(server, rate, size: 4, maxWait: TimeSpan.FromHours(1));
        using var cancellation = new CancellationTokenSource();
        var asked = new List<Task>();
        var promised = new List<double>();
        foreach (var limiter in fleet.Limiters)
        {
            asked.Add(limiter.AcquireAsync(1, cancellation.Token).AsTask());
            await WaitUntilPromisedAsync(fleet, asked.Count);
            promised.Add((await fleet.Redis.GetDatabase().SortedSetRangeByRankWithScoresAsync(fleet.Key, -1))[0].Score);
        }

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(asked));

        var period = rate.Period.TotalMicroseconds;
        Assert.Equal([promised[0], promised[0] + period, promised[0] + (2 * period), promised[0] + (3 * period)], promised);
    }

    [RedisFact]
    public async Task What_is_given_up_goes_to_the_next()
    {
        var rate = Rate(1) with { Period = TimeSpan.FromHours(1) };
        await using var fleet = await Fleet.StartAsync(server, rate, size: 2, maxWait: TimeSpan.FromHours(1));
        await fleet.Limiters[0].AcquireAsync(1);
        using var cancellation = new CancellationTokenSource();
        var waiting = fleet.Limiters[0].AcquireAsync(1, cancellation.Token).AsTask();
        await WaitUntilPromisedAsync(fleet, promised: 2);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        // Still an hour; behind the one who gave up it would be two.
        await WaitUntilPromisedAsync(fleet, promised: 1);
        using var second = new CancellationTokenSource();
        var next = fleet.Limiters[1].AcquireAsync(1, TimeSpan.FromHours(1), second.Token).AsTask();
        await WaitUntilPromisedAsync(fleet, promised: 2);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [RedisFact]
    public async Task A_wait_that_would_be_too_long_is_refused_at_once_and_takes_nothing()
    {
        var rate = Rate(2) with { Period = TimeSpan.FromMinutes(10) };
        await using var fleet = await Fleet.StartAsync(server, rate, size: 1);
        await fleet.Limiters[0].AcquireAsync(2);

        var lease = await fleet.Limiters[0].AcquireAsync(1, TimeSpan.FromSeconds(5));
        var bounded = await fleet.Limiters[0].AcquireAsync(1);

        Assert.False(lease.IsAcquired);
        Assert.True(lease.TryGetMetadata(MetadataName.RetryAfter, out var wait));
        Assert.InRange(wait, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        Assert.True(lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason));
        Assert.EndsWith("longer than the 5 s that are allowed", reason, StringComparison.Ordinal);
        Assert.True(bounded.TryGetMetadata(MetadataName.ReasonPhrase, out reason));
        Assert.EndsWith("longer than the 60 s that are allowed", reason, StringComparison.Ordinal);
        Assert.Equal(2, await fleet.Redis.GetDatabase().SortedSetLengthAsync(fleet.Key));
    }

    [RedisFact]
    public async Task The_key_expires_when_its_last_permit_is_a_period_ago()
    {
        var rate = Rate(2) with { Period = TimeSpan.FromMinutes(10) };
        await using var fleet = await Fleet.StartAsync(server, rate, size: 1);

        await fleet.Limiters[0].AcquireAsync(1);

        var left = await fleet.Redis.GetDatabase().KeyTimeToLiveAsync(fleet.Key);
        Assert.InRange(left!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
    }

    [RedisFact]
    public async Task The_limit_holds_on_when_the_server_forgets_the_script()
    {
        var rate = Rate(3) with { Period = TimeSpan.FromMinutes(10) };
        await using var fleet = await Fleet.StartAsync(server, rate, size: 1);
        await fleet.Limiters[0].AcquireAsync(1);

        await fleet.Redis.GetServer(server.Address).ScriptFlushAsync();

        Assert.True((await fleet.Limiters[0].AcquireAsync(1)).IsAcquired);
        Assert.Equal(2, await fleet.Redis.GetDatabase().SortedSetLengthAsync(fleet.Key));
    }

    [RedisFact]
    public async Task With_a_margin_permits_come_one_by_one_and_later_by_the_margin()
    {
        var rate = Rate(2);
        await using var redis = await server.ConnectAsync();
        await using var monitor = await GrantMonitor.StartAsync(server.Address);
        await using var limiter = new RtcRedisRateLimiter(redis, rate, new() { Margin = TimeSpan.FromMilliseconds(30), ResponseTimeout = TimeSpan.FromSeconds(30) });
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => limiter.AcquireAsync(1).AsTask()));

        var grants = await monitor.GrantsAsync(redis);
        Assert.Equal(6, grants.Count);
        Assert.All(Enumerable.Range(1, 5), i => Assert.True(grants[i] - grants[i - 1] >= 50_000, $"{i}: {grants[i] - grants[i - 1]} µs"));
        Assert.All(Enumerable.Range(2, 4), i => Assert.True(grants[i] - grants[i - 2] >= (PeriodMs + 30) * 1000, $"{i}: {grants[i] - grants[i - 2]} µs"));
    }

    [RedisFact]
    public async Task Who_wakes_up_later_than_half_of_the_margin_asks_again()
    {
        var rate = Rate(1) with { Period = TimeSpan.FromMinutes(10) };
        var clock = new TimerClock();
        await using var redis = await server.ConnectAsync();
        await using var monitor = await GrantMonitor.StartAsync(server.Address);
        await using var limiter = new RtcRedisRateLimiter(redis, rate, new() { TimeProvider = clock, MaxWait = TimeSpan.FromHours(1), ResponseTimeout = TimeSpan.FromSeconds(30) });
        Assert.True((await limiter.AcquireAsync(1)).IsAcquired);
        var late = limiter.AcquireAsync(1).AsTask();

        clock.Advance(await clock.WaitForLongAsync() + TimeSpan.FromMilliseconds(60));
        var again = await clock.WaitForLongAsync();
        Assert.False(late.IsCompleted);

        clock.Advance(again + TimeSpan.FromMilliseconds(40));
        Assert.True((await late).IsAcquired);
        Assert.Equal(2, (await monitor.GrantsAsync(redis)).Count);
    }

    [RedisFact]
    public async Task Two_configurations_of_one_rate_and_names_that_look_like_others_keep_a_count_each()
    {
        await using var redis = await server.ConnectAsync();
        var name = Guid.NewGuid().ToString("N");
        RtcRate[] rates =
        [
            new("rtc", name, 1, seconds: 600),
            new("rtc", name, 2, seconds: 600),
            new("rtc", name, 1, seconds: 601),
            new("rtc", name, 1, seconds: 600, RtcRateScope.App) { AppId = "a" },
            new("rtc", name, 1, seconds: 600, RtcRateScope.App) { AppId = "a:b" },
            new("rtc", $"{name}:1/600000ms", 1, seconds: 600, RtcRateScope.App) { AppId = "b" },
            new("rtc", name, 1, seconds: 600, RtcRateScope.App) { AppId = "{a}" },
            new("rtc", name, 1, seconds: 600, RtcRateScope.App) { AppId = "%7Ba%7D" },
            new($"rtc:{name}", "a", 1, seconds: 600),
            new("rtc", $"{name}:a", 1, seconds: 600),
        ];
        foreach (var rate in rates)
        {
            await using var limiter = new RtcRedisRateLimiter(redis, rate, new() { Margin = TimeSpan.Zero, ResponseTimeout = TimeSpan.FromSeconds(30) });
            Assert.True((await limiter.AcquireAsync(rate.Calls)).IsAcquired, rate.ToString());
        }

        var keys = redis.GetServer(server.Address).Keys(pattern: $"*{name}*").Select(static key => key.ToString()).ToList();
        Assert.Equal(rates.Length, keys.Count);
        Assert.Contains($"rtcgen:rtc:{name}:1/600000ms:%7Ba%7D", keys);
    }

    [RedisFact]
    public async Task A_permit_that_was_not_used_is_given_back()
    {
        var rate = Rate(2) with { Period = TimeSpan.FromMinutes(10) };
        await using var fleet = await Fleet.StartAsync(server, rate, size: 1);
        var lease = await fleet.Limiters[0].AcquireAsync(2);
        Assert.True(lease.TryGetMetadata("RtcGen.Return", out var giveBack));

        ((Action)giveBack!)();

        Assert.True((await fleet.Limiters[0].AcquireAsync(2)).IsAcquired);
    }

    private static RtcRate Rate(int calls) => new RtcRate("rtc", Guid.NewGuid().ToString("N"), calls, seconds: 1) with { Period = TimeSpan.FromMilliseconds(PeriodMs) };

    private static void AssertNoWindowHoldsMore(List<long> grants, int limit)
    {
        for (var i = limit; i < grants.Count; i++)
        {
            Assert.True(grants[i] - grants[i - limit] >= PeriodMs * 1000, $"{limit + 1} permits within {grants[i] - grants[i - limit]} µs.");
        }
    }

    private static async Task WaitUntilPromisedAsync(Fleet fleet, int promised)
    {
        for (var i = 0; await fleet.Redis.GetDatabase().SortedSetLengthAsync(fleet.Key) != promised; i++)
        {
            Assert.True(i < 10_000, "The server does not hold what was asked for.");
            await Task.Delay(1);
        }
    }
}
