using System.Collections.Concurrent;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Emulator.Tests;

public sealed class RtcEmulatorTests
{
    [Fact]
    public async Task It_listens_on_loopback_only_and_on_a_free_port()
    {
        await using var one = await RtcEmulator.StartAsync();
        await using var two = await RtcEmulator.StartAsync();
        Assert.Equal("127.0.0.1", one.Endpoint.Host);
        Assert.Equal("http", one.Endpoint.Scheme);
        Assert.NotEqual(one.Endpoint.Port, two.Endpoint.Port);
    }

    [Fact]
    public async Task It_takes_the_port_it_is_given_and_frees_it_again()
    {
        var first = await RtcEmulator.StartAsync();
        var options = new RtcEmulatorOptions { Port = first.Endpoint.Port };
        await Assert.ThrowsAsync<IOException>(() => RtcEmulator.StartAsync(options));
        await first.DisposeAsync();
        await using var second = await RtcEmulator.StartAsync(options);
        Assert.Equal(first.Endpoint, second.Endpoint);
    }

    [Fact]
    public async Task After_disposal_nobody_listens()
    {
        var emulator = await RtcEmulator.StartAsync();
        await emulator.DisposeAsync();
        using var client = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(() => client.ConnectAsync(emulator.Endpoint.Host, emulator.Endpoint.Port));
    }

    [Fact]
    public async Task A_client_that_hangs_holds_up_disposal_for_two_seconds_at_most()
    {
        var clock = new FakeTimeProvider();
        var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { StopClock = clock });
        using var client = new TcpClient();
        await client.ConnectAsync(emulator.Endpoint.Host, emulator.Endpoint.Port);
        await client.GetStream().WriteAsync("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n"u8.ToArray());

