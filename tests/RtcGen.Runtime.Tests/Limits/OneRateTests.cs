using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Limits;

/// <summary>Whose calls a rate counts, how many a request stands for, and how long it is waited for.</summary>
public sealed class OneRateTests : IDisposable
{
    private static readonly RtcRate Rate = new("rtc", "messaging", 3, seconds: 1);
    private static readonly RtcRate OfApp = new("rtc", "messaging", 3, seconds: 1, RtcRateScope.App);

    private readonly FakeTimeProvider _clock = new(Clients.Now);
    private readonly StubHandler _server = new();
    private readonly List<RtcRate> _asked = [];
    private readonly List<RtcRateLimiter> _limiters = [];

    public void Dispose()
    {
        _server.Dispose();
        _limiters.ForEach(static limiter => limiter.Dispose());
    }

    [Fact]
    public async Task Each_application_has_a_limiter_of_its_own_where_each_is_counted()
    {
        using var client = Client(Own);
        foreach (var app in new[] { "a", "b", "a", null })
        {
            await client.SendAsync(new Request(OfApp) { App = app });
        }

        Assert.Equal([OfApp with { AppId = "a" }, OfApp with { AppId = "b" }, OfApp], _asked);
        Assert.Equal([1, 2, 2], _limiters.Select(static limiter => limiter.GetStatistics().CurrentAvailablePermits));
    }

    [Fact]
    public async Task All_applications_share_one_where_the_account_is_counted()
    {
        using var client = Client(Own);
        await client.SendAsync(new Request(Rate) { App = "a" });
        await client.SendAsync(new Request(Rate) { App = "b" });

        Assert.Equal([Rate], _asked);
        Assert.Equal(1, Assert.Single(_limiters).GetStatistics().CurrentAvailablePermits);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    public async Task A_request_takes_as_many_as_it_stands_for_and_at_most_all(int permits, int left)
    {
        using var client = Client(Own);
        await client.SendAsync(new Request(Rate) { Permits = permits });
        await client.SendAsync(new Request(Rate) { Permits = 0 });

        Assert.Equal(permits == 0 ? [] : [left], _limiters.Select(static limiter => (int)limiter.GetStatistics().CurrentAvailablePermits));
        Assert.Equal(2, _server.Calls);
    }

    [Fact]
    public async Task Without_a_limiter_nothing_is_counted()
    {
        using var client = Client(static _ => null);
        for (var i = 0; i < 5; i++)
        {
            await client.SendAsync(new Request(Rate));
        }

        Assert.Equal(5, _server.Calls);
    }

    [Fact]
    public async Task The_clients_own_limiter_is_the_default()
    {
        using var client = Client(null);
        for (var i = 0; i < 3; i++)
        {
            await client.SendAsync(new Request(Rate));
        }

        var waiting = client.SendAsync(new Request(Rate));
        Assert.Equal(3, _server.Calls);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await waiting;
        Assert.Equal(4, _server.Calls);
    }

    [Fact]
    public async Task Another_limiter_is_waited_for_until_the_time_of_the_call_is_over()
    {
        using var never = new NeverLimiter();
        using var client = Client(_ => never);

        var call = client.SendAsync(new Request(Rate), new() { Timeout = TimeSpan.FromSeconds(1.5) });
        _clock.Advance(TimeSpan.FromSeconds(1.5));
        var error = await Leak.Throws<RtcRateLimitException>(() => call);

        Assert.Contains("timed out after waiting 1.5 s for a permit.", error.Message, StringComparison.Ordinal);
        Assert.Equal((Rate, 0, false), (error.Rate, error.Attempts, error.MayHaveTakenEffect));
        Assert.Equal(0, _server.Calls);
        Assert.Equal([1], never.Waited);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so()
    {
        using var never = new NeverLimiter();
        using var client = Client(_ => never);
        using var given = new CancellationTokenSource();

        var call = client.SendAsync(new Request(Rate), cancellationToken: given.Token);
        await given.CancelAsync();
        var error = await Leak.Throws<OperationCanceledException>(() => call);

        Assert.Equal(("Limited 2020-12-01 was canceled by the caller.", given.Token), (error.Message, error.CancellationToken));
    }

    [Fact]
    public async Task A_limiter_that_knows_its_waits_is_told_what_is_left()
    {
        using var bounded = new BoundedLimiter();
        using var client = Client(_ => bounded);

        var error = await Leak.Throws<RtcRateLimitException>(() => client.SendAsync(new Request(Rate) { Permits = 2 }, new() { Timeout = TimeSpan.FromSeconds(7) }));

        Assert.Equal([(2, TimeSpan.FromSeconds(7))], bounded.Asked);
        Assert.Contains("no permit is available.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clients_limiters_end_with_it_and_the_callers_do_not(bool isOwn)
    {
        var client = Client(isOwn ? Own : null);
        for (var i = 0; i < 3; i++)
        {
            await client.SendAsync(new Request(Rate));
        }

        var waiting = client.SendAsync(new Request(Rate));
        client.Dispose();

        if (isOwn)
        {
            Assert.False(waiting.IsCompleted);
            _clock.Advance(TimeSpan.FromSeconds(1));
            Assert.True((await _limiters[0].AcquireAsync(1)).IsAcquired);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    private RtcClient Client(Func<RtcRate, RateLimiter?>? create) => new(new()
    {
        Credentials = Leak.Credentials,
        HttpHandler = _server,
        TimeProvider = _clock,
        Retry = Clients.Once,
        CreateRateLimiter = create,
    });

    private RtcRateLimiter Own(RtcRate rate)
    {
        _asked.Add(rate);
        _limiters.Add(new(rate, timeProvider: _clock));
        return _limiters[^1];
    }

    private sealed class Request(RtcRate rate) : RtcRequest<string?>
    {
        public string? App { get; init; }

        public int Permits { get; init; } = 1;

        public override RtcAction Action { get; } = new(UpdateSnapshotRequest.Service, "Limited", "2020-12-01", RtcIdempotency.None, rates: [rate]);

        protected internal override string? RateLimitAppId => App;

        protected internal override int GetPermitCount(int rate) => Permits;

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
    }

    private sealed class NeverLimiter : RateLimiter
    {
        public List<int> Waited { get; } = [];

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => PermitLeaseOf(isAcquired: false);

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            Waited.Add(permitCount);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return PermitLeaseOf(isAcquired: true);
        }

        private static PermitLease PermitLeaseOf(bool isAcquired) => isAcquired ? PermitLease.Used : new();
    }

    private sealed class BoundedLimiter : RateLimiter, IRtcBoundedRateLimiter
    {
        public List<(int Permits, TimeSpan MaxWait)> Asked { get; } = [];

        public override TimeSpan? IdleDuration => null;

        public ValueTask<RateLimitLease> AcquireAsync(int permitCount, TimeSpan maxWait, CancellationToken cancellationToken = default)
        {
            Asked.Add((permitCount, maxWait));
            return new(new PermitLease());
        }

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new PermitLease();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
