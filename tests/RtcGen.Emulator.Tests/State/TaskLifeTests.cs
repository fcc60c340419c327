namespace RtcGen.Emulator.Tests.State;

/// <summary>From the start of a task to its end.</summary>
public sealed class TaskLifeTests
{
    private const string V = "2023-11-01";
    private const string Hint = "The task has been started. Please do not call the startup task interface repeatedly";
    private const string Storage = "\"StorageConfig\":{\"Type\":0,\"TosConfig\":{\"AccountId\":\"1\",\"Bucket\":\"b\"}}";
    private const string Missing = "InvalidParameter.ErrorActiveTaskNotFound";

    [Fact]
    public async Task A_second_start_with_the_key_gets_a_hint_and_changes_nothing()
    {
        await using var day = await StateEmulator.StartAsync();
        Assert.Equal("ok", await day.DoAsync("StartSnapshot", V, $"{StateEmulator.Ids("t")},{Storage},\"ImageConfig\":{{\"Interval\":5}}"));
        Assert.Equal(Hint, await day.DoAsync("StartSnapshot", V, $"{StateEmulator.Ids("t")},{Storage},\"ImageConfig\":{{\"Interval\":6}}"));
        Assert.Equal("5", Assert.Single(day.Emulator.Tasks).Settings["ImageConfig.Interval"]);
    }

    [Fact]
    public async Task The_same_ids_in_two_applications_are_two_tasks()
    {
        await using var day = await StateEmulator.StartAsync();
        foreach (var app in new[] { "app", "another" })
        {
            Assert.Equal("ok", await day.DoAsync("StartSnapshot", V, StateEmulator.Ids("t").Replace("app", app, StringComparison.Ordinal) + "," + Storage));
        }

        Assert.Equal("ok", await day.DoAsync("StopSnapshot", V, StateEmulator.Ids("t")));
        Assert.Equal("another", Assert.Single(day.Emulator.Tasks).Key["AppId"]);
    }

    [Fact]
    public async Task In_older_versions_a_second_start_is_an_error()
    {
        await using var day = await StateEmulator.StartAsync();
        var members = $"{StateEmulator.Ids("t")},{Storage}";
        Assert.Equal("ok", await day.DoAsync("StartSnapshot", "2022-06-01", members));
        Assert.Equal("InvalidParameter.TaskAlreadyExists", (await day.PostAsync("StartSnapshot", "2022-06-01", members)).Code);
    }

    [Fact]
    public void Every_start_of_2023_11_01_and_every_voice_chat_has_the_hint() => Assert.All(
        SchemaSet.BuiltIn.Actions.Where(action => action.Task?.Role == Schema.TaskVerb.Start && action is { Version: V } or { Action: "StartVoiceChat", Task: not null }),
        action => Assert.StartsWith("The task has been started.", action.Task!.Again, StringComparison.Ordinal));

    [Fact]
    public async Task An_own_action_may_have_a_hint_too()
    {
        const string Start = """
            action: StartThing
            version: "2024-01-01"
            service: rtc
            method: POST
            summary: Starts a thing.
            task: { family: thing, role: start, key: [Id], again: It runs. }
            body:
              Id: { type: string, required: true }
            result: { type: string, success: fine }
            """;
        await using var day = await StateEmulator.StartAsync(options => options.Schemas = [Start]);
        Assert.Equal("fine", await day.DoAsync("StartThing", "2024-01-01", "\"Id\":\"1\""));
        Assert.Equal("It runs.", await day.DoAsync("StartThing", "2024-01-01", "\"Id\":\"1\""));
    }

    [Fact]
    public async Task One_stop_ends_pushes_of_both_kinds_and_one_id_runs_one_of_them()
    {
        await using var day = await StateEmulator.StartAsync();
        var single = $"{StateEmulator.Ids("t")},\"PushURL\":\"rtmp://a.example/x\",\"Control\":{{}},\"Stream\":{{\"UserId\":\"alice\"}}";
        var mixed = $"{StateEmulator.Ids("t")},\"PushURL\":\"rtmp://a.example/x\"";
        Assert.Equal("ok", await day.DoAsync("StartPushSingleStreamToCDN", V, single));
        Assert.Equal("InvalidParameter.TaskAlreadyExists", (await day.PostAsync("StartPushMixedStreamToCDN", V, mixed)).Code);
        Assert.Equal(Missing, (await day.PostAsync("UpdatePushMixedStreamToCDN", V, StateEmulator.Ids("t"))).Code);
        Assert.Equal(Missing, (await day.GetAsync("GetPushMixedStreamToCDNTask", V, StateEmulator.Query("t"))).Code);
        Assert.Equal("ok", await day.DoAsync("StopPushStreamToCDN", V, StateEmulator.Ids("t")));
        Assert.Equal("ok", await day.DoAsync("StartPushMixedStreamToCDN", V, mixed));
        Assert.Equal("ok", await day.DoAsync("StopPushStreamToCDN", V, StateEmulator.Ids("t")));
        Assert.Equal(Missing, (await day.PostAsync("StopPushStreamToCDN", V, StateEmulator.Ids("t"))).Code);
    }

