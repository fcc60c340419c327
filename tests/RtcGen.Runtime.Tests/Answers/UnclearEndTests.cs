using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Answers;

/// <summary>Calls that end without an answer: refused, reset, timed out, given up.</summary>
public class UnclearEndTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refused_connection_certainly_had_no_effect(bool onlyReads)
    {
        using var client = Clients.To(new Uri($"http://127.0.0.1:{FreePort()}"));

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(Request(onlyReads)));

        Assert.False(error.MayHaveTakenEffect);
        Assert.StartsWith("UpdateSnapshot 2020-12-01 received no response: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" The call did not take effect.", error.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_connection_that_breaks_after_the_request_was_read_leaves_it_open(bool reset, bool onlyReads)
    {
        await using var server = new RawServer((connection, _) =>
        {
            Break(connection, reset);
            return Task.CompletedTask;
        });
        using var client = Clients.To(server.Endpoint);

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(Request(onlyReads)));

        Assert.Equal(!onlyReads, error.MayHaveTakenEffect);
        Assert.EndsWith(onlyReads ? " The call did not take effect." : " The call may have taken effect.", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_call_is_not_sent_again_when_a_kept_connection_breaks_after_reading_it()
    {
        var calls = 0;
        await using var server = new RawServer((connection, _) =>
        {
            if (Interlocked.Increment(ref calls) == 1)
            {
                return connection.AnswerAsync(StubHandler.Success);
            }

            connection.Close();
            return Task.CompletedTask;
        });
        using var client = Clients.To(server.Endpoint);
        await client.SendAsync(Request());

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(Request()));

        Assert.True(error.MayHaveTakenEffect);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(false, "UpdateSnapshot 2020-12-01 received no complete response within 30 s. The call may have taken effect.")]
    [InlineData(true, "UpdateSnapshot 2020-12-01 received no complete response within 30 s.")]
    public async Task The_time_out_of_the_client_ends_a_call_without_an_answer(bool onlyReads, string message)
    {
        var clock = new FakeTimeProvider(Clients.Now);
        using var server = new StubHandler(static (_, token) => NeverAsync(token));
        using var client = Clients.Over(server, clock: clock);

        var call = client.SendAsync(Request(onlyReads));
        clock.Advance(TimeSpan.FromSeconds(29.999));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.002));
        var error = await Leak.Throws<RtcTimeoutException>(() => call);

        Assert.Equal(message, error.Message);
        Assert.Equal(TimeSpan.FromSeconds(30), error.Timeout);
        Assert.Equal(!onlyReads, error.MayHaveTakenEffect);
    }

    [Fact]
    public async Task The_time_out_of_a_call_wins_over_the_clients()
    {
        var clock = new FakeTimeProvider(Clients.Now);
        using var server = new StubHandler(static (_, token) => NeverAsync(token));
        using var client = Clients.Over(server, clock: clock);

        var call = client.SendAsync(Request(), new() { Timeout = TimeSpan.FromSeconds(1.5) });
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Contains(" within 1.5 s.", (await Leak.Throws<RtcTimeoutException>(() => call)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_whose_time_is_over_before_it_is_sent_is_not_sent()
    {
        using var server = new StubHandler(static (_, token) =>
        {
            token.ThrowIfCancellationRequested();
            return Task.FromResult(StubHandler.Json(StubHandler.Success));
        });
        using var client = Clients.Over(server, clock: new StridingClock());

        var error = await Leak.Throws<RtcTimeoutException>(() => client.SendAsync(Request(), new() { Timeout = TimeSpan.FromTicks(1) }));

        Assert.Contains(" within 0 s.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_out_covers_the_body_of_the_answer()
    {
        var clock = new FakeTimeProvider(Clients.Now);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = new RawServer(async (connection, _) =>
        {
            await connection.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n{");
            begun.SetResult();
            await connection.UntilClosedAsync();
        });
        using var client = Clients.To(server.Endpoint, clock: clock);

        var call = client.SendAsync(Request());
        await begun.Task;
        clock.Advance(TimeSpan.FromSeconds(31));

        Assert.True((await Leak.Throws<RtcTimeoutException>(() => call)).MayHaveTakenEffect);
    }

    [Fact]
    public async Task A_call_that_the_caller_gives_up_carries_the_callers_token()
    {
        using var given = new CancellationTokenSource();
        await using var server = new RawServer(async (connection, _) =>
        {
            await given.CancelAsync();
            await connection.UntilClosedAsync();
        });
        using var client = Clients.To(server.Endpoint);

        var error = await Leak.Throws<OperationCanceledException>(() => client.SendAsync(Request(), cancellationToken: given.Token));

        Assert.Equal(given.Token, error.CancellationToken);
        Assert.Equal("UpdateSnapshot 2020-12-01 was canceled by the caller.", error.Message);
    }

    [Fact]
    public async Task A_cancellation_that_neither_caller_nor_time_out_asked_for_is_a_broken_transport()
    {
        using var server = new StubHandler(static (_, _) => throw new TaskCanceledException("The handler's own limit."));
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(Request()));

        Assert.True(error.MayHaveTakenEffect);
        Assert.Equal("UpdateSnapshot 2020-12-01 received no response: The handler's own limit. The call may have taken effect.", error.Message);
    }

    [Fact]
    public async Task An_error_of_a_bare_socket_is_a_broken_transport()
    {
        using var server = new StubHandler(static (_, _) => throw new SocketException((int)SocketError.NotConnected));
        using var client = Clients.Over(server);

        Assert.Equal(RtcRetryClass.Unknown, (await Leak.Throws<RtcTransportException>(() => client.SendAsync(Request()))).RetryClass);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false)]
    [InlineData(HttpRequestError.ProxyTunnelError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.HttpProtocolError, true)]
    [InlineData(HttpRequestError.InvalidResponse, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public async Task Where_the_transport_broke_tells_whether_the_call_may_have_taken_effect(HttpRequestError reason, bool may)
    {
        using var server = new StubHandler((_, _) => throw new HttpRequestException(reason, "Broken."));
        using var client = Clients.Over(server);

        Assert.Equal(may, (await Leak.Throws<RtcTransportException>(() => client.SendAsync(Request()))).MayHaveTakenEffect);
        Assert.False((await Leak.Throws<RtcTransportException>(() => client.SendAsync(Request(onlyReads: true)))).MayHaveTakenEffect);
    }

    private static UpdateSnapshotRequest Request(bool onlyReads = false) => new() { AppId = "a", RoomId = "r", TaskId = "t", OnlyReads = onlyReads };

    /// <summary>Goes on by a second each time it is looked at; its timers never fire.</summary>
    private sealed class StridingClock() : FakeTimeProvider(Clients.Now)
    {
        private long _looks;

        public override long GetTimestamp() => Interlocked.Increment(ref _looks) * TimestampFrequency;
    }

    private static void Break(RawConnection connection, bool reset)
    {
        if (reset)
        {
            connection.Reset();
        }
        else
        {
            connection.Close();
        }
    }

    private static async Task<HttpResponseMessage> NeverAsync(CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new InvalidOperationException("An endless wait ended.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
