using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>A client that is disposed says so of itself, in whatever phase its calls are.</summary>
public class DisposedClientTests
{
    private readonly FakeTimeProvider _clock = new(Clients.Now);

    [Fact]
    public async Task Before_the_call()
    {
        using var server = new StubHandler();
        var client = Clients.Over(server);
        client.Dispose();

        await AssertNotSentAsync(client.SendAsync(UpdateSnapshotRequest.Valid()));
        await AssertNotSentAsync(client.SignAsync(UpdateSnapshotRequest.Valid()));
        Assert.Equal(0, server.Calls);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_the_call_waits_for_its_rate(bool ownLimiter)
    {
        using var server = new StubHandler();
        using var limiter = new RtcRateLimiter(Limited.Rate, timeProvider: _clock);
        var client = new RtcClient(new()
        {
            Credentials = Leak.Credentials,
            HttpHandler = server,
            TimeProvider = _clock,
            CreateRateLimiter = ownLimiter ? _ => limiter : null,
        });
        await client.SendAsync(new Limited());
        var waiting = client.SendAsync(new Limited());

        client.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(2));

        await AssertNotSentAsync(waiting);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task While_the_call_waits_for_credentials()
    {
        using var server = new StubHandler();
        var credentials = new TaskCompletionSource<RtcCredentials>();
        var client = new RtcClient(new() { Credentials = new Pending(credentials.Task), HttpHandler = server, Retry = Clients.Once });
        var waiting = client.SendAsync(UpdateSnapshotRequest.Valid());

        client.Dispose();
        credentials.SetResult(Leak.Credentials);

        await AssertNotSentAsync(waiting);
        Assert.Equal(0, server.Calls);
    }

    [Fact]
    public async Task In_the_pause_before_a_repetition_the_call_ends_as_its_attempt_did()
    {
        using var server = new StubHandler("""{"ResponseMetadata":{"RequestId":"r-1","Error":{"Code":"InternalError"}}}""", 500);
        var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server, TimeProvider = _clock }, static () => 1);
        var waiting = client.SendAsync(UpdateSnapshotRequest.Valid());
        Assert.False(waiting.IsCompleted);

        client.Dispose();
        _clock.Advance(TimeSpan.FromSeconds(30));

        var error = await Leak.Throws<RtcServiceException>(() => waiting);
        Assert.Equal("r-1", error.RequestId);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task While_the_server_has_the_call_its_answer_still_comes()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async (connection, _) =>
        {
            asked.SetResult();
            await go.Task;
            await connection.AnswerAsync(StubHandler.Success);
        });
        var client = Clients.To(server.Endpoint);
        var waiting = client.SendAsync(UpdateSnapshotRequest.Valid());
        await asked.Task;

        client.Dispose();
        go.SetResult();

        Assert.Equal("ok", (await waiting).Result);
    }

    [Fact]
    public async Task A_handler_that_breaks_off_what_it_has_leaves_open_what_came_of_it()
    {
        using var server = new StubHandler();
        RtcClient? client = null;
        using var closing = new StubHandler((_, _) =>
        {
            client!.Dispose();
            throw new ObjectDisposedException("System.Net.Http.SocketsHttpHandler");
        });
        client = Clients.Over(closing);

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal("UpdateSnapshot 2020-12-01 received no response: the client was disposed. The call may have taken effect.", error.Message);
        Assert.True(error.MayHaveTakenEffect);
        Assert.Equal("RtcGen.RtcClient", Assert.IsType<ObjectDisposedException>(error.InnerException).ObjectName);
    }

    private static async Task AssertNotSentAsync(Task call)
    {
        var error = await Assert.ThrowsAsync<ObjectDisposedException>(() => call);
        Assert.Equal("RtcGen.RtcClient", error.ObjectName);
    }

    private sealed class Pending(Task<RtcCredentials> credentials) : RtcCredentialProvider
    {
        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) => new(credentials);
    }

    private sealed class Limited : RtcRequest<string?>
    {
        public static readonly RtcRate Rate = new("rtc", "limited", 1, seconds: 1);

        private static readonly RtcAction Own = new(UpdateSnapshotRequest.Service, "Limited", "2020-12-01", RtcIdempotency.Idempotent, rates: [Rate]);

        public override RtcAction Action => Own;

        protected internal override void Validate(RtcValidator validator)
        {
        }

        protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
    }
}
