using System.Net;
using System.Text;
using System.Threading.RateLimiting;
using RtcGen.Rtc.V20201201;
using StackExchange.Redis;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>What happens when the server that keeps the limits is gone.</summary>
public sealed class UnreachableTests
{
    private static readonly RtcRate Rate = new("rtc", "UpdateSnapshot 2020-12-01", 150, seconds: 1);

    [RedisFact]
    public async Task A_client_shares_the_limit_and_refuses_to_call_when_it_cannot_be_asked()
    {
        var server = new RedisServer();
        await server.InitializeAsync();
        await using var redis = await server.ConnectAsync(BacklogPolicy.FailFast);
        using var handler = new Answering();
        await using var client = new RtcClient(new RtcClientOptions
        {
            Credentials = new RtcCredentials("key", "secret"),
            HttpHandler = handler,
            CreateRateLimiter = rate => new RtcRedisRateLimiter(redis, rate, new() { KeyPrefix = "account-1:" }),
        });
        var request = new UpdateSnapshotRequest { AppId = "app", RoomId = "room", TaskId = "task" };

        await client.UpdateSnapshotAsync(request);
        Assert.Equal(1, await redis.GetDatabase().SortedSetLengthAsync("account-1:rtc:UpdateSnapshot%202020-12-01:150/1100ms"));
        server.Stop();

        var error = await Assert.ThrowsAsync<RtcRateLimitException>(() => client.UpdateSnapshotAsync(request));
        Assert.Contains("Redis, which keeps the limit, is not available (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was sent.", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, handler.Calls);
    }

    [Fact]
    public async Task When_asked_to_it_falls_back_to_a_limiter_of_this_process()
    {
        await using var redis = await Unreachable();
        using var local = new RtcRateLimiter(Rate with { Calls = 1 });
        await using var limiter = new RtcRedisRateLimiter(redis, Rate, new() { Fallback = _ => local });

        Assert.True((await limiter.AcquireAsync(1)).IsAcquired);
        var second = await limiter.AcquireAsync(1, TimeSpan.Zero);

        Assert.False(second.IsAcquired);
        Assert.Equal(1, local.GetStatistics().TotalSuccessfulLeases);
    }

    [Fact]
    public async Task It_waits_for_no_server_once_it_is_given_up()
    {
        await using var redis = await Unreachable();
        await using var limiter = new RtcRedisRateLimiter(redis, Rate);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await limiter.AcquireAsync(1, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task What_cannot_be_used_is_refused_when_the_limiter_is_made()
    {
        await using var redis = await Unreachable();

        Assert.Throws<ArgumentException>(() => new RtcRedisRateLimiter(redis, Rate with { Calls = 0 }));
        Assert.Throws<ArgumentException>(() => new RtcRedisRateLimiter(redis, Rate with { Period = TimeSpan.FromMicroseconds(1) }));
        Assert.Throws<ArgumentException>(() => new RtcRedisRateLimiter(redis, Rate, new() { KeyPrefix = string.Empty }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RtcRedisRateLimiter(redis, Rate, new() { MaxWait = TimeSpan.FromHours(2) }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RtcRedisRateLimiter(redis, Rate, new() { MaxWait = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>("ResponseTimeout", () => new RtcRedisRateLimiter(redis, Rate, new() { ResponseTimeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>("ResponseTimeout", () => new RtcRedisRateLimiter(redis, Rate, new() { ResponseTimeout = TimeSpan.FromMinutes(2) }));
        Assert.Throws<ArgumentOutOfRangeException>("Margin", () => new RtcRedisRateLimiter(redis, Rate, new() { Margin = TimeSpan.FromSeconds(-1) }));
        Assert.Throws<ArgumentOutOfRangeException>("Margin", () => new RtcRedisRateLimiter(redis, Rate, new() { Margin = TimeSpan.FromMinutes(2) }));
        await using var limiter = new RtcRedisRateLimiter(redis, Rate);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await limiter.AcquireAsync(151));
        Assert.False(limiter.AttemptAcquire().IsAcquired);
    }

    // Port 1 of the loopback: nobody listens there.
    private static async Task<ConnectionMultiplexer> Unreachable() => await ConnectionMultiplexer.ConnectAsync(new ConfigurationOptions
    {
        EndPoints = { { IPAddress.Loopback, 1 } },
        AbortOnConnectFail = false,
        ConnectTimeout = 100,
        ConnectRetry = 0,
        BacklogPolicy = BacklogPolicy.FailFast,
    });

    private sealed class Answering : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"ResponseMetadata":{"RequestId":"r"},"Result":"ok"}""", Encoding.UTF8, "application/json"),
            });
        }
    }
}