        // Once it says so, the emulator waits for the body.
        Assert.NotEqual(0, await client.GetStream().ReadAsync(new byte[100]));
        var disposal = emulator.DisposeAsync().AsTask();
        var another = emulator.DisposeAsync().AsTask();
        clock.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromTicks(1));
        Assert.False(disposal.IsCompleted || another.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));
        await disposal;
        await another;
        await emulator.DisposeAsync();
    }

    [Fact]
    public async Task Hundred_calls_at_once_are_all_answered_and_recorded()
    {
        var live = new ConcurrentBag<EmulatorCall>();
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { OnCall = live.Add });
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => emulator.PostAsync()));
        Assert.All(answers, answer => Assert.Equal("ok", answer.Result));
        var ids = answers.Select(answer => answer.Metadata.Text("RequestId")).ToHashSet();
        Assert.Equal(100, ids.Count);
        Assert.True(ids.SetEquals(emulator.Calls.Select(call => call.RequestId)));
        Assert.True(ids.SetEquals(live.Select(call => call.RequestId)));
    }

    [Fact]
    public async Task A_call_is_recorded_with_what_was_answered()
    {
        await using var emulator = await TestCall.StartAsync();
        var good = await emulator.PostAsync();
        var bad = await emulator.PostAsync("{}");
        var lost = await emulator.PostAsync(query: "");
        var calls = emulator.Calls;
        Assert.Equal(3, calls.Count);
        Assert.Equal(
            ("UpdateSnapshot", "2020-12-01", 200, null, good.Metadata.Text("RequestId")),
            (calls[0].Action, calls[0].Version, calls[0].HttpStatus, calls[0].ErrorCode, calls[0].RequestId));
        Assert.Equal((200, bad.Code, bad.Message), (calls[1].HttpStatus, calls[1].ErrorCode, calls[1].ErrorMessage));
        Assert.Equal((null, null, 400, lost.Code), (calls[2].Action, calls[2].Version, calls[2].HttpStatus, calls[2].ErrorCode));
    }

    [Fact]
    public async Task A_task_is_found_by_its_key_in_any_order_and_only_in_its_family()
    {
        await using var emulator = await TestCall.StartAsync();
        Assert.True(emulator.TryGetTask("snapshot", TestCall.Task.Reverse().ToDictionary(), out var task));
        Assert.Equal(("snapshot", "room"), (task.Family, task.Key["RoomId"]));
        Assert.False(emulator.TryGetTask("segment", TestCall.Task, out _));
        Assert.False(emulator.TryGetTask("snapshot", new Dictionary<string, string> { ["AppId"] = "app" }, out _));
    }

    [Fact]
    public async Task A_further_schema_adds_an_action()
    {
        const string Schema = """
            action: StopSnapshot
            version: "2023-11-01"
            service: rtc
            method: POST
            repeatable: yes
            task: { family: snapshot, role: stop, key: [AppId, RoomId, TaskId], after: StartSnapshot }
            summary: { en: Ends a snapshot task. }
            body:
              AppId: { type: string, format: id, required: true, summary: { en: The application. } }
              RoomId: { type: string, format: id, required: true, summary: { en: The room. } }
              TaskId: { type: string, format: id, required: true, summary: { en: The task. } }
            result: { type: string, success: ok }
            """;
        await using var emulator = await TestCall.StartAsync(new RtcEmulatorOptions { Schemas = [Schema] });
        const string Query = "Action=StopSnapshot&Version=2023-11-01";
        Assert.Equal("ok", (await emulator.PostAsync(query: Query)).Result);
        Assert.False(emulator.TryGetTask("snapshot", TestCall.Task, out _));

        // This version answers a refusal of the service with an HTTP status, and this schema states no Result for it.
        var again = await emulator.PostAsync(query: Query);
        Assert.Equal(("InvalidParameter.ErrorActiveTaskNotFound", 400), (again.Code, (int)again.Status));
        Assert.False(again.Json.TryGetProperty("Result", out _));
    }

    [Fact]
    public async Task An_unsound_schema_is_named_with_the_place_of_its_fault()
    {
        var options = new RtcEmulatorOptions { Schemas = ["action: A\nversoin: x\n"] };
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => RtcEmulator.StartAsync(options));
        Assert.Contains("Schemas[0](2,1): RTCGEN0", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service: rtc", "format: unknown")]
    [InlineData("service: nowhere", "format: id")]
    public async Task A_schema_that_points_at_nothing_is_refused_at_the_start(string service, string format)
    {
        var schema = $$"""
            action: Dangling
            version: "2020-12-01"
            {{service}}
            method: POST
            summary: { en: Points at nothing. }
            body:
              AppId: { type: string, {{format}}, summary: { en: The application. } }
            result: { type: string, success: ok }
            """;
        var fault = await Assert.ThrowsAsync<ArgumentException>(
            () => RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [schema] }));
        Assert.Contains("Dangling", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_out_of_range_are_refused()
    {
        await AssertRefusedAsync(new RtcEmulatorOptions { Port = -1 });
        await AssertRefusedAsync(new RtcEmulatorOptions { Port = 65536 });
        await AssertRefusedAsync(new RtcEmulatorOptions { MaxBodyBytes = 0 });
        await AssertRefusedAsync(new RtcEmulatorOptions { MaxRetainedBytes = 0 });
        await AssertRefusedAsync(new RtcEmulatorOptions { MaxTasks = 0 });
        await AssertRefusedAsync(new RtcEmulatorOptions { TaskLifetime = TimeSpan.Zero });
        await AssertRefusedAsync(new RtcEmulatorOptions { Validity = TimeSpan.Zero });
        await AssertRefusedAsync(new RtcEmulatorOptions { Credentials = [] });
    }

    [Fact]
    public void A_credential_does_not_print_its_secrets() => Assert.Equal(
        "EmulatorCredential { AccessKey = a }",
        new EmulatorCredential("a", "secret", "token").ToString());

    private static async Task AssertRefusedAsync(RtcEmulatorOptions options) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(() => RtcEmulator.StartAsync(options));
}
