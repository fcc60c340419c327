using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>However often a handler of the application lets a signed request through, it is sent once.</summary>
public class SingleSendGuardTests
{
    private const string Busy = """{"ResponseMetadata":{"RequestId":"r-1","Error":{"Code":"InternalError"}}}""";

    public static TheoryData<string, Func<HttpRequestMessage, HttpRequestMessage>> Copies => new()
    {
        { "the message itself", static request => request },
        { "a copy with the options", static request => Copy(request, withOptions: true) },
        { "a copy that forgets the options", static request => Copy(request, withOptions: false) },
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public async Task A_handler_that_repeats_gets_the_first_answer_each_time(string what, Func<HttpRequestMessage, HttpRequestMessage> copy)
    {
        using var server = new StubHandler(static () => WithHeader(StubHandler.Json(Busy, 500)));
        var repeating = new Repeating(times: 4, copy);
        using var client = Over(server, repeating);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), new() { KeepRawResponse = true }));

        Assert.True(server.Calls == 1, what);
        Assert.Equal(1, error.Attempts);
        Assert.Equal("r-1", error.RequestId);
        Assert.Equal(Busy, Encoding.UTF8.GetString(error.Raw!.Body.Span));
        Assert.Equal(["500 log-1", "500 log-1", "500 log-1", "500 log-1"], repeating.Seen);
    }

    [Fact]
    public async Task A_request_without_a_body_is_sent_once_too()
    {
        var calls = 0;
        using var server = new StubHandler((_, _) => throw new InvalidOperationException());
        using var get = new Function((_, _) =>
        {
            calls++;
            return Task.FromResult(StubHandler.Json(Busy, 500));
        });
        using var client = Over(get, new Repeating(times: 3));

        await Leak.Throws<RtcServiceException>(() => client.SendAsync(new RtcJsonRequest(UpdateSnapshotRequest.Service, "GetTask", "2020-12-01", RtcMethod.Get)));

        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task The_clients_own_repetition_is_signed_anew_and_sent()
    {
        using var server = new StubHandler(static () => StubHandler.Json(Busy, 500));
        using var client = new RtcClient(new()
        {
            Credentials = Leak.Credentials,
            HttpHandler = server,
            Handlers = [new Repeating(times: 4)],
            Retry = new() { MaxAttempts = 3, BaseDelay = TimeSpan.FromTicks(1) },
        });

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(3, server.Calls);
        Assert.Equal(3, error.Attempts);
    }

    [Fact]
    public async Task A_handler_may_read_the_answer_before_it_repeats()
    {
        using var server = new StubHandler(static () => StubHandler.Json(StubHandler.Success));
        var repeating = new Repeating(times: 3) { ReadsBodies = true };
        using var client = Over(server, repeating);

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);

        Assert.Equal([StubHandler.Success, StubHandler.Success, StubHandler.Success], repeating.Bodies);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task Over_a_socket_the_body_of_a_disposed_answer_is_still_there()
    {
        await using var server = new RawServer(static (connection, _) => connection.AnswerAsync(StubHandler.Success));
        using var client = Over(null, new Repeating(times: 3), server.Endpoint);

        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);
        Assert.Equal("ok", (await client.SendAsync(UpdateSnapshotRequest.Valid())).Result);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_so_the_second_time_too()
    {
        using var server = new StubHandler(new string('x', 5000));
        using var client = new RtcClient(new()
        {
            Credentials = Leak.Credentials,
            HttpHandler = server,
            Handlers = [new Repeating(times: 2) { ReadsBodies = true }],
            MaxResponseBytes = 1000,
            Retry = Clients.Once,
        });

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Contains("the body is larger than 1000 bytes", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Calls);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, typeof(RtcServiceException))]
    public async Task An_answer_that_a_handler_reads_may_be_as_long_as_allowed_however_little_that_is(int tooLong, Type? error)
    {
        using var server = new StubHandler();
        using var client = new RtcClient(new()
        {
            Credentials = Leak.Credentials,
            HttpHandler = server,
            Handlers = [new Repeating(times: 2) { ReadsBodies = true }],
            MaxResponseBytes = StubHandler.Success.Length - tooLong,
            Retry = Clients.Once,
        });

        Assert.Equal(error, (await Record.ExceptionAsync(() => client.SendAsync(UpdateSnapshotRequest.Valid())))?.GetType());
    }

    [Fact]
    public async Task A_failure_of_the_transport_is_repeated_and_the_request_is_not()
    {
        using var server = new StubHandler(static (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded, "Broken."));
        var repeating = new Repeating(times: 4);
        using var client = Over(server, repeating);

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(1, server.Calls);
        Assert.True(error.MayHaveTakenEffect);
        Assert.Equal(["Broken.", "Broken.", "Broken.", "Broken."], repeating.Seen);
    }

    [Fact]
    public async Task A_second_one_that_comes_while_the_first_is_under_way_waits_for_its_answer()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        using var server = new StubHandler((_, _) => answer.Task);
        var hedging = new Hedging();
        using var client = Over(server, hedging);

        var call = client.SendAsync(UpdateSnapshotRequest.Valid());
        await hedging.BothSent.Task;
        answer.SetResult(StubHandler.Json(StubHandler.Success));

        Assert.Equal("ok", (await call).Result);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task One_that_the_handler_itself_gave_up_is_not_sent_again()
    {
        using var server = new StubHandler(static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new();
        });
        using var client = Over(server, new GivingUp());

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(1, server.Calls);
        Assert.Equal(1, error.Attempts);
        Assert.True(error.MayHaveTakenEffect);
        Assert.Equal("UpdateSnapshot 2020-12-01 received no response: GivenUpException: It took too long. The call may have taken effect.", error.Message);
    }

    [Theory]
    [InlineData(500, true, RtcRetryClass.Unknown)]
    [InlineData(429, false, RtcRetryClass.Rejected)]
    public async Task An_answer_that_a_handler_keeps_until_the_time_is_over_counts(int status, bool mayHaveTakenEffect, RtcRetryClass retryClass)
    {
        var clock = new FakeTimeProvider(Clients.Now);
        using var server = new StubHandler(string.Empty, status);
        var pausing = new Repeating(times: 2) { Pause = token => Task.Delay(TimeSpan.FromMinutes(1), clock, token) };
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server, Handlers = [pausing], Retry = Clients.Once, TimeProvider = clock });

        var call = client.SendAsync(UpdateSnapshotRequest.Valid());
        clock.Advance(TimeSpan.FromSeconds(31));
        var error = await Leak.Throws<RtcServiceException>(() => call);

        Assert.Equal(status, error.HttpStatus);
        Assert.Equal(mayHaveTakenEffect, error.MayHaveTakenEffect);
        Assert.Equal(retryClass, error.RetryClass);
        Assert.Contains("an HTTP handler of the application held the response until the timeout elapsed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_handler_refuses_was_not_sent_and_is_no_attempt()
    {
        using var server = new StubHandler();
        using var client = Over(server, new Function((_, _) => throw new GivenUpException("The circuit is open.\r\nforged")));

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(0, server.Calls);
        Assert.Equal(0, error.Attempts);
        Assert.False(error.MayHaveTakenEffect);
        Assert.Equal(RtcRetryClass.Rejected, error.RetryClass);
        Assert.IsType<GivenUpException>(error.InnerException);
        Assert.Equal(
            """UpdateSnapshot 2020-12-01 was not sent: an HTTP handler of the application refused it: GivenUpException: The circuit is open.\r\nforged. Nothing was sent.""",
            error.Message);
    }

    [Fact]
    public async Task A_refusal_after_an_attempt_leaves_open_what_that_did()
    {
        var calls = 0;
        using var server = new StubHandler(static () => StubHandler.Json(Busy, 500));
        using var client = new RtcClient(new()
        {
            Credentials = Leak.Credentials,
            HttpHandler = server,
            Handlers = [new Function(null, () => ++calls > 1 ? throw new GivenUpException("Open.") : false)],
            Retry = new() { MaxAttempts = 3, BaseDelay = TimeSpan.FromTicks(1) },
        });

        var error = await Leak.Throws<RtcTransportException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(1, server.Calls);
        Assert.Equal(3, calls);
        Assert.Equal(1, error.Attempts);
        Assert.True(error.MayHaveTakenEffect);
        Assert.EndsWith("refused it: GivenUpException: Open. An earlier attempt may have taken effect.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_keeps_a_request_until_the_time_is_over_did_not_send_it()
    {
        var clock = new FakeTimeProvider(Clients.Now);
        using var server = new StubHandler();
        var keeping = new Function(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, token);
            return new();
        });
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = server, Handlers = [keeping], Retry = Clients.Once, TimeProvider = clock });

        var call = client.SendAsync(UpdateSnapshotRequest.Valid());
        clock.Advance(TimeSpan.FromSeconds(31));
        var error = await Leak.Throws<RtcTimeoutException>(() => call);

        Assert.Equal("UpdateSnapshot 2020-12-01 was not sent: an HTTP handler of the application kept it for 30 s. Nothing was sent.", error.Message);
        Assert.False(error.MayHaveTakenEffect);
        Assert.Equal(0, error.Attempts);
    }

    [Fact]
    public async Task A_chain_that_was_given_is_guarded_behind_its_last_handler_for_each_of_its_clients()
    {
        using var server = new StubHandler(static () => StubHandler.Json(Busy, 500));
        using var chain = new Repeating(times: 3) { InnerHandler = new Repeating(times: 3) { InnerHandler = server } };
        using var one = Over(chain);
        using var two = Over(chain);

        await Leak.Throws<RtcServiceException>(() => one.SendAsync(UpdateSnapshotRequest.Valid()));
        await Leak.Throws<RtcServiceException>(() => two.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(2, server.Calls);
    }

    [Fact]
    public async Task Other_requests_over_a_given_chain_pass_as_they_did()
    {
        using var server = new StubHandler(static () => StubHandler.Json(Busy, 500));
        using var chain = new Repeating(times: 3) { InnerHandler = server };
        using var client = Over(chain);
        using var http = new HttpClient(chain);

        using var response = await http.PostAsync(new Uri("https://elsewhere.example"), new StringContent("a"));

        Assert.Equal(3, server.Calls);
    }

    [Fact]
    public async Task A_chain_that_has_sent_already_is_guarded_before_it()
    {
        using var server = new StubHandler(static () => StubHandler.Json(Busy, 500));
        using var chain = new Function(null) { InnerHandler = server };
        using var http = new HttpClient(chain);
        using var response = await http.PostAsync(new Uri("https://elsewhere.example"), new StringContent("a"));

        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = chain, Handlers = [new Repeating(times: 3)], Retry = Clients.Once });
        await Leak.Throws<RtcServiceException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal(2, server.Calls);
    }

    private static RtcClient Over(HttpMessageHandler? server, DelegatingHandler? handler = null, Uri? endpoint = null) => new(new()
    {
        Credentials = Leak.Credentials,
        HttpHandler = server,
        Handlers = handler is null ? [] : [handler],
        Endpoint = endpoint,
        Retry = Clients.Once,
    });

    private static HttpResponseMessage WithHeader(HttpResponseMessage response)
    {
        response.Headers.Add("X-Tt-Logid", "log-1");
        return response;
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, bool withOptions)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        foreach (var (name, values) in request.Headers.NonValidated)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        foreach (var (name, value) in withOptions ? (IDictionary<string, object?>)request.Options : new Dictionary<string, object?>())
        {
            ((IDictionary<string, object?>)copy.Options)[name] = value;
        }

        return copy;
    }

    /// <summary>Sends each request several times, and disposes all answers but the last.</summary>
    private sealed class Repeating(int times, Func<HttpRequestMessage, HttpRequestMessage>? copy = null) : DelegatingHandler
    {
        public List<string> Seen { get; } = [];

        public List<string> Bodies { get; } = [];

        public bool ReadsBodies { get; init; }

        public Func<CancellationToken, Task>? Pause { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var i = 1; ; i++)
            {
                try
                {
                    var response = await base.SendAsync(copy?.Invoke(request) ?? request, cancellationToken);
                    Seen.Add($"{(int)response.StatusCode} {(response.Headers.TryGetValues("X-Tt-Logid", out var id) ? id.Single() : null)}");
                    if (ReadsBodies)
                    {
                        Bodies.Add(await response.Content.ReadAsStringAsync(cancellationToken));
                    }

                    if (i == times)
                    {
                        return response;
                    }

                    response.Dispose();
                }
                catch (HttpRequestException e)
                {
                    Seen.Add(e.Message);
                    if (i == times)
                    {
                        throw;
                    }
                }

                await (Pause?.Invoke(cancellationToken) ?? Task.CompletedTask);
            }
        }
    }

    /// <summary>Sends two copies at the same time and takes the one that is answered first.</summary>
    private sealed class Hedging : DelegatingHandler
    {
        public TaskCompletionSource BothSent { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var first = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var one = base.SendAsync(Copy(request, withOptions: true), first.Token);
            var two = base.SendAsync(Copy(request, withOptions: true), cancellationToken);
            BothSent.SetResult();
            var response = await two;
            await first.CancelAsync();
            (await one).Dispose();
            return response;
        }
    }

    /// <summary>Cancels its own attempt, tries once more, and then says so in its own words.</summary>
    private sealed class GivingUp : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var own = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var sent = base.SendAsync(request, own.Token);
            await own.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sent);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => base.SendAsync(request, cancellationToken));
            throw new GivenUpException("It took too long.");
        }
    }

    private sealed class Function(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? answer, Func<bool>? before = null) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _ = before?.Invoke();
            return answer?.Invoke(request, cancellationToken) ?? base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class GivenUpException(string message) : Exception(message);
}
