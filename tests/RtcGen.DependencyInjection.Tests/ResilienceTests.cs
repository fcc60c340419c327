using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Time.Testing;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;
using RtcGen.Rtc.V20201201;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>Handlers of Microsoft.Extensions.Http.Resilience around the client, as an application's defaults bring them: no request goes out twice.</summary>
public sealed class ResilienceTests
{
    private static readonly SendUnicastRequest Message = new() { AppId = "661e7b30", From = "server", To = "user", Binary = false, Message = "hello" };
    private static readonly UpdateSnapshotRequest Repeatable = new() { AppId = "app", RoomId = "room", TaskId = "task" };

    [Theory]
    [InlineData("standard")]
    [InlineData("hedging")]
    [InlineData("both")]
    public async Task A_message_that_must_not_repeat_is_sent_once(string kind)
    {
        using var server = new Server(HttpStatusCode.InternalServerError);
        await using var provider = Application(server, kind);

        var error = await Assert.ThrowsAsync<RtcServiceException>(() => provider.GetRequiredService<RtcClient>().SendUnicastAsync(Message));

        Assert.Equal(1, server.Calls);
        Assert.Equal(500, error.HttpStatus);
        Assert.Equal(1, error.Attempts);
        Assert.True(error.MayHaveTakenEffect);
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("hedging")]
    public async Task One_that_may_is_sent_as_often_as_the_client_says_and_each_time_signed(string kind)
    {
        using var server = new Server(HttpStatusCode.InternalServerError);
        await using var provider = Application(server, kind);

        var error = await Assert.ThrowsAsync<RtcServiceException>(() => provider.GetRequiredService<RtcClient>().UpdateSnapshotAsync(Repeatable));

        Assert.Equal(3, server.Calls);
        Assert.Equal(3, error.Attempts);
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("hedging")]
    public async Task A_success_comes_through(string kind)
    {
        using var server = new Server(HttpStatusCode.OK);
        await using var provider = Application(server, kind);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("r-1", (await provider.GetRequiredService<RtcClient>().SendUnicastAsync(Message)).Metadata.RequestId);
        }

