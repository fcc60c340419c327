using RtcGen.Emulator;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests;

/// <summary>The generated client and the emulator, over HTTP.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task A_good_call_is_answered_ok_and_sets_the_Interval_that_was_sent()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        var response = await client.UpdateSnapshotAsync(SnapshotServer.Request(interval: 7));

        Assert.Equal("ok", response.Result);
        Assert.Equal("7", server.IntervalOf());
        var call = Assert.Single(server.Emulator.Calls);
        Assert.Equal(call.RequestId, response.Metadata.RequestId);
        Assert.Equal(("UpdateSnapshot", "2020-12-01", 200, null), (call.Action, call.Version, call.HttpStatus, call.ErrorCode));
        Assert.Empty(call.Adjustments);
    }

    [Fact]
    public async Task A_call_without_options_may_say_so_with_null()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();

        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request(), null)).Result);
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request(), options: null, CancellationToken.None)).Result);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(600)]
    public async Task Both_ends_of_the_Interval_are_sent_and_used_as_they_are(int interval)
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        await client.UpdateSnapshotAsync(SnapshotServer.Request(interval));
        Assert.Equal($"{interval}", server.IntervalOf());
        Assert.Empty(server.LastCall.Adjustments);
    }

    [Fact]
    public async Task An_Interval_that_is_not_set_is_not_sent_and_the_server_falls_back_to_2()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        await client.UpdateSnapshotAsync(SnapshotServer.Request(interval: 30));
        await client.UpdateSnapshotAsync(SnapshotServer.Request(interval: null));
        Assert.Equal("2", server.IntervalOf());
    }

    [Fact]
    public async Task An_unknown_task_is_told_with_everything_the_server_said()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        var failure = await Assert.ThrowsAsync<RtcServiceException>(
            () => client.UpdateSnapshotAsync(SnapshotServer.Request(task: "unknown")));

        var call = Assert.Single(server.Emulator.Calls);
        Assert.Equal("InvalidParameter.ErrorActiveTaskNotFound", failure.Code);
        Assert.Equal(200, failure.HttpStatus);
        Assert.Null(failure.CodeN);
        Assert.False(failure.MayHaveTakenEffect);
        Assert.Null(failure.ClockSkew);
        Assert.Equal(call.RequestId, failure.RequestId);
        Assert.Equal(call.ErrorMessage, failure.ServerMessage);
        Assert.All(
            [failure.Code?.Value, failure.ServerMessage, failure.RequestId],
            part => Assert.Contains(part!, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_serves_on_after_a_call_that_failed()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        await Assert.ThrowsAsync<RtcServiceException>(() => client.UpdateSnapshotAsync(SnapshotServer.Request(task: "unknown")));
        await Assert.ThrowsAsync<RtcValidationException>(() => client.UpdateSnapshotAsync(SnapshotServer.Request(interval: 0)));
        Assert.Equal("ok", (await client.UpdateSnapshotAsync(SnapshotServer.Request(interval: 8))).Result);
        Assert.Equal("8", server.IntervalOf());
        Assert.Equal(2, server.Emulator.Calls.Count);
    }

    [Fact]
    public async Task Interval_601_sent_on_purpose_becomes_2_as_the_validator_says()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        var request = SnapshotServer.Request(interval: 601);
        var response = await client.UpdateSnapshotAsync(request, new RtcCallOptions { Validation = RtcValidationMode.AllowAdjusted });

        Assert.Equal("ok", response.Result);
        Assert.Equal("2", server.IntervalOf());
        var adjustment = Assert.Single(server.LastCall.Adjustments);
        var fault = Assert.Single(request.Validate().Errors);
        Assert.Equal(("$.ImageConfig.Interval", "601", "2"), (adjustment.Path, adjustment.Given, adjustment.Used));
        Assert.Equal((adjustment.Path, adjustment.Given, adjustment.Used), (fault.Path, fault.Value, fault.ServerUses));
    }

    [Fact]
    public async Task Without_validation_the_server_is_the_judge()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client(validation: RtcValidationMode.Off);
        var request = new UpdateSnapshotRequest { AppId = "You****pId", RoomId = SnapshotServer.Room, TaskId = SnapshotServer.Task };
        var failure = await Assert.ThrowsAsync<RtcServiceException>(() => client.UpdateSnapshotAsync(request));
        Assert.Equal(("InvalidParameter.IllegalAppId", false), (failure.Code, failure.MayHaveTakenEffect));
    }

    [Fact]
    public async Task An_ignored_Width_is_sent_and_recorded_as_ignored()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        var request = new UpdateSnapshotRequest
        {
            AppId = SnapshotServer.App,
            RoomId = SnapshotServer.Room,
            TaskId = SnapshotServer.Task,
            ImageConfig = new() { Width = 1280, Interval = 5 },
        };
        await client.UpdateSnapshotAsync(request);

        var adjustment = Assert.Single(server.LastCall.Adjustments);
        Assert.Equal(("$.ImageConfig.Width", "1280", null), (adjustment.Path, adjustment.Given, adjustment.Used));
        Assert.Equal(adjustment.Path, Assert.Single(request.Validate().Warnings).Path);
        Assert.Equal("5", server.IntervalOf());
    }

    [Fact]
    public async Task The_overloads_with_and_without_options_do_the_same()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        using var source = new CancellationTokenSource();
        RtcResponse<string?>[] responses =
        [
            await client.UpdateSnapshotAsync(SnapshotServer.Request()),
            await client.UpdateSnapshotAsync(SnapshotServer.Request(), source.Token),
            await client.UpdateSnapshotAsync(SnapshotServer.Request(), new RtcCallOptions()),
            await client.UpdateSnapshotAsync(SnapshotServer.Request(), new RtcCallOptions { Timeout = TimeSpan.FromMinutes(1) }, source.Token),
        ];
        Assert.All(responses, response => Assert.Equal("ok", response.Result));
        Assert.Equal(server.Emulator.Calls.Select(call => call.RequestId), responses.Select(response => response.Metadata.RequestId));
    }

    [Fact]
    public async Task A_call_given_up_before_it_starts_sends_nothing()
    {
        await using var server = await SnapshotServer.StartAsync();
        await using var client = server.Client();
        var given = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.UpdateSnapshotAsync(SnapshotServer.Request(), given));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => client.UpdateSnapshotAsync(SnapshotServer.Request(), new RtcCallOptions(), given));
        Assert.Empty(server.Emulator.Calls);
    }

    [Fact]
    public async Task After_await_using_the_client_is_closed()
    {
        await using var server = await SnapshotServer.StartAsync();
        RtcClient client;
        await using (client = server.Client())
        {
            await client.UpdateSnapshotAsync(SnapshotServer.Request());
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.UpdateSnapshotAsync(SnapshotServer.Request()));
        Assert.Single(server.Emulator.Calls);
    }
}
