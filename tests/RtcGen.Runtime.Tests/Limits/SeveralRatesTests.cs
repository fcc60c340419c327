using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Limits;

/// <summary>An action under two rates at once: a call that one of them holds back uses nothing of the other.</summary>
public sealed class SeveralRatesTests : IDisposable
{
    private static readonly RtcRate Wide = new("rtc", "wide", 10, seconds: 60);
    private static readonly RtcRate Narrow = new("rtc", "narrow", 1, seconds: 60);
    private static readonly RtcAction Action = new(UpdateSnapshotRequest.Service, "Both", "2020-12-01", RtcIdempotency.Idempotent, rates: [Wide, Narrow]);

    private readonly FakeTimeProvider _clock = new(Clients.Now);
    private readonly StubHandler _server = new();
    private readonly RtcRateLimiter _wide;
    private readonly RtcRateLimiter _narrow;

    public SeveralRatesTests()
    {
        _wide = new(Wide, timeProvider: _clock);
        _narrow = new(Narrow, timeProvider: _clock);
    }

    public void Dispose()
    {
        _wide.Dispose();
        _narrow.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task A_refusal_of_one_gives_back_what_the_other_gave()
    {
        using var client = Client(rate => rate == Wide ? _wide : _narrow);
        await client.SendAsync(new Request());

        for (var i = 0; i < 5; i++)
        {
            await Leak.Throws<RtcRateLimitException>(() => client.SendAsync(new Request()));
        }

        Assert.Equal(9, _wide.GetStatistics()!.CurrentAvailablePermits);
        Assert.Equal(1, _server.Calls);
    }

    [Fact]
    public async Task So_does_a_caller_who_gives_up_while_waiting_and_who_waits_for_the_other_comes_next()
    {
        using var client = Client(rate => rate == Wide ? _wide : _narrow, Timeout.InfiniteTimeSpan);
        await client.SendAsync(new Request());
        using var given = new CancellationTokenSource();
        var waiting = client.SendAsync(new Request(), cancellationToken: given.Token);
        var behind = _wide.AcquireAsync(9).AsTask();
        Assert.Equal(8, _wide.GetStatistics()!.CurrentAvailablePermits);

        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        Assert.True((await behind).IsAcquired);
    }

    [Fact]
    public async Task A_limiter_of_ones_own_gets_its_permit_back_by_the_metadata_of_its_lease()
    {
        using var own = new OwnLimiter();
        using var client = Client(rate => rate == Wide ? own : _narrow);
        await client.SendAsync(new Request());

        await Leak.Throws<RtcRateLimitException>(() => client.SendAsync(new Request()));

        Assert.Equal((2, 1), (own.Taken, own.Returned));
    }

    [Fact]
    public async Task A_limiter_of_ones_own_that_has_none_at_once_is_waited_for_and_its_refusal_let_go()
    {
        using var own = new LateLimiter();
        using var client = Client(rate => rate == Wide ? own : _narrow);

        await client.SendAsync(new Request());

        Assert.Equal((1, 2, 1), (own.Waits, own.Disposals, _server.Calls));
    }

    private RtcClient Client(Func<RtcRate, RateLimiter> limiters, TimeSpan? timeout = null) => new(new()
    {
        Credentials = Leak.Credentials,
        HttpHandler = _server,
        TimeProvider = _clock,
        Retry = Clients.Once,
        CallTimeout = timeout ?? TimeSpan.FromSeconds(30),
        CreateRateLimiter = limiters,
    });

    private sealed class Request : RtcRequest<string?>
    {
        public override RtcAction Action => SeveralRatesTests.Action;

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
    }

    private sealed class OwnLimiter : RateLimiter
    {
        public int Taken { get; private set; }

        public int Returned { get; private set; }

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount)
        {
            Taken++;
            return new Lease(() => Returned++);
        }

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class LateLimiter : RateLimiter
    {
        public int Waits { get; private set; }

        public int Disposals { get; private set; }

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new CountedLease(isAcquired: false, () => Disposals++);

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            Waits++;
            return new(new CountedLease(isAcquired: true, () => Disposals++));
        }
    }

    private sealed class CountedLease(bool isAcquired, Action dispose) : RateLimitLease
    {
        public override bool IsAcquired => isAcquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class Lease(Action giveBack) : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => ["RtcGen.Return"];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == "RtcGen.Return" ? giveBack : null;
            return metadata is not null;
        }
    }
}
