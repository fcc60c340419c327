using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Telemetry;

/// <summary>Which messages a call logs, at which level.</summary>
public sealed class LogTests : IDisposable
{
    private readonly RecordingLogger _logger = new(LogLevel.Debug);

    [Fact]
    public async Task A_call_that_succeeds_says_so_at_debug()
    {
        await RunAsync(ReportedCall.Answering((200, StubHandler.Success)));

        Assert.Equal("RtcGen.RtcClient", _logger.Category);
        Assert.Equal(["Debug 1 CallStarted", "Debug 2 CallSucceeded"], _logger.Names);
        Assert.Equal("UpdateSnapshot 2020-12-01 succeeded at attempt 1 after 0 s. RequestId 2024-r1", _logger.GetText("CallSucceeded"));
    }

    [Theory]
    [InlineData(200, "InvalidParameter.TaskAlreadyExists", "Information 3 CallRefused")]
    [InlineData(401, "SignatureDoesNotMatch", "Error 4 CallFailed")]
    [InlineData(403, "AccessDenied", "Error 4 CallFailed")]
    [InlineData(404, null, "Error 4 CallFailed")]
    public async Task A_refusal_of_normal_work_is_information_and_any_other_failure_an_error(int status, string? code, string expected)
    {
        await RunAsync(ReportedCall.Answering((status, code is null ? "<html>" : ReportedCall.Error(code))));

        Assert.Equal(["Debug 1 CallStarted", expected], _logger.Names);
    }

    [Fact]
    public async Task A_repetition_is_information_with_reason_and_pause()
    {
        await RunAsync(ReportedCall.Answering((502, "<html>"), (200, StubHandler.Success)));

        Assert.Equal(["Debug 1 CallStarted", "Information 20 CallRepeated", "Debug 2 CallSucceeded"], _logger.Names);
        Assert.Equal("UpdateSnapshot attempt 1 failed: no code (HTTP 502). Retrying in 0 s.", _logger.GetText("CallRepeated"));
    }

    [Fact]
    public async Task A_lost_call_says_how_and_whether_it_may_have_taken_effect()
    {
        using var handler = new StubHandler((_, _) => throw new HttpRequestException(
            HttpRequestError.ResponseEnded, "canary", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionReset)));
        await RunAsync(handler);