    [Fact]
    public async Task A_seeded_push_of_one_kind_is_stopped_like_a_started_one()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedTask("pushMixed", StateEmulator.Key("t"));
        Assert.False(day.Emulator.TryGetTask("pushSingle", StateEmulator.Key("t"), out _));
        Assert.True(day.Emulator.TryGetTask("push", StateEmulator.Key("t"), out _));
        Assert.Equal("ok", await day.DoAsync("StopPushStreamToCDN", V, StateEmulator.Ids("t")));
        Assert.False(day.Emulator.TryGetTask("pushMixed", StateEmulator.Key("t"), out _));
    }

    [Fact]
    public async Task A_task_without_users_ends_when_it_has_been_idle_for_long_enough()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartSnapshot", V, $"{StateEmulator.Ids("t")},{Storage},\"MaxIdleTime\":60");
        day.Pass(59);
        Assert.Single(day.Emulator.Tasks);
        day.Pass(1);
        Assert.Empty(day.Emulator.Tasks);
        Assert.Equal(Missing, (await day.PostAsync("StopSnapshot", V, StateEmulator.Ids("t"))).Code);
        Assert.Equal("ok", await day.DoAsync("StartSnapshot", V, $"{StateEmulator.Ids("t")},{Storage}"));
    }

    [Fact]
    public async Task Users_in_the_room_keep_a_task_going_and_the_idle_time_begins_when_the_last_leaves()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom(StateEmulator.App, "room", "alice");
        await day.DoAsync("StartSnapshot", V, $"{StateEmulator.Ids("t")},{Storage},\"MaxIdleTime\":60");
        day.Pass(3600);
        Assert.Single(day.Emulator.Tasks);
        day.Emulator.SeedRoom(StateEmulator.App, "room");
        day.Pass(59);
        day.Emulator.SeedRoom(StateEmulator.App, "room", "bob");
        day.Pass(3600);
        Assert.Single(day.Emulator.Tasks);
        await day.SayAsync("BanRoomUser", V, "\"AppId\":\"app\",\"RoomId\":\"room\"");
        day.Pass(60);
        Assert.Empty(day.Emulator.Tasks);
    }

    [Fact]
    public async Task A_user_who_comes_too_late_does_not_bring_a_task_back()
    {
        await using var day = await StateEmulator.StartAsync();
        await day.DoAsync("StartSnapshot", V, $"{StateEmulator.Ids("t")},{Storage},\"MaxIdleTime\":60");
        day.Pass(61);
        day.Emulator.SeedRoom(StateEmulator.App, "room", "alice");
        Assert.Empty(day.Emulator.Tasks);
    }

    [Fact]
    public async Task Users_who_cannot_publish_keep_no_task_going()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom(StateEmulator.App, "room", [new EmulatorUser("ghost") { IsVisible = false }]);
        await day.DoAsync("StartSnapshot", V, $"{StateEmulator.Ids("t")},{Storage},\"MaxIdleTime\":60");
        day.Pass(60);
        Assert.Empty(day.Emulator.Tasks);
    }

    [Fact]
    public async Task An_agent_waits_for_its_own_user()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom(StateEmulator.App, "room", "alice", "bob");
        await day.DoAsync("StartVoiceChat", "2024-12-01", VoiceChat("alice", idle: 30));
        day.Pass(60);
        Assert.Single(day.Emulator.Tasks);
        day.Emulator.SeedRoom(StateEmulator.App, "room", "bob");
        day.Pass(29);
        Assert.Single(day.Emulator.Tasks);
        day.Pass(1);
        Assert.Empty(day.Emulator.Tasks);
    }

    [Theory]
    [InlineData("StartRecord", "record", Storage + ",\"Control\":{\"MaxIdleTime\":86400,\"MaxRecordTime\":100}", 100)]
    [InlineData("StartWebcast", "webcast", "\"UserId\":\"u\",\"SourceURL\":\"https://a.example\",\"MaxRunningTime\":100", 100)]
    public async Task A_task_with_a_longest_time_ends_then_although_there_are_users(string action, string family, string members, int seconds)
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom(StateEmulator.App, "room", "alice");
        await day.DoAsync(action, V, $"{StateEmulator.Ids("t")},{members}");
        day.Pass(seconds - 1);
        Assert.True(day.Emulator.TryGetTask(family, StateEmulator.Key("t"), out _));
        day.Pass(1);
        Assert.False(day.Emulator.TryGetTask(family, StateEmulator.Key("t"), out _));
    }

    [Fact]
    public async Task A_relay_ends_after_72_hours()
    {
        await using var day = await StateEmulator.StartAsync(options => options.TaskLifetime = TimeSpan.FromDays(30));
        day.Emulator.SeedRoom(StateEmulator.App, "room", "alice");
        await day.DoAsync("StartRelayStream", V, $"{StateEmulator.Ids("t")},\"Token\":\"x\",\"UserId\":\"u\",\"Control\":{{\"StreamUrl\":\"https://a.example/x.flv\",\"VideoWidth\":640,\"VideoHeight\":480,\"FrameRate\":15}}");
        day.Pass((72 * 3600) - 1);
        Assert.Single(day.Emulator.Tasks);
        day.Pass(1);
        Assert.Empty(day.Emulator.Tasks);
    }

    internal static string VoiceChat(string user, int idle = 180) => StateEmulator.Ids("talk") + """
        ,"Config":{"ASRConfig":{"Provider":"volcano","ProviderParams":{"Mode":"bigmodel","AppId":"1","AccessToken":"x"}},
        "TTSConfig":{"Provider":"volcano","ProviderParams":{"app":{"appid":"1","cluster":"volcano_tts"},"audio":{"voice_type":"v"}}},
        "LLMConfig":{"Mode":"ArkV3","EndPointId":"e"}}
        """ + $",\"AgentConfig\":{{\"TargetUserId\":[\"{user}\"],\"UserId\":\"bot\",\"IdleTimeout\":{idle}}}";
}
