using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using StackExchange.Redis;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>A server that takes what it is asked and does not answer: one that is stopped, and one that never was a Redis.</summary>
public sealed class SilentTests
{
    private static readonly RtcRate Rate = new("rtc", "UpdateSnapshot 2020-12-01", 3, seconds: 600);

    private readonly FakeTimeProvider _clock = new();

    [RedisFact]
    public async Task A_server_that_falls_silent_is_waited_for_as_long_as_was_said_and_gets_its_permits_back()
    {
        var server = new RedisServer();
        await server.InitializeAsync();
        await using var redis = await server.ConnectAsync();
        await using var limiter = new RtcRedisRateLimiter(redis, Rate, new() { TimeProvider = _clock, Margin = TimeSpan.Zero });
        Assert.True((await limiter.AcquireAsync(1)).IsAcquired);

        server.Signal("STOP");
        var asked = limiter.AcquireAsync(2).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(0.999));
        Assert.False(asked.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.001));
        var lease = await asked;
        server.Signal("CONT");

        Assert.False(lease.IsAcquired);
        Assert.Equal("Redis, which keeps the limit, did not respond within 1 s", GetReason(lease));

        // What it was asked it did when it woke up, and undid.
        Assert.True((await limiter.AcquireAsync(2)).IsAcquired);
        server.Stop();
    }

    [Fact]
    public async Task A_call_falls_back_within_its_time()
    {
        using var listener = Silent(out var options);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        using var local = new RtcRateLimiter(Rate, timeProvider: _clock);
        await using var limiter = new RtcRedisRateLimiter(redis, Rate, new() { TimeProvider = _clock, Fallback = _ => local });

        var asked = limiter.AcquireAsync(1, TimeSpan.FromSeconds(0.5)).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(0.25));

        Assert.True((await asked).IsAcquired);
        Assert.Equal(1, local.GetStatistics()!.TotalSuccessfulLeases);
    }

    [Fact]
    public async Task The_fallback_has_what_is_left_of_the_calls_time()
    {
        using var listener = Silent(out var options);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        using var local = new Recording();
        await using var limiter = new RtcRedisRateLimiter(redis, Rate, new() { TimeProvider = _clock, Fallback = _ => local });

        var asked = limiter.AcquireAsync(1, TimeSpan.FromSeconds(10)).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(1));
        await asked;

        Assert.Equal(TimeSpan.FromSeconds(9), local.MaxWait);
    }

    [Fact]
    public async Task Without_a_fallback_the_call_says_so_within_its_time()
    {
        using var listener = Silent(out var options);
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        await using var limiter = new RtcRedisRateLimiter(redis, Rate, new() { TimeProvider = _clock });

        var asked = limiter.AcquireAsync(1, TimeSpan.FromSeconds(0.5)).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(0.25));

        Assert.Equal("Redis, which keeps the limit, did not respond within 0.25 s", GetReason(await asked));
    }

    [Fact]
    public async Task What_comes_of_it_later_is_nobodys_unobserved_exception()
    {
        var unobserved = new List<Exception>();
        EventHandler<UnobservedTaskExceptionEventArgs> note = (_, e) => unobserved.Add(e.Exception);
        TaskScheduler.UnobservedTaskException += note;
        try
        {
            await AskInVainAsync();
            for (var i = 0; i < 5; i++)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= note;
        }

        Assert.DoesNotContain(unobserved, static e => e.ToString().Contains("RtcRedisRateLimiter", StringComparison.Ordinal));
    }

    private async Task AskInVainAsync()
    {
        using var listener = Silent(out var options);
        options.AsyncTimeout = 20;
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options);
        await using var limiter = new RtcRedisRateLimiter(redis, Rate, new() { TimeProvider = _clock });
        var asked = limiter.AcquireAsync(1, TimeSpan.FromSeconds(0.5)).AsTask();
        _clock.Advance(TimeSpan.FromSeconds(0.25));
        Assert.False((await asked).IsAcquired);
    }

    private static string? GetReason(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.ReasonPhrase, out var reason) ? reason : null;

    // Connections are taken by the system, and nobody ever reads from them.
    private static Socket Silent(out ConfigurationOptions options)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        options = new() { EndPoints = { listener.LocalEndPoint! }, AbortOnConnectFail = false, ConnectTimeout = 50, ConnectRetry = 0, AsyncTimeout = 60_000 };
        return listener;
    }

    private sealed class Recording : RateLimiter, IRtcBoundedRateLimiter
    {
        public TimeSpan? MaxWait { get; private set; }

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        public ValueTask<RateLimitLease> AcquireAsync(int permitCount, TimeSpan maxWait, CancellationToken cancellationToken = default)
        {
            MaxWait = maxWait;
            return new(AttemptAcquireCore(permitCount));
        }

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new RtcRateLimiter(Rate).AttemptAcquire();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