        Assert.Equal(
            "UpdateSnapshot 2020-12-01 failed: response_ended (ConnectionReset), after 4 attempts and 0 s. It may have taken effect: True. RequestId ",
            _logger.GetText("CallFailed"));
    }

    [Fact]
    public async Task A_request_that_breaks_a_rule_names_the_member_and_no_value()
    {
        using var handler = new StubHandler();
        using var client = ReportedCall.Client(handler, logger: _logger);
        await Assert.ThrowsAsync<RtcValidationException>(() => client.SendAsync(Every(601)));

        Assert.Equal(["Information 6 RequestInvalid"], _logger.Names);
        Assert.Equal("UpdateSnapshot 2020-12-01 was not sent: 1 errors, the first at $.ImageConfig.Interval (Range).", _logger.GetText("RequestInvalid"));
    }

    [Fact]
    public async Task What_the_server_changes_is_said_once()
    {
        using var handler = new StubHandler();
        using var client = ReportedCall.Client(handler, logger: _logger, validation: RtcValidationMode.AllowAdjusted);
        await client.SendAsync(Every(601));
        await client.SendAsync(Every(602));

        Assert.Equal(
            "UpdateSnapshot 2020-12-01 is sent with an error at $.ImageConfig.Interval (Range); the server: Adjusts. This is logged once.", _logger.GetText("MemberInvalid"));
    }

    [Fact]
    public async Task What_the_server_ignores_is_said_once()
    {
        using var handler = new StubHandler();
        using var client = ReportedCall.Client(handler, logger: _logger);
        var request = new UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1", ImageConfig = new() { Interval = 5, Width = 640 } };
        await client.SendAsync(request);
        await client.SendAsync(request);

        Assert.Equal("UpdateSnapshot 2020-12-01: the server ignores $.ImageConfig.Width. This is logged once.", _logger.GetText("MemberIgnored"));
    }

    [Fact]
    public async Task A_wait_for_the_rate_is_said_at_debug_with_its_length()
    {
        var rate = new RtcRate("rtc", "one", 1, seconds: 1);
        var clock = new FakeTimeProvider(Clients.Now);
        using var handler = new StubHandler("""{"ResponseMetadata":{}}""");
        using var client = new RtcClient(new() { Credentials = Leak.Credentials, HttpHandler = handler, LoggerFactory = _logger, TimeProvider = clock });
        var request = new AnyRequest(new(UpdateSnapshotRequest.Service, "Limited", "2020-12-01", RtcIdempotency.None, rates: [rate]));
        await client.SendAsync(request);
        var waiting = client.SendAsync(request);
        clock.Advance(TimeSpan.FromSeconds(1));
        await waiting;

        Assert.Equal("Limited 2020-12-01 waited 1 s for the rate limiter.", _logger.GetText("LimiterWaited"));
    }

    [Fact]
    public async Task A_member_of_ones_own_that_looks_like_one_of_the_schema_is_said_once()
    {
        using var handler = new StubHandler();
        using var client = ReportedCall.Client(handler, logger: _logger);
        var request = UpdateSnapshotRequest.Valid();
        request.ExtraMembers["appid"] = System.Text.Json.JsonDocument.Parse("1").RootElement;
        await client.SendAsync(request);
        await client.SendAsync(request);

        Assert.Equal("UpdateSnapshot 2020-12-01 is sent with an error at $.appid (ExtraMember); the server: Unstated. This is logged once.", _logger.GetText("MemberInvalid"));
    }

    [Fact]
    public async Task A_corrected_clock_is_a_warning()
    {
        var service = new RtcService(
            "rtc", "cn-north-1", [new("cn-north-1", "rtc.volcengineapi.com")], static () => [new("InvalidTimestamp", RtcRetryClass.Clock, new("The clock is wrong."))]);
        var isFirst = true;
        using var handler = new StubHandler(() =>
        {
            var response = StubHandler.Json(isFirst ? ReportedCall.Error("InvalidTimestamp") : StubHandler.Success, isFirst ? 400 : 200);
            response.Headers.Date = Clients.Now.AddMinutes(-20);
            isFirst = false;
            return response;
        });
        using var client = ReportedCall.Client(handler, "clock.example", _logger);
        await client.SendAsync(new RtcJsonRequest(service, "UpdateSnapshot", "2020-12-01"));

        Assert.Equal("This machine's clock is 1200 s ahead of clock.example:8443's (behind, if negative). Signatures follow the server's.", _logger.GetText("ClockCorrected"));
    }

    [Fact]
    public async Task A_call_given_up_by_its_caller_is_no_more_than_debug()
    {
        using var givenUp = new CancellationTokenSource();
        using var handler = new StubHandler(async (_, token) =>
        {
            await givenUp.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            throw new InvalidOperationException();
        });
        using var client = ReportedCall.Client(handler, logger: _logger);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendAsync(UpdateSnapshotRequest.Valid(), cancellationToken: givenUp.Token));

        Assert.Equal(["Debug 1 CallStarted", "Debug 5 CallCancelled"], _logger.Names);
    }

    public void Dispose() => _logger.Dispose();

    private static UpdateSnapshotRequest Every(int interval) =>
        new() { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1", ImageConfig = new() { Interval = interval } };

    private async Task RunAsync(StubHandler handler)
    {
        using var client = ReportedCall.Client(handler, logger: _logger);
        try
        {
            await client.SendAsync(UpdateSnapshotRequest.Valid());
        }
        catch (RtcException failure)
        {
            Leak.None(failure);
        }
    }
}
