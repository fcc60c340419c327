using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Errors;

/// <summary>What a broken transport means to the caller: its reason, whether to try again, and what may have come of the call.</summary>
public class TransportErrorTests
{
    private const string Start = "UpdateSnapshot 2020-12-01 received no response: ";

    public static TheoryData<Exception, string, RtcRetryClass> Broken => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError, "Who?"), "Who? The call did not take effect.", RtcRetryClass.Rejected },
        { new HttpRequestException(HttpRequestError.ConnectionError, "Refused"), "Refused. The call did not take effect.", RtcRetryClass.Rejected },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "Failed, see inner exception.", new AuthenticationException("Not trusted")), "Failed: Not trusted. The call did not take effect.", RtcRetryClass.Never },
        { new HttpRequestException(HttpRequestError.SecureConnectionError, "Failed", new IOException("Reset")), "Failed. The call did not take effect.", RtcRetryClass.Rejected },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "http://user:canary@proxy", null, HttpStatusCode.ProxyAuthenticationRequired), "The proxy did not let the connection through: HTTP 407. The call did not take effect.", RtcRetryClass.Never },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "http://user:canary@proxy", null, HttpStatusCode.BadRequest), "The proxy did not let the connection through: HTTP 400. The call did not take effect.", RtcRetryClass.Never },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "http://user:canary@proxy", null, HttpStatusCode.InternalServerError), "The proxy did not let the connection through: HTTP 500. The call did not take effect.", RtcRetryClass.Rejected },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "http://user:canary@proxy", null, HttpStatusCode.Found), "The proxy did not let the connection through: HTTP 302. The call did not take effect.", RtcRetryClass.Rejected },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError, "The proxy is gone"), "The proxy is gone. The call did not take effect.", RtcRetryClass.Rejected },
        { new HttpRequestException(HttpRequestError.ConnectionError, "Refused", null, HttpStatusCode.Forbidden), "Refused. The call did not take effect.", RtcRetryClass.Rejected },
        { new HttpRequestException(HttpRequestError.ResponseEnded, "Ended"), "Ended. The call may have taken effect.", RtcRetryClass.Unknown },
        { new HttpRequestException(HttpRequestError.InvalidResponse, "line\nforged"), @"line\nforged. The call may have taken effect.", RtcRetryClass.Unknown },
        { new IOException("Reset"), "Reset. The call may have taken effect.", RtcRetryClass.Unknown },
        { new InvalidDataException("Odd"), "Odd. The call may have taken effect.", RtcRetryClass.Unknown },
        { new OperationCanceledException("Own limit", new TimeoutException("No connection in time")), "No connection in time. The call may have taken effect.", RtcRetryClass.Unknown },
        { new OperationCanceledException("Own limit", new IOException("Reset")), "Own limit. The call may have taken effect.", RtcRetryClass.Unknown },
        { new NotSupportedException("line\nforged"), @"NotSupportedException: line\nforged. The call may have taken effect.", RtcRetryClass.Unknown },
        { new RtcTransportException("of another client"), "RtcTransportException: of another client. The call may have taken effect.", RtcRetryClass.Unknown },
    };

    public static TheoryData<Exception> OfBodies => [
        new HttpRequestException("canary"), new IOException("canary"), new SocketException((int)SocketError.ConnectionReset), new InvalidDataException("canary"),
        new InvalidOperationException("canary"), new OperationCanceledException("canary")];

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Each_break_has_its_reason_and_its_class(Exception thrown, string reason, RtcRetryClass retryClass)
    {
        using var server = new StubHandler((_, _) => throw thrown);
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(Start + reason, error.Message);
        Assert.Equal((retryClass, 1, retryClass == RtcRetryClass.Unknown), (error.RetryClass, error.Attempts, error.MayHaveTakenEffect));
        Assert.NotNull(error.InnerException);
        Leak.None(error, "canary");
    }

    [Fact]
    public async Task Before_the_transport_took_the_body_the_server_cannot_have_the_call()
    {
        using var server = new Untaken(static _ => throw new IOException("Reset"));
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(Start + "Reset. The call did not take effect.", error.Message);
        Assert.Equal((RtcRetryClass.Rejected, false), (error.RetryClass, error.MayHaveTakenEffect));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_timeout_before_the_body_was_taken_is_one_of_connecting(bool onlyReads)
    {
        var clock = new FakeTimeProvider(Clients.Now);
        using var server = new Untaken(static token => Task.Delay(Timeout.Infinite, token));
        using var client = Clients.Over(server, clock: clock);

        var call = client.SendAsync(new UpdateSnapshotRequest { AppId = "a", RoomId = "r", TaskId = "t", OnlyReads = onlyReads });
        clock.Advance(TimeSpan.FromSeconds(30));
        var error = await Leak.Throws<RtcTimeoutException>(() => call);

        Assert.Equal("UpdateSnapshot 2020-12-01 could not connect within 30 s. The call did not take effect.", error.Message);
        Assert.Equal((RtcRetryClass.Rejected, false, 1, TimeSpan.FromSeconds(30)), (error.RetryClass, error.MayHaveTakenEffect, error.Attempts, error.Timeout));
    }

    [Theory]
    [InlineData(false, "UpdateSnapshot 2020-12-01 received no complete response within 2 s. After 2 attempts. The call may have taken effect.")]
    [InlineData(true, "UpdateSnapshot 2020-12-01 received no complete response within 2 s. After 2 attempts. The call did not take effect.")]
    public async Task A_timeout_of_the_second_attempt_tells_of_both(bool onlyReads, string message)
    {
        var clock = new FakeTimeProvider(Clients.Now);
        using var server = new StubHandler(static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new();
        });
        using var client = new RtcClient(
            new()
            {
                Credentials = Leak.Credentials,
                HttpHandler = server,
                TimeProvider = clock,
                Retry = new() { MaxAttempts = 2, AttemptTimeout = TimeSpan.FromSeconds(2), BaseDelay = TimeSpan.FromSeconds(1) },
            },
            static () => 0);

        var call = client.SendAsync(new UpdateSnapshotRequest { AppId = "a", RoomId = "r", TaskId = "t", OnlyReads = onlyReads });
        clock.Advance(TimeSpan.FromSeconds(2));
        await UntilAsync(() => server.Calls == 2);
        clock.Advance(TimeSpan.FromSeconds(2));
        var error = await Leak.Throws<RtcTimeoutException>(() => call);

        Assert.Equal(message, error.Message);
        Assert.Equal((2, !onlyReads, RtcRetryClass.Unknown), (error.Attempts, error.MayHaveTakenEffect, error.RetryClass));
    }

    [Fact]
    public async Task A_handler_that_gives_itself_up_before_sending_refused_the_call()
    {
        using var server = new StubHandler();
        using var client = Through(server, clock: null, static (_, _) => throw new OperationCanceledException("Own limit"));

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal("UpdateSnapshot 2020-12-01 was not sent: an HTTP handler of the application refused it: Own limit. Nothing was sent.", error.Message);
        Assert.Equal((RtcRetryClass.Rejected, 0, false), (error.RetryClass, error.Attempts, error.MayHaveTakenEffect));
    }

    [Fact]
    public async Task A_handler_that_fails_when_the_time_is_over_refused_the_call_too()
    {
        var clock = new FakeTimeProvider(Clients.Now);
        using var server = new StubHandler();
        using var client = Through(server, clock, (_, _) =>
        {
            clock.Advance(TimeSpan.FromSeconds(31));
            throw new IOException("Own disk");
        });

        await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));
    }

    [Fact]
    public async Task A_handler_that_keeps_the_second_attempt_does_not_make_the_first_forgotten()
    {
        var clock = new FakeTimeProvider(Clients.Now);
        using var server = new StubHandler(string.Empty, 500);
        using var client = Through(server, clock, (number, token) =>
        {
            if (number == 1)
            {
                return Task.CompletedTask;
            }

            clock.Advance(TimeSpan.FromSeconds(31));
            return Task.FromCanceled(token);
        });

        var error = await Leak.Throws<RtcTimeoutException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal("UpdateSnapshot 2020-12-01 was not sent: an HTTP handler of the application kept it for 30 s. An earlier attempt may have taken effect.", error.Message);
        Assert.Equal((1, true, RtcRetryClass.Rejected), (error.Attempts, error.MayHaveTakenEffect, error.RetryClass));
    }

    [Fact]
    public async Task An_earlier_attempt_that_may_have_taken_effect_is_not_forgotten()
    {
        var answers = new Queue<Func<HttpResponseMessage>>([static () => StubHandler.Json(string.Empty, 500), static () => throw new HttpRequestException(HttpRequestError.ConnectionError, "Refused")]);
        using var server = new StubHandler(() => answers.Dequeue()());
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server, Retry = new() { MaxAttempts = 2, BaseDelay = TimeSpan.FromTicks(1) } });

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(Start + "Refused. After 2 attempts. An earlier attempt may have taken effect.", error.Message);
        Assert.Equal((true, 2), (error.MayHaveTakenEffect, error.Attempts));
    }

    [Theory]
    [MemberData(nameof(OfBodies))]
    public async Task A_body_that_breaks_off_may_be_whole_the_next_time(Exception thrown)
    {
        using var server = new StubHandler(() => new() { Content = new StreamContent(new BreakingStream(thrown)) });
        using var client = Clients.Over(server);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal("UpdateSnapshot 2020-12-01: HTTP 200, but the body broke off. The call may have taken effect.", error.Message);
        Assert.Equal((RtcRetryClass.Unknown, true, thrown.GetType()), (error.RetryClass, error.MayHaveTakenEffect, error.InnerException?.GetType()));
    }

    [Fact]
    public async Task What_else_is_thrown_while_a_body_is_read_is_an_error_of_who_reads_it()
    {
        var thrown = new NotSupportedException("bug");
        using var server = new StubHandler(() => new() { Content = new StreamContent(new BreakingStream(thrown)) });
        using var client = Clients.Over(server);

        Assert.Same(thrown, await Assert.ThrowsAsync<NotSupportedException>(() => client.SendAsync(UpdateSnapshotRequest.Valid())));
    }

    private static RtcClient Through(HttpMessageHandler server, TimeProvider? clock, Func<int, CancellationToken, Task> before) => new(
        new()
        {
            Credentials = Leak.Credentials,
            HttpHandler = server,
            Handlers = [new Before(before)],
            TimeProvider = clock ?? TimeProvider.System,
            Retry = new() { MaxAttempts = 2, BaseDelay = TimeSpan.FromTicks(1), AttemptTimeout = Timeout.InfiniteTimeSpan },
        },
        static () => 0);

    // The pause between the attempts ends on another thread.
    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
        }
    }

    /// <summary>Does not look at the body, as a connection does that is not made yet.</summary>
    private sealed class Untaken(Func<CancellationToken, Task> wait) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await wait(cancellationToken);
            return new();
        }
    }

    private sealed class Before(Func<int, CancellationToken, Task> before) : DelegatingHandler
    {
        private int _number;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await before(++_number, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class BreakingStream(Exception thrown) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromException<int>(thrown);
    }
}
