namespace RtcGen.Emulator.Tests.State;

/// <summary>A day with the API: a lesson is recorded, pushed to a CDN and helped by an agent, until everybody has left.</summary>
public sealed class DayTests
{
    private const string V = "2023-11-01";
    private const string Chat = "2024-12-01";
    private const string Room = "\"AppId\":\"app\",\"RoomId\":\"room\"";
    private const string Hint = "The task has been started. Please do not call the startup task interface repeatedly";
    private const string Missing = "InvalidParameter.ErrorActiveTaskNotFound";

    private static readonly string Record = StateEmulator.Ids("record") + """
        ,"StorageConfig":{"Type":0,"TosConfig":{"AccountId":"1","Bucket":"lessons"}},"Control":{"MaxIdleTime":600},"Encode":{"VideoFps":24},
        "TargetStreams":{"StreamList":[{"UserId":"teacher","Index":0}]},
        "Layout":{"LayoutMode":2,"CustomLayout":{"Canvas":{"Width":1280,"Height":720},"Regions":[{"StreamIndex":0,"Width":1280,"Height":720}]}}
        """;

    [Fact]
    public async Task A_day_with_the_API()
    {
        await using var day = await StateEmulator.StartAsync();
        await EveryoneComesAsync(day);
        await TheLessonIsRecordedAsync(day);
        await ItIsPushedAsync(day);
        await AnAgentHelpsAsync(day);
        await APupilIsSentAwayAsync(day);
        await TheLessonEndsAsync(day);
        Assert.DoesNotContain(day.Emulator.Calls, call => call.ErrorCode is not (null or Missing));
    }

    private static async Task EveryoneComesAsync(StateEmulator day)
    {
        day.Emulator.SeedRoom("app", "room", "teacher", "alice", "bob");
        var users = await day.ReadAsync("GetRoomOnlineUsers", V, "AppId=app&RoomId=room");
        Assert.Equal(3, users.GetProperty("TotalUser").GetInt32());
    }

    private static async Task TheLessonIsRecordedAsync(StateEmulator day)
    {
        Assert.Equal(Missing, (await day.GetAsync("GetRecordTask", V, StateEmulator.Query("record"))).Code);
        Assert.Equal("ok", await day.DoAsync("StartRecord", V, Record));
        Assert.Equal(Hint, await day.DoAsync("StartRecord", V, Record));
        day.Pass(60);
        Assert.Equal("ok", await day.DoAsync("UpdateRecord", V, StateEmulator.Ids("record") + """
            ,"TargetStreams":{"StreamList":[{"UserId":"teacher","Index":0},{"UserId":"alice","Index":1}]},
            "Layout":{"LayoutMode":2,"CustomLayout":{"Regions":[{"StreamIndex":0,"Width":640,"Height":720},{"StreamIndex":1,"Width":640,"Height":720}]}}
            """));
        var settings = day.Emulator.Tasks[0].Settings;
        Assert.Equal(("alice", "1280", "24", "600"), (settings["TargetStreams.StreamList[1].UserId"], settings["Layout.CustomLayout.Canvas.Width"], settings["Encode.VideoFps"], settings["Control.MaxIdleTime"]));
        Assert.Equal("2 ", await StateOfRecordAsync(day));
    }

    private static async Task ItIsPushedAsync(StateEmulator day)
    {
        Assert.Equal("ok", await day.DoAsync("StartPushMixedStreamToCDN", V, StateEmulator.Ids("push") + ",\"PushURL\":\"rtmp://cdn.example/lesson\",\"Control\":{\"MaxIdleTime\":300}"));
        var push = (await day.ReadAsync("GetPushMixedStreamToCDNTask", V, StateEmulator.Query("push"))).GetProperty("PushMixedStreamToCDNTask");
        Assert.Equal(("rtmp://cdn.example/lesson", 300, 2), (push.Text("PushURL"), push.GetProperty("Control").GetProperty("MaxIdleTime").GetInt32(), push.GetProperty("Status").GetInt32()));
        Assert.Equal(0, (await day.ReadAsync("ListRelayStream", V, "AppId=app&RoomId=room")).GetProperty("Total").GetInt32());
    }

    private static async Task AnAgentHelpsAsync(StateEmulator day)
    {
        Assert.Equal("ok", await day.DoAsync("StartVoiceChat", Chat, TaskLifeTests.VoiceChat("bob", idle: 30)));
        Assert.Equal(Hint + ".", await day.DoAsync("StartVoiceChat", Chat, TaskLifeTests.VoiceChat("bob", idle: 30)));
        Assert.Equal("ok", await day.DoAsync("UpdateVoiceChat", Chat, StateEmulator.Ids("talk") + ",\"Command\":\"interrupt\""));
        day.Pass(3600);
        Assert.Equal(["record", "pushMixed", "voiceChat"], day.Emulator.Tasks.Select(task => task.Family));
    }

    private static async Task APupilIsSentAwayAsync(StateEmulator day)
    {
        Assert.Equal("success", await day.SayAsync("BanRoomUser", V, Room + ",\"UserId\":\"bob\",\"ForbiddenInterval\":3600"));
        Assert.Equal("User has been banned.", await day.SayAsync("BanRoomUser", V, Room + ",\"UserId\":\"bob\""));
        var users = (await day.ReadAsync("GetRoomOnlineUsers", V, "AppId=app&RoomId=room")).GetProperty("VisibleUserList");
        Assert.Equal(["teacher", "alice"], users.EnumerateArray().Select(user => user.GetString()));

        // The agent leaves, because its user has been away for too long.
        day.Pass(30);
        Assert.Equal(Missing, (await day.PostAsync("StopVoiceChat", Chat, StateEmulator.Ids("talk"))).Code);
    }

    private static async Task TheLessonEndsAsync(StateEmulator day)
    {
        Assert.Equal("ok", await day.DoAsync("StopPushStreamToCDN", V, StateEmulator.Ids("push")));
        Assert.Equal("success", (await day.ReadPostAsync("DismissRoom", "2020-12-01", Room)).Text("message"));
        Assert.False((await day.ReadAsync("GetRoomOnlineUsers", V, "AppId=app&RoomId=room")).GetProperty("RoomExists").GetBoolean());
        day.Pass(600);
        Assert.Equal("3 IdleTimeOut", await StateOfRecordAsync(day));
        Assert.Empty(day.Emulator.Tasks);
        var call = Assert.Single((await day.ReadAsync("ListRoomInfo", V, "AppId=app&StartTime=2026-02-28T00%3A00%3A00Z&EndTime=2026-02-28T23%3A59%3A59Z")).GetProperty("RoomList").EnumerateArray());
        Assert.True(call.GetProperty("IsFinished").GetBoolean());
    }

    private static async Task<string> StateOfRecordAsync(StateEmulator day)
    {
        var task = (await day.ReadAsync("GetRecordTask", V, StateEmulator.Query("record"))).GetProperty("RecordTask");
        return task.GetProperty("EndTime").GetInt64() is var end && task.GetProperty("Status").GetInt64() is var status && end == 0 ? $"{status} " : $"{status} {task.Text("StopReason")}";
    }
}
