using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;
using RtcGen.Runtime.Tests.Telemetry;

namespace RtcGen.Runtime.Tests.Calls;

/// <summary>Credentials that the server rejects are replaced once, and a clock that it finds wrong is corrected within a day.</summary>
public sealed class MendingTests : IDisposable
{
    private static readonly RtcService Service = new(
        "rtc",
        "cn-north-1",
        [new("cn-north-1", "rtc.volcengineapi.com")],
        static () => [new("InvalidAccessKey", RtcRetryClass.Credentials, new("The key is unknown.")), new("InvalidTimestamp", RtcRetryClass.Clock, new("The date is wrong."))]);

    private static readonly RtcCredentials Other = new("AKLTother", "other-secret-key");

    private readonly RecordingLogger _logger = new(LogLevel.Information);

    [Fact]
    public async Task Rejected_credentials_are_named_to_their_source_and_replaced()
    {
        var source = new Source(Leak.Credentials, Other);
        using var server = Answering("InvalidAccessKey", null);
        using var client = Client(server, source);

        await client.SendAsync(Request());

        Assert.Equal([Leak.Credentials], source.Rejected);
        Assert.Equal(["AKLTRtcGenExampleAccessKey000001", "AKLTother"], server.Headers.Select(static headers => headers["Authorization"].Split("Credential=")[1].Split('/')[0]));
        Assert.Equal("The server rejected the credentials: InvalidAccessKey (HTTP 400). RequestId 2024-r2", _logger.GetText("CredentialsRefused"));
    }

