using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Emulator.Tests;

/// <summary>Calls fail when they are asked to, in each of the ways, and no others do.</summary>
public sealed class ArmedFailureTests
{
    [Fact]
    public async Task An_error_of_the_catalogue_comes_as_the_catalogue_has_it()
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.Error("InternalError"), new() { Times = 1 });
        emulator.Fail(EmulatorFailure.Error("InvalidParameter.TaskAlreadyExists", "It runs."), new() { Times = 1 });
        emulator.Fail(EmulatorFailure.Error("Own.Code", httpStatus: 418), new() { Times = 1 });

        var gateway = await emulator.PostAsync();
        var service = await emulator.PostAsync();
        var own = await emulator.PostAsync();
        Assert.Equal(("InternalError", 100014, HttpStatusCode.InternalServerError), (gateway.Code, gateway.CodeN, gateway.Status));
        Assert.Equal(("InvalidParameter.TaskAlreadyExists", "It runs.", HttpStatusCode.OK), (service.Code, service.Message, service.Status));
        Assert.Equal(("Own.Code", 418), (own.Code, (int)own.Status));
        Assert.Equal("ok", (await emulator.PostAsync()).Result);
        Assert.Equal([true, true, true, false], emulator.Calls.Select(call => call.Failure is not null));
    }

    [Fact]
    public async Task Only_the_next_calls_fail()
    {
        await using var emulator = await TestCall.StartAsync();
        var rule = emulator.Fail(EmulatorFailure.Error("InternalError"), new() { Times = 2 });
        Assert.Equal((2, 0), (rule.Remaining, rule.Count));
        Assert.Equal(["InternalError", "InternalError", null], await CodesAsync(emulator, 3));
        Assert.Equal((0, 2), (rule.Remaining, rule.Count));
        Assert.Empty(emulator.Failures);
    }

    [Theory]
    [InlineData(0.25, "0001000100010001")]
    [InlineData(1.0 / 3, "001001001001")]
    [InlineData(0.5, "01010101")]
    [InlineData(0.75, "0111011101110111")]
    [InlineData(1, "1111")]
    public void A_share_of_the_calls_fails_evenly(double share, string expected)
    {
        var table = new FailureTable();
        table.Add(EmulatorFailure.Reset(), new() { Share = share });
        Assert.Equal(expected, string.Concat(expected.Select(_ => table.Take("A", "1", null) is null ? '0' : '1')));
    }

    [Fact]
    public async Task One_action_or_one_task_fails_and_the_others_do_not()
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.SeedTask("snapshot", new Dictionary<string, string>(TestCall.Task) { ["TaskId"] = "other" });
        emulator.Fail(EmulatorFailure.Error("Own.Action"), new() { Action = "StopSnapshot" });
        emulator.Fail(EmulatorFailure.Error("Own.Version"), new() { Action = "UpdateSnapshot", Version = "2023-11-01" });
        var task = emulator.Fail(EmulatorFailure.Error("Own.Task"), new() { Members = new Dictionary<string, string> { ["TaskId"] = "other", ["ImageConfig.Interval"] = "5" } });

        Assert.Null((await emulator.PostAsync()).Code);
        Assert.Equal("Own.Task", (await emulator.PostAsync(TestCall.GoodBody.Replace("task", "other", StringComparison.Ordinal))).Code);
        Assert.Equal("Own.Action", (await emulator.PostAsync(TestCall.GoodBody, "Action=StopSnapshot&Version=2020-12-01")).Code);
        Assert.Equal("Own.Version", (await emulator.PostAsync(query: "Action=UpdateSnapshot&Version=2023-11-01")).Code);
        Assert.Equal(1, task.Count);
    }

    [Fact]
    public async Task A_cancelled_failure_is_over_and_the_oldest_of_several_comes_first()
    {
        await using var emulator = await TestCall.StartAsync();
        var first = emulator.Fail(EmulatorFailure.Error("First"));
        var second = emulator.Fail(EmulatorFailure.Error("Second"));
        Assert.Equal([first, second], emulator.Failures);
        Assert.Equal("First", (await emulator.PostAsync()).Code);
        first.Cancel();
        Assert.Equal(0, first.Remaining);
        Assert.Equal("Second", (await emulator.PostAsync()).Code);
        emulator.ClearFailures();
        Assert.Empty(emulator.Failures);
        Assert.Null((await emulator.PostAsync()).Code);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0.0, "0")]
    [InlineData(1.2, "2")]
    public async Task Too_many_requests_with_or_without_a_time(double? seconds, string? header)
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.TooManyRequests(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null));
        var answer = await emulator.PostAsync();
        Assert.Equal(("FlowLimitExceeded", HttpStatusCode.TooManyRequests), (answer.Code, answer.Status));
        Assert.Equal(header, answer.Header("Retry-After"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_fails_takes_effect_only_if_it_is_to(bool afterEffect)
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.Error("InternalError"), new() { AfterEffect = afterEffect });
        await emulator.PostAsync(TestCall.GoodBody, "Action=StopSnapshot&Version=2020-12-01");
        Assert.Equal(!afterEffect, emulator.TryGetTask("snapshot", TestCall.Task, out _));
    }

    [Fact]
    public async Task A_reset_has_no_response_and_is_recorded()
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.Reset());
        await Assert.ThrowsAsync<HttpRequestException>(() => emulator.PostAsync());
        var call = Assert.Single(emulator.Calls);
        Assert.Equal((0, "", EmulatorFailureKind.Reset), (call.HttpStatus, call.ResponseBody, call.Failure!.Kind));
    }

    [Fact]
    public async Task Half_a_response_ends_in_the_middle()
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.PartialResponse(), new() { AfterEffect = true });
        var (_, head, body) = await WireAsync(emulator);
        var length = int.Parse(head.Split("Content-Length: ")[1].Split('\r')[0], CultureInfo.InvariantCulture);
        Assert.StartsWith("HTTP/1.1 401", head, StringComparison.Ordinal);
        Assert.Equal(length / 2, body.Length);
        Assert.Equal(body, Assert.Single(emulator.Calls).ResponseBody);
    }

    [Fact]
    public async Task A_gateway_page_is_html()
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.GatewayPage(504));
        var (_, head, body) = await WireAsync(emulator);
        Assert.StartsWith("HTTP/1.1 504", head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/html", head, StringComparison.Ordinal);
        Assert.StartsWith("<html>", body, StringComparison.Ordinal);
        Assert.Equal((504, null), (emulator.Calls[0].HttpStatus, emulator.Calls[0].ErrorCode));
    }

    [Fact]
    public async Task A_wrong_clock_refuses_what_was_signed_now()
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.WrongClock(TimeSpan.FromHours(2)), new() { Times = 1 });
        var before = DateTimeOffset.UtcNow;
        var answer = await emulator.PostAsync();
        Assert.Equal("InvalidTimestamp", answer.Code);
        Assert.True(DateTimeOffset.Parse(answer.Header("Date")!, CultureInfo.InvariantCulture) > before.AddMinutes(119));
        Assert.InRange(emulator.Calls[0].ReceivedAt, before, before.AddHours(1));
        Assert.Equal("ok", (await emulator.PostAsync()).Result);
    }

    [Fact]
    public async Task A_delay_lasts_as_long_as_the_emulators_clock_says_and_then_the_call_is_carried_out()
    {
        var clock = new WatchedClock();
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { TimeProvider = clock });
        emulator.Fail(EmulatorFailure.Delay(TimeSpan.FromMinutes(1)));
        var answer = emulator.PostAsync(TestCall.GoodBody, "Action=StopSnapshot&Version=2020-12-01");
        await clock.Waited;
        clock.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.True(emulator.TryGetTask("snapshot", TestCall.Task, out _));
        clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("ok", (await answer).Result);
        Assert.False(emulator.TryGetTask("snapshot", TestCall.Task, out _));
    }

    [Fact]
    public async Task An_emulator_stops_while_a_call_is_delayed()
    {
        var clock = new WatchedClock();
        var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { TimeProvider = clock });
        emulator.Fail(EmulatorFailure.Delay(TimeSpan.FromDays(1)));
        var answer = emulator.PostAsync();
        await clock.Waited;
        await emulator.DisposeAsync();
        Assert.Equal("InternalError", (await answer).Code);
    }

    [Fact]
    public async Task A_failed_call_shows_what_was_sent_and_how_it_was_signed()
    {
        await using var emulator = await TestCall.StartAsync();
        emulator.Fail(EmulatorFailure.Error("InternalError"));
        await emulator.PostAsync();
        var call = Assert.Single(emulator.Calls);
        Assert.Equal(("5", SignatureStatus.Verified), (call.Member("ImageConfig.Interval"), call.Signature.Status));
    }

    [Fact]
    public async Task What_cannot_be_armed_is_refused()
    {
        await using var emulator = await RtcEmulator.StartAsync();
        Assert.Throws<ArgumentException>(() => EmulatorFailure.Error(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFailure.Error("A", httpStatus: 199));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFailure.Error("A", httpStatus: 600));
        Assert.All([204, 205, 304], status => Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFailure.Error("A", httpStatus: status)));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFailure.GatewayPage(399));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFailure.TooManyRequests(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFailure.Delay(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFailure.Delay(TimeSpan.FromDays(25)));
        Assert.Throws<ArgumentOutOfRangeException>(() => EmulatorFailure.WrongClock(TimeSpan.FromDays(-40_000)));
        Assert.Throws<ArgumentOutOfRangeException>(() => emulator.Fail(EmulatorFailure.Reset(), new() { Times = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => emulator.Fail(EmulatorFailure.Reset(), new() { Share = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => emulator.Fail(EmulatorFailure.Reset(), new() { Share = 1.01 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => emulator.Fail(EmulatorFailure.Reset(), new() { Share = double.NaN }));
        Assert.Throws<ArgumentNullException>(() => emulator.Fail(null!));
        Assert.Empty(emulator.Failures);
    }

    private static async Task<IReadOnlyList<string?>> CodesAsync(RtcEmulator emulator, int count)
    {
        var codes = new string?[count];
        for (var i = 0; i < count; i++)
        {
            codes[i] = (await emulator.PostAsync()).Code;
        }

        return codes;
    }

    private static Task<WireAnswer> WireAsync(RtcEmulator emulator) => WireAnswer.OfAsync(
        emulator, "POST /?Action=UpdateSnapshot&Version=2020-12-01 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

    /// <summary>A clock that tells when somebody waits for it.</summary>
    private sealed class WatchedClock() : FakeTimeProvider(DateTimeOffset.UtcNow)
    {
        private readonly TaskCompletionSource _waited = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Waited => _waited.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waited.TrySetResult();
            return timer;
        }
    }
}
