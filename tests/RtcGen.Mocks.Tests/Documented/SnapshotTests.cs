using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using RtcGen.Emulator;

namespace RtcGen.Mocks.Tests;

/// <summary>The integration tests of docs/testing.md: the real client, over HTTP, and a server that judges it.</summary>
public sealed class SnapshotTests
{
    private static readonly Dictionary<string, string> Task1 = new() { ["AppId"] = "661e7b30", ["RoomId"] = "room-1", ["TaskId"] = "task-1" };

    [Fact]
    public async Task It_stops_a_running_task()
    {
        await using var rtc = await RtcEmulator.StartAsync();
        rtc.SeedTask("snapshot", Task1);
        await using var client = rtc.CreateClient();

        await new Snapshots(client).StopAsync();

        var call = Assert.Single(rtc.Calls);
        Assert.Equal("StopSnapshot", call.Action);
        Assert.Equal("task-1", call.Member("TaskId"));
        Assert.Empty(call.Adjustments);                                  // the server took every value as it was sent
        Assert.Equal(SignatureStatus.Verified, call.Signature.Status);
        Assert.False(rtc.TryGetTask("snapshot", Task1, out _));
    }

    [Fact]
    public async Task It_tries_again_when_there_are_too_many_requests()
    {
        await using var rtc = await RtcEmulator.StartAsync();
        rtc.SeedTask("snapshot", Task1);
        rtc.Fail(EmulatorFailure.TooManyRequests(retryAfter: TimeSpan.Zero), new() { Action = "StopSnapshot", Times = 2 });
        await using var client = rtc.CreateClient();

        await new Snapshots(client).StopAsync();

        Assert.Equal([429, 429, 200], rtc.Calls.Select(call => call.HttpStatus));
    }

    [Fact]
    public async Task It_says_so_when_the_task_may_have_been_stopped()
    {
        await using var rtc = await RtcEmulator.StartAsync();
        rtc.SeedTask("snapshot", Task1);
        rtc.Fail(EmulatorFailure.PartialResponse(), new() { AfterEffect = true });   // stopped, and nobody hears of it
        await using var client = rtc.CreateClient(options => options.Retry.MaxAttempts = 1);

        Assert.EndsWith("perhaps stopped", await new Snapshots(client).StopAsync(), StringComparison.Ordinal);

        Assert.False(rtc.TryGetTask("snapshot", Task1, out _));
    }

    [Fact]
    public async Task The_web_application_stops_a_running_task()
    {
        await using var rtc = await RtcEmulator.StartAsync();
        rtc.SeedTask("snapshot", Task1);
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .UseContentRoot(AppContext.BaseDirectory)
            .UseSetting("Rtc:Endpoint", rtc.Endpoint.AbsoluteUri)
            .UseSetting("Rtc:Credentials:AccessKey", rtc.Credentials.AccessKey)
            .UseSetting("Rtc:Credentials:SecretKey", rtc.Credentials.SecretKey));
        using var http = app.CreateClient();

        using var response = await http.DeleteAsync(new Uri("/rooms/room-1/snapshots/task-1", UriKind.Relative));

        response.EnsureSuccessStatusCode();
        Assert.Equal("StopSnapshot", Assert.Single(rtc.Calls).Action);
    }
}
