using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Limits;

/// <summary>A wait for a limiter goes on without the thread that a window or a page began it on.</summary>
public sealed class LimitsContextTests : IDisposable
{
    private static readonly RtcRate Rate = new("rtc", "one", 1, seconds: 1);

    private readonly FakeTimeProvider _clock = new(Clients.Now);
    private readonly StubHandler _server = new("""{"ResponseMetadata":{}}""");

    public void Dispose() => _server.Dispose();

    public static TheoryData<string> Kinds => ["the client's own", "one that knows its waits", "another"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_context_is_used_to_go_on(string kind)
    {
        using var late = new LateLimiter();
        using var bounded = new LateBoundedLimiter();
        using var client = new RtcClient(new()
        {
            Credentials = Leak.Credentials,
            HttpHandler = _server,
            TimeProvider = _clock,
            Retry = Clients.Once,
            CreateRateLimiter = kind switch { "another" => _ => late, "one that knows its waits" => _ => bounded, _ => null },
        });
        var request = new AnyRequest(new(UpdateSnapshotRequest.Service, "Limited", "2020-12-01", RtcIdempotency.None, rates: [Rate]));
        if (kind == "the client's own")
        {
            await client.SendAsync(request);
        }

        var context = new CountingContext();
        var call = context.Begin(() => client.SendAsync(request));
        Assert.False(call.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        late.Free.TrySetResult(PermitLease.Used);
        bounded.Free.TrySetResult(PermitLease.Used);
        await call;

        Assert.Equal(0, context.Posts);
    }

    private class LateLimiter : RateLimiter
    {
        public TaskCompletionSource<RateLimitLease> Free { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new PermitLease();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(Free.Task);
    }

    private sealed class LateBoundedLimiter : LateLimiter, IRtcBoundedRateLimiter
    {
        public ValueTask<RateLimitLease> AcquireAsync(int permitCount, TimeSpan maxWait, CancellationToken cancellationToken = default) => new(Free.Task);
    }
}
