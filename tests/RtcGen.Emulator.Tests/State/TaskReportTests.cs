using System.Text.Json;

namespace RtcGen.Emulator.Tests.State;

/// <summary>What an action that reads a task reports.</summary>
public sealed class TaskReportTests
{
    private const string V = "2023-11-01";

    [Fact]
    public async Task A_snapshot_is_reported_with_what_was_asked_for_and_without_what_was_not()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartSnapshot", V, StateEmulator.Ids("t") + """
            ,"ImageConfig":{"Interval":5,"Width":640},"MaxIdleTime":90,"StorageConfig":{"Type":0,"TosConfig":{"AccountId":"1","Bucket":"b"}},
            "TargetStreams":{"StreamList":[{"UserId":"alice"},{"UserId":"bob","StreamType":1}]}
            """);
        var task = (await day.ReadAsync("GetSnapshotTask", V, StateEmulator.Query("t"))).GetProperty("SnapshotTask");
        Assert.Equal((5, 640, 0), (Number(task, "ImageConfig", "Interval"), Number(task, "ImageConfig", "Width"), Number(task, "ImageConfig", "Height")));
        Assert.Equal((90, 0, "b"), (Number(task, "MaxIdleTime"), Number(task, "StorageConfig", "Type"), task.GetProperty("StorageConfig").GetProperty("TosConfig").Text("Bucket")));
        Assert.Equal(["Type", "TosConfig"], task.GetProperty("StorageConfig").EnumerateObject().Select(member => member.Name));
        Assert.Equal(["alice 0", "bob 1"], Streams(task));
        Assert.Equal((StateEmulator.Morning.ToUnixTimeMilliseconds(), 0, 2), (Number(task, "StartTime"), Number(task, "EndTime"), Number(task, "Status")));
    }

    [Fact]
    public async Task A_task_that_was_stopped_is_reported_for_72_hours_after_its_start()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartSnapshot", V, StateEmulator.Ids("t") + ""","StorageConfig":{"Type":0,"TosConfig":{"AccountId":"1","Bucket":"b"}}""");
        day.Pass(10);
        await day.DoAsync("StopSnapshot", V, StateEmulator.Ids("t"));
        day.Pass(100);
        var task = (await day.ReadAsync("GetSnapshotTask", V, StateEmulator.Query("t"))).GetProperty("SnapshotTask");
        Assert.Equal((3, StateEmulator.Morning.AddSeconds(10).ToUnixTimeMilliseconds(), "StopByAPI"), (Number(task, "Status"), Number(task, "EndTime"), task.Text("StopReason")));
        day.Pass((72 * 3600) - 111);
        Assert.Null((await day.GetAsync("GetSnapshotTask", V, StateEmulator.Query("t"))).Code);
        day.Pass(1);
        Assert.Equal("InvalidParameter.ErrorActiveTaskNotFound", (await day.GetAsync("GetSnapshotTask", V, StateEmulator.Query("t"))).Code);
    }

    [Fact]
    public async Task An_idle_task_ended_when_its_time_was_over_however_late_somebody_asks()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartRecord", V, StateEmulator.Ids("t") + ""","StorageConfig":{"Type":0,"TosConfig":{"AccountId":"1","Bucket":"b"}},"Control":{"MaxIdleTime":60}""");
        day.Pass(5000);
        var task = (await day.ReadAsync("GetRecordTask", V, StateEmulator.Query("t"))).GetProperty("RecordTask");
        Assert.Equal((3, StateEmulator.Morning.AddSeconds(60).ToUnixTimeMilliseconds(), "IdleTimeOut"), (Number(task, "Status"), Number(task, "EndTime"), task.Text("StopReason")));
    }

    [Fact]
    public async Task A_web_page_that_was_shown_too_long_says_so()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartWebcast", V, StateEmulator.Ids("t") + ""","UserId":"page","SourceURL":"https://a.example/x","MaxRunningTime":60""");
        day.Pass(61);
        var task = (await day.ReadAsync("GetWebCastTask", V, StateEmulator.Query("t"))).GetProperty("WebCastTask");
        Assert.Equal(("ExceedMaxRunningTime", "https://a.example/x", "page", 60), (task.Text("StopReason"), task.Text("SourceURL"), task.Text("UserId"), Number(task, "MaxRunningTime")));
    }

    [Fact]
    public async Task An_update_replaces_lists_resets_what_it_leaves_out_and_keeps_what_it_does_not_change()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartPushMixedStreamToCDN", V, StateEmulator.Ids("t") + ""","PushURL":"rtmp://a.example/x","Control":{"MaxIdleTime":500}""" + Layout("#000001", "alice", "bob"));
        await day.DoAsync("UpdatePushMixedStreamToCDN", V, StateEmulator.Ids("t") + ""","Control":{"MaxIdleTime":60}""" + Layout("#000002", "carol"));
        var task = await ReadPushAsync(day);
        Assert.Equal((500, "#000002"), (Number(task, "Control", "MaxIdleTime"), Background(task)));
        Assert.Equal(["carol 0"], Streams(task));
        Assert.Equal(1, task.GetProperty("Layout").GetProperty("CustomLayout").GetProperty("Regions").GetArrayLength());
    }

    [Fact]
    public async Task A_partial_update_keeps_what_it_leaves_out()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartPushMixedStreamToCDN", V, StateEmulator.Ids("t") + ""","PushURL":"rtmp://a.example/x","Encode":{"VideoFps":24}""" + Layout("#000001", "alice", "bob"));
        await day.DoAsync("UpdatePushMixedStreamToCDN", V, StateEmulator.Ids("t") + ""","IsUpdatePartialParam":true,"Layout":{"LayoutMode":2,"CustomLayout":{"Canvas":{"Background":"#000003"}}}""");
        var task = await ReadPushAsync(day);
        Assert.Equal((24, "#000003"), (Number(task, "Encode", "VideoFps"), Background(task)));
        Assert.Equal(["alice 0", "bob 0"], Streams(task));
        await day.DoAsync("UpdatePushMixedStreamToCDN", V, StateEmulator.Ids("t") + Layout("#000004", "alice"));
        Assert.Equal(15, Number(await ReadPushAsync(day), "Encode", "VideoFps"));
    }

    [Fact]
    public async Task A_push_is_found_without_its_id_by_another_member_that_it_has()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedTask("pushMixed", StateEmulator.Key("t"), new Dictionary<string, string> { ["UserId"] = "alice", ["PushURL"] = "rtmp://a.example/x" });
        var found = await day.ReadAsync("GetPushMixedStreamToCDNTask", V, "AppId=app&RoomId=room&UserId=alice");
        Assert.Equal("rtmp://a.example/x", found.GetProperty("PushMixedStreamToCDNTask").Text("PushURL"));
        Assert.Equal("InvalidParameter.ErrorActiveTaskNotFound", (await day.GetAsync("GetPushMixedStreamToCDNTask", V, "AppId=app&RoomId=room&UserId=bob")).Code);
    }

    [Fact]
    public async Task Of_a_seeded_task_the_settings_are_reported_and_the_rest_is_plausible()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedTask("snapshot", StateEmulator.Key("t"), new Dictionary<string, string> { ["ImageConfig.Interval"] = "7" });
        var task = (await day.ReadAsync("GetSnapshotTask", V, StateEmulator.Query("t"))).GetProperty("SnapshotTask");
        Assert.Equal((7, JsonValueKind.Number), (Number(task, "ImageConfig", "Interval"), task.GetProperty("MaxIdleTime").ValueKind));
    }

    [Fact]
    public async Task A_command_to_an_agent_is_no_setting_of_it()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartVoiceChat", "2024-12-01", TaskLifeTests.VoiceChat("alice"));
        Assert.Equal("ok", await day.DoAsync("UpdateVoiceChat", "2024-12-01", StateEmulator.Ids("talk") + ",\"Command\":\"interrupt\""));
        Assert.DoesNotContain("Command", Assert.Single(day.Emulator.Tasks).Settings.Keys);
    }

    private static async Task<JsonElement> ReadPushAsync(StateEmulator day) =>
        (await day.ReadAsync("GetPushMixedStreamToCDNTask", V, StateEmulator.Query("t"))).GetProperty("PushMixedStreamToCDNTask");

    private static string Layout(string background, params string[] users)
    {
        var streams = string.Join(',', users.Select((user, index) => $"{{\"UserId\":\"{user}\",\"Index\":{index}}}"));
        var regions = string.Join(',', users.Select((_, index) => $"{{\"StreamIndex\":{index},\"Width\":100,\"Height\":100}}"));
        var canvas = $"{{\"Width\":640,\"Height\":480,\"Background\":\"{background}\"}}";
        return $",\"TargetStreams\":{{\"StreamList\":[{streams}]}},\"Layout\":{{\"LayoutMode\":2,\"CustomLayout\":{{\"Canvas\":{canvas},\"Regions\":[{regions}]}}}}";
    }

    private static string Background(JsonElement task) => task.GetProperty("Layout").GetProperty("CustomLayout").GetProperty("Canvas").Text("Background");

    private static string[] Streams(JsonElement task) =>
        [.. task.GetProperty("TargetStreams").GetProperty("StreamList").EnumerateArray().Select(stream => $"{stream.Text("UserId")} {stream.GetProperty("StreamType").GetInt32()}")];

    private static long Number(JsonElement element, params string[] path) => path.Aggregate(element, (found, name) => found.GetProperty(name)).GetInt64();
}