    [Fact]
    public async Task Who_has_no_others_gets_the_rejection_and_nothing_is_sent_again()
    {
        var source = new Source(Leak.Credentials, new(Leak.AccessKey, Leak.SecretKey, Leak.SessionToken));
        using var server = Answering("InvalidAccessKey", null);
        using var client = Client(server, source);

        var error = await Leak.Throws<RtcServiceException>(() => client.SendAsync(Request()));

        Assert.Equal("InvalidAccessKey", error.Code?.Value);
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task A_second_rejection_ends_the_call()
    {
        var source = new Source(Leak.Credentials, Other, new RtcCredentials("AKLTthird", "third-secret-key"));
        using var server = Answering("InvalidAccessKey", "InvalidAccessKey", null);
        using var client = Client(server, source);

        Assert.Equal(2, (await Leak.Throws<RtcServiceException>(() => client.SendAsync(Request()))).Attempts);
        Assert.Equal(2, server.Calls);
    }

    [Fact]
    public async Task A_source_that_fails_is_quoted_on_one_line()
    {
        using var server = new StubHandler();
        using var client = Client(server, new Failing(new IOException($"disk\nforged {new string('x', 600)}")));

        var error = await Leak.Throws<RtcCredentialException>(() => client.SendAsync(Request()));

        Assert.StartsWith(@"UpdateSnapshot 2020-12-01 has no credentials to be signed with: disk\nforged xxx", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 500, 600);
        Assert.Equal((0, false), (error.Attempts, error.MayHaveTakenEffect));
        Assert.IsType<IOException>(error.InnerException);
    }

    [Fact]
    public async Task A_source_of_the_library_is_quoted_whole()
    {
        var long1 = new string('x', 600);
        using var server = new StubHandler();
        using var client = Client(server, new Failing(new RtcCredentialException(long1)));

        Assert.Equal($"UpdateSnapshot 2020-12-01 has no credentials to be signed with: {long1}.", (await Leak.Throws<RtcCredentialException>(() => client.SendAsync(Request()))).Message);
    }

    [Fact]
    public async Task A_source_that_fails_after_an_attempt_does_not_forget_it()
    {
        using var server = new StubHandler(string.Empty, 500);
        using var client = Client(server, new Source(Leak.Credentials));

        var error = await Leak.Throws<RtcCredentialException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal((1, true), (error.Attempts, error.MayHaveTakenEffect));
    }

    [Fact]
    public async Task A_source_that_gives_itself_up_has_no_credentials_and_the_caller_did_not_cancel()
    {
        using var server = new StubHandler();
        using var client = Client(server, new Failing(new OperationCanceledException("Own limit")));

        Assert.Equal("UpdateSnapshot 2020-12-01 has no credentials to be signed with: Own limit.", (await Leak.Throws<RtcCredentialException>(() => client.SendAsync(Request()))).Message);
    }

    [Fact]
    public async Task A_source_that_fails_while_the_caller_cancels_is_told_as_its_failure()
    {
        using var given = new CancellationTokenSource();
        using var server = new StubHandler();
        using var client = Client(server, new Failing(new IOException("disk"), given.Cancel));

        await Leak.Throws<RtcCredentialException>(() => client.SendAsync(Request(), cancellationToken: given.Token));
    }

    [Fact]
    public async Task A_source_that_takes_too_long_after_an_attempt_does_not_forget_it()
    {
        using var server = new StubHandler(string.Empty, 500);
        using var client = Client(server, new Source(Leak.Credentials) { Last = new TimeoutException("slow") });

        var error = await Leak.Throws<RtcTimeoutException>(() => client.SendAsync(UpdateSnapshotRequest.Valid()));

        Assert.Equal("UpdateSnapshot 2020-12-01 got no credentials within 30 s.", error.Message);
        Assert.Equal((1, true, TimeSpan.FromSeconds(30)), (error.Attempts, error.MayHaveTakenEffect, error.Timeout));
        Assert.IsType<TimeoutException>(error.InnerException);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_server_that_is_a_day_off_is_followed(int days)
    {
        using var server = Answering(Clients.Now.AddDays(days), "InvalidTimestamp", null);
        using var client = Client(server, Leak.Credentials);

        await client.SendAsync(Request());

        Assert.Equal(days > 0 ? "20240116T080910Z" : "20240114T080910Z", server.Headers[1]["X-Date"]);
    }

    [Fact]
    public async Task A_server_that_is_further_off_is_not_followed_and_both_times_are_told()
    {
        using var server = Answering(Clients.Now.AddDays(2), "InvalidTimestamp", null);
        using var client = Client(server, Leak.Credentials);

        var error = await Leak.Throws<RtcClockException>(() => client.SendAsync(Request()));

        Assert.Equal((Clients.Now, Clients.Now.AddDays(2), 1), (error.Clock, error.ServerTime, error.Attempts));
        Assert.Equal(1, server.Calls);
    }

    public void Dispose() => _logger.Dispose();

    private static RtcJsonRequest Request() => new(Service, "UpdateSnapshot", "2020-12-01");

    // Gives one error after the other; null for a success.
    private static StubHandler Answering(params string?[] codes) => Answering(date: null, codes);

    private static StubHandler Answering(DateTimeOffset? date, params string?[] codes)
    {
        var next = 0;
        return new(() =>
        {
            var code = codes[next++];
            var response = code is null ? StubHandler.Json(StubHandler.Success) : StubHandler.Json(ReportedCall.Error(code), 400);
            response.Headers.Date = date;
            return response;
        });
    }

    private RtcClient Client(HttpMessageHandler server, RtcCredentialProvider source) => new(
        new()
        {
            Credentials = source,
            HttpHandler = server,
            LoggerFactory = _logger,
            TimeProvider = new FakeTimeProvider(Clients.Now),
            Retry = new() { BaseDelay = TimeSpan.FromTicks(1), MaxDelay = TimeSpan.FromTicks(1) },
        },
        static () => 0);

    private sealed class Source(params RtcCredentials[] credentials) : RtcCredentialProvider
    {
        private int _asked;

        public List<RtcCredentials> Rejected { get; } = [];

        public Exception Last { get; init; } = new IOException("No more.");

        public override bool NeverBlocks => true;

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default) =>
            _asked < credentials.Length ? new(credentials[_asked++]) : ValueTask.FromException<RtcCredentials>(Last);

        public override void Invalidate(RtcCredentials credentials) => Rejected.Add(credentials);
    }

    private sealed class Failing(Exception thrown, Action? before = null) : RtcCredentialProvider
    {
        public override bool NeverBlocks => true;

        public override ValueTask<RtcCredentials> GetAsync(CancellationToken cancellationToken = default)
        {
            before?.Invoke();
            return ValueTask.FromException<RtcCredentials>(thrown);
        }
    }
}
