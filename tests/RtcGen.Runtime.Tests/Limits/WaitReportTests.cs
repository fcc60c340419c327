using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Limits;

/// <summary>A call says that it waited for a limiter when it did, and only then; and it asks each limiter once.</summary>
public sealed class WaitReportTests : IDisposable
{
    private static readonly RtcRate First = new("rtc", "first", 1, seconds: 1);
    private static readonly RtcRate Second = new("rtc", "second", 1, seconds: 3);

    private readonly FakeTimeProvider _clock = new(Clients.Now);
    private readonly StubHandler _server = new("""{"ResponseMetadata":{}}""");
    private readonly RecordingLogger _logger = new();

    public void Dispose()
    {
        _server.Dispose();
        _logger.Dispose();
    }

    [Fact]
    public async Task Nothing_is_said_of_permits_that_are_free()
    {
        using var client = Client();
        await client.SendAsync(Under(First));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await client.SendAsync(Under(First, Second));

        Assert.Empty(Waits);
        Assert.Equal(2, _server.Calls);
    }

    [Fact]
    public async Task Of_two_rates_the_wait_for_either_is_said()
    {
        using var client = Client();
        await client.SendAsync(Under(First));
        await WaitAsync(client, Under(First, Second), seconds: 1);
        await WaitAsync(client, Under(First, Second), seconds: 3);

        Assert.Equal(["Two 2020-12-01 waited 1 s for the rate limiter.", "Two 2020-12-01 waited 3 s for the rate limiter."], Waits);
    }

    [Fact]
    public async Task Two_waits_are_one()
    {
        using var first = new RtcRateLimiter(First, timeProvider: _clock);
        using var second = new RtcRateLimiter(Second, timeProvider: _clock);
        using var client = Client(rate => rate == First ? first : second);
        await client.SendAsync(Under(First, Second));
        var waiting = client.SendAsync(Under(First, Second));
        _clock.Advance(TimeSpan.FromSeconds(1));
        while (second.GetStatistics()!.CurrentQueuedCount == 0)
        {
            await Task.Yield();
        }

        _clock.Advance(TimeSpan.FromSeconds(2));
        await waiting;

        Assert.Equal(["Two 2020-12-01 waited 3 s for the rate limiter."], Waits);
    }

    [Fact]
    public async Task A_permit_that_was_waited_for_is_given_back_when_the_other_rate_refuses()
    {
        using var client = Client();
        await client.SendAsync(Under(First, Second));
        var refused = client.SendAsync(Under(First, Second), new() { Timeout = TimeSpan.FromSeconds(2) });
        _clock.Advance(TimeSpan.FromSeconds(1));
        await Leak.Throws<RtcRateLimitException>(() => refused);

        await client.SendAsync(Under(First));
        Assert.Empty(Waits);
    }

    [Fact]
    public async Task A_limiter_that_has_none_is_asked_once_and_then_waited_for()
    {
        using var limiter = new CountingLimiter();
        using var client = Client(_ => limiter);

        await client.SendAsync(Under(First));

        Assert.Equal((1, 1, 1), (limiter.Attempts, limiter.Waits, _server.Calls));
    }

    private IEnumerable<string> Waits => _logger.Entries.Where(static entry => entry.Id.Name == "LimiterWaited").Select(static entry => entry.Text);

    private static AnyRequest Under(params RtcRate[] rates) =>
        new(new(UpdateSnapshotRequest.Service, rates.Length == 1 ? "One" : "Two", "2020-12-01", RtcIdempotency.None, rates: rates));

    private async Task WaitAsync(RtcClient client, AnyRequest request, int seconds)
    {
        var waiting = client.SendAsync(request);
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        await waiting;
    }

    private RtcClient Client(Func<RtcRate, RateLimiter?>? create = null) => new(new()
    {
        Credentials = Leak.Credentials,
        HttpHandler = _server,
        TimeProvider = _clock,
        LoggerFactory = _logger,
        Retry = Clients.Once,
        CreateRateLimiter = create,
    });

    private sealed class CountingLimiter : RateLimiter
    {
        public int Attempts { get; private set; }

        public int Waits { get; private set; }

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount)
        {
            Attempts++;
            return new PermitLease();
        }

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            Waits++;
            return new(PermitLease.Used);
        }
    }
}
