using System.Text;
using System.Text.Json;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests.Faults;

/// <summary>What several calls over the same connections do to each other, and what the client's own pool is like.</summary>
public sealed class SocketTests
{
    private const RtcIdempotency Kind = RtcIdempotency.Idempotent;

    private static readonly UpdateSnapshotRequest Request = new() { AppId = "app", RoomId = "room", TaskId = "task" };

    [Fact]
    public async Task A_late_answer_goes_to_nobody()
    {
        var second = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var call = new FaultCall(
        [
            Steps.AtRequest(async exchange =>
            {
                exchange.Clock.Hangs(exchange.Attempt);
                await second.Task;
                await exchange.WriteAsync(Answer("late"));
            }),
            Steps.AtRequest(async exchange =>
            {
                second.SetResult();
                await exchange.WriteAsync(Answer("in time"));
            }),
            Steps.Bytes(Answer("next")),
        ]);

        Assert.Equal("in time", (await call.Client.SendAsync(Request)).Metadata.RequestId);
        Assert.Equal("next", (await call.Client.SendAsync(Request)).Metadata.RequestId);
        Assert.Equal(2, call.Server.Connections);
    }

    [Fact]
    public async Task What_follows_an_answer_is_not_taken_for_the_next()
    {
        await using var call = new FaultCall([Steps.Bytes(Answer("first") + Answer("nobody's")), Steps.Bytes(Answer("second"))]);

        Assert.Equal("first", (await call.Client.SendAsync(Request)).Metadata.RequestId);
        Assert.Equal("second", (await call.Client.SendAsync(Request)).Metadata.RequestId);
        Assert.Equal(2, call.Server.Connections);
    }

    [Fact]
    public async Task Attempts_and_calls_share_a_connection_while_it_is_good()
    {
        await using var call = new FaultCall([Steps.Error("FlowLimitExceeded", 429), Steps.Error("InternalError", 500), Steps.Success]);

        Assert.Null(await call.RunAsync(Kind));
        Assert.Null(await call.RunAsync(Kind));

        Assert.Equal(4, call.Received);
        Assert.Equal(1, call.Server.Connections);
    }

    [Fact]
    public async Task A_kept_connection_that_the_server_has_ended_costs_no_attempt()
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var call = new FaultCall(
        [
            Steps.Bytes(Answer("first"), exchange =>
            {
                exchange.Close();
                ended.SetResult();
            }),
            Steps.Bytes(Answer("second")),
        ]);

        Assert.Null(await call.RunAsync(Kind));
        await ended.Task;
        Assert.Null(await call.RunAsync(RtcIdempotency.None));

        Assert.Equal([0, 0], call.Clock.Attempts);
        Assert.Equal(2, call.Received);
    }

    [Fact]
    public async Task A_body_that_is_not_taken_runs_into_the_time_out_of_the_attempt()
    {
        await using var call = new FaultCall([Steps.NeverReads]);
        var body = JsonSerializer.SerializeToElement(new { Text = new string('x', 16 << 20) }, JsonSerializerOptions.Web);

        var error = await Assert.ThrowsAsync<RtcTimeoutException>(() => call.Client.CallAsync("SendUnicast", "2023-07-20", body));

        // A part of it went out, and nobody knows what the server makes of that.
        Assert.True(error.MayHaveTakenEffect);
        Assert.Equal([0], call.Clock.Attempts);
    }

    [Fact]
    public async Task A_client_that_is_disposed_lets_an_attempt_end_and_begins_no_other()
    {
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var disposed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var call = new FaultCall([Steps.AtRequest(async exchange =>
        {
            received.SetResult();
            await disposed.Task;
            await Steps.Error("FlowLimitExceeded", 429).Act(exchange);
        })]);
        var sent = call.RunAsync(Kind);
        await received.Task;

        call.Client.Dispose();
        disposed.SetResult();

        Assert.Equal(1, Assert.IsType<RtcServiceException>(await sent).Attempts);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.Client.SendAsync(Request));
    }

    [Fact]
    public async Task Words_that_are_not_UTF_8_do_not_cost_the_code()
    {
        byte[] body = [.. """{"ResponseMetadata":{"RequestId":"r","Error":{"Message":"""u8, (byte)'"', 0xB4, 0xED, (byte)'"', .. ""","Code":"FlowLimitExceeded","CodeN":100018}}}"""u8];
        await using var call = new FaultCall([Steps.Encoded(body)], retry: new() { MaxAttempts = 1 });

        var error = Assert.IsType<RtcServiceException>(await call.RunAsync(Kind));

        Assert.Equal(("FlowLimitExceeded", 100018, "\uFFFD\uFFFD"), (error.Code?.ToString(), error.CodeN, error.ServerMessage));
        Assert.Equal(RtcRetryClass.Rejected, error.RetryClass);
    }

    [Fact]
    public async Task A_pool_that_unpacks_bodies_may_be_given()
    {
        var clock = new VirtualClock(FaultCall.Start);
        await using var server = new FaultServer(clock, [Steps.Packed(isCut: true), Steps.Encoded([1, 2, 3], headers: "Content-Encoding: gzip\r\n"), Steps.Packed(isCut: false)]);
        using var pool = DefaultHttpHandler.Create();
        pool.AutomaticDecompression = System.Net.DecompressionMethods.GZip;
        using var client = new RtcClient(new()
        {
            Credentials = new RtcCredentials(FaultCall.AccessKey, FaultCall.SecretKey),
            Endpoint = new($"http://127.0.0.1:{server.Port}"),
            HttpHandler = pool,
            TimeProvider = clock,
        });

        // A part of a packed body, and one that is not packed at all, are bodies that broke off.
        Assert.Equal(Steps.RequestId, (await client.SendAsync(Request)).Metadata.RequestId);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public void The_pool_of_a_client_follows_no_redirects_and_has_limits()
    {
        using var pool = DefaultHttpHandler.Create();

        Assert.False(pool.AllowAutoRedirect);
        Assert.False(pool.UseCookies);
        Assert.True(pool.UseProxy);
        Assert.Equal(System.Net.DecompressionMethods.None, pool.AutomaticDecompression);
        Assert.Equal(512, pool.MaxConnectionsPerServer);
        Assert.True(pool.ConnectTimeout < new RtcRetryOptions().AttemptTimeout);
        Assert.Equal(TimeSpan.FromMinutes(5), pool.PooledConnectionLifetime);
        Assert.IsType<EnvironmentProxy>(pool.Proxy);
    }

    private static string Answer(string requestId)
    {
        var json = $$$"""{"ResponseMetadata":{"RequestId":"{{{requestId}}}"},"Result":null}""";
        return Steps.Head(200, Encoding.UTF8.GetByteCount(json)) + json;
    }
}