        Assert.Equal(3, server.Calls);
    }

    [Fact]
    public async Task A_hedge_that_starts_while_the_first_is_under_way_gets_its_answer()
    {
        using var server = new Server(HttpStatusCode.OK, hedges: true);
        await using var provider = Application(server, "hedging");

        await provider.GetRequiredService<RtcClient>().SendUnicastAsync(Message);

        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task An_open_circuit_is_told_as_nothing_sent()
    {
        using var server = new Server(HttpStatusCode.OK);
        var circuit = new CircuitBreakerManualControl(isIsolated: true);
        await using var provider = Application(server, "none", configure: builder => builder.AddResilienceHandler(
            "circuit", pipeline => pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { ManualControl = circuit })));

        var error = await Assert.ThrowsAsync<RtcTransportException>(() => provider.GetRequiredService<RtcClient>().SendUnicastAsync(Message));

        Assert.Equal(0, server.Calls);
        Assert.Equal(0, error.Attempts);
        Assert.False(error.MayHaveTakenEffect);
        Assert.IsType<IsolatedCircuitException>(error.InnerException);
        Assert.Equal(
            "SendUnicast 2020-12-01 was not sent: an HTTP handler of the application refused it: IsolatedCircuitException: The circuit is manually held open and is not allowing calls. Nothing was sent.",
            error.Message);
    }

    [Fact]
    public async Task A_rate_limiter_that_rejects_is_told_as_nothing_sent()
    {
        using var server = new Server(HttpStatusCode.OK);
        await using var provider = Application(server, "none", configure: builder => builder.AddResilienceHandler(
            "limiter", pipeline => pipeline.AddRateLimiter(new HttpRateLimiterStrategyOptions { RateLimiter = static _ => new(new Refusing()) })));

        var error = await Assert.ThrowsAsync<RtcTransportException>(() => provider.GetRequiredService<RtcClient>().SendUnicastAsync(Message));

        Assert.Equal(0, server.Calls);
        Assert.False(error.MayHaveTakenEffect);
        Assert.Contains("refused it: RateLimiterRejectedException: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_out_of_theirs_leaves_open_whether_the_call_took_effect()
    {
        var clock = new FakeTimeProvider();
        using var server = new Server(answer: null);
        await using var provider = Application(server, "none", configure: builder => builder.AddResilienceHandler("time-out", pipeline =>
        {
            pipeline.TimeProvider = clock;
            pipeline.AddTimeout(TimeSpan.FromSeconds(1));
        }));

        var call = provider.GetRequiredService<RtcClient>().SendUnicastAsync(Message);
        await server.Reached.Task;
        clock.Advance(TimeSpan.FromSeconds(2));
        var error = await Assert.ThrowsAsync<RtcTransportException>(() => call);

        Assert.Equal(1, server.Calls);
        Assert.Equal(1, error.Attempts);
        Assert.True(error.MayHaveTakenEffect);
        Assert.IsType<TimeoutRejectedException>(error.InnerException);
        Assert.StartsWith("SendUnicast 2020-12-01 received no response: TimeoutRejectedException: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_time_out_of_theirs_a_repetition_of_theirs_is_not_sent()
    {
        var clock = new FakeTimeProvider();
        using var server = new Server(answer: null);
        await using var provider = Application(server, "none", configure: builder => builder.AddResilienceHandler("time-out", pipeline =>
        {
            pipeline.TimeProvider = clock;
            pipeline.AddRetry(new HttpRetryStrategyOptions { Delay = TimeSpan.Zero, UseJitter = false }).AddTimeout(TimeSpan.FromSeconds(1));
        }));

        var call = provider.GetRequiredService<RtcClient>().SendUnicastAsync(Message);
        await server.Reached.Task;
        clock.Advance(TimeSpan.FromSeconds(2));
        var error = await Assert.ThrowsAsync<RtcTransportException>(() => call);

        Assert.Equal(1, server.Calls);
        Assert.Equal(1, error.Attempts);
        Assert.True(error.MayHaveTakenEffect);
        Assert.IsAssignableFrom<OperationCanceledException>(error.InnerException);
    }

    // As an application registers them for all of its clients; without pauses.
    private static ServiceProvider Application(Server server, string kind, Action<IHttpClientBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(http =>
        {
            if (kind is "standard" or "both")
            {
                http.AddStandardResilienceHandler(options =>
                {
                    options.Retry.Delay = TimeSpan.Zero;
                    options.CircuitBreaker.MinimumThroughput = 1000;
                });
            }

            if (kind is "hedging" or "both")
            {
                http.AddStandardHedgingHandler().Configure(options =>
                {
                    options.Hedging.Delay = server.Hedged is null ? TimeSpan.FromSeconds(2) : TimeSpan.Zero;
                    options.Hedging.OnHedging = _ =>
                    {
                        server.Hedged?.TrySetResult();
                        return ValueTask.CompletedTask;
                    };
                    options.Endpoint.CircuitBreaker.MinimumThroughput = 1000;
                });
            }
        });
        var builder = services.AddRtcClient(static options =>
        {
            options.Credentials = new RtcCredentials("AKLTtestonly", "x");
            options.Retry.MaxAttempts = 3;
            options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        });
        builder.HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => server);
        configure?.Invoke(builder.HttpClientBuilder);
        return services.BuildServiceProvider();
    }

    /// <summary>Answers each request with one status, or never.</summary>
    private sealed class Server(HttpStatusCode? answer, bool hedges = false) : HttpMessageHandler
    {
        private int _calls;

        public int Calls => _calls;

        public TaskCompletionSource? Hedged { get; } = hedges ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null;

        public TaskCompletionSource Reached { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _calls);
            Reached.TrySetResult();
            await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            if (answer is not { } status)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            await (Hedged?.Task ?? Task.CompletedTask);
            return new(answer!.Value) { Content = new StringContent("""{"ResponseMetadata":{"RequestId":"r-1"},"Result":{}}""") };
        }
    }

    private sealed class Refusing : System.Threading.RateLimiting.RateLimitLease
    {
        public override bool IsAcquired => false;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}
