namespace RtcGen.Emulator.Tests.State;

/// <summary>What is remembered is bounded, and may be asked for by many at once.</summary>
public sealed class StateBoundsTests
{
    private const string V = "2023-11-01";
    private const string Missing = "InvalidParameter.ErrorActiveTaskNotFound";

    [Fact]
    public async Task Tasks_that_ended_are_forgotten_before_those_that_run()
    {
        await using var day = await StateEmulator.StartAsync(options => options.MaxTasks = 2);
        await StartAsync(day, "1");
        await StartAsync(day, "2");
        await day.DoAsync("StopSnapshot", V, StateEmulator.Ids("2"));
        await StartAsync(day, "3");
        Assert.Equal((null, Missing, null), (await CodeAsync(day, "1"), await CodeAsync(day, "2"), await CodeAsync(day, "3")));
        await StartAsync(day, "4");
        Assert.Equal((Missing, null, null), (await CodeAsync(day, "1"), await CodeAsync(day, "3"), await CodeAsync(day, "4")));
    }

    [Fact]
    public async Task The_lifetime_ends_a_task_that_users_keep_going()
    {
        await using var day = await StateEmulator.StartAsync(options => options.TaskLifetime = TimeSpan.FromHours(1));
        day.Emulator.SeedRoom("app", "room", "alice");
        await StartAsync(day, "1");
        day.Pass(3599);
        Assert.Single(day.Emulator.Tasks);
        day.Pass(1);
        Assert.Empty(day.Emulator.Tasks);
        Assert.Null(await CodeAsync(day, "1"));
    }

    [Fact]
    public async Task A_hundred_starts_of_one_task_at_once_start_it_once()
    {
        await using var day = await StateEmulator.StartAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => StartAsync(day, "t")));
        Assert.Single(results, "ok");
        Assert.Single(day.Emulator.Tasks);
    }

    [Fact]
    public async Task Users_may_come_and_go_while_calls_arrive()
    {
        await using var day = await StateEmulator.StartAsync();
        var seeding = Task.Run(() =>
        {
            for (var i = 0; i < 200; i++)
            {
                day.Emulator.SeedRoom("app", "room", $"user{i % 7}", "alice");
            }
        });
        var calls = Enumerable.Range(0, 50).Select(async i =>
        {
            await StartAsync(day, $"{i}");
            Assert.Null((await day.GetAsync("GetRoomOnlineUsers", V, "AppId=app&RoomId=room")).Code);
            Assert.NotNull((await day.ReadPostAsync("KickUser", "2020-12-01", $"\"AppId\":\"app\",\"RoomId\":\"room\",\"UserId\":\"user{i % 7}\"")).Text("message"));
        });
        await Task.WhenAll([.. calls, seeding]);
        Assert.Equal(50, day.Emulator.Tasks.Count);
    }

    [Fact]
    public void A_task_is_shown_without_its_secrets()
    {
        var options = new RtcEmulatorOptions { TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(StateEmulator.Morning) };
        var state = new ServiceState(SchemaSet.BuiltIn, options);
        var start = SchemaSet.BuiltIn.Action("rtc", "StartRelayStream", V)!;
        using var body = System.Text.Json.JsonDocument.Parse("{" + StateEmulator.Ids("t") + ",\"Token\":\"secret\",\"UserId\":\"u\",\"Control\":{\"StreamUrl\":\"https://a.example/x\",\"VideoWidth\":640,\"VideoHeight\":480}}");
        var verdict = new RequestInterpreter(SchemaSet.BuiltIn.Service("rtc")!, SchemaSet.BuiltIn.Types).Judge(start, body.RootElement);
        Assert.Null(state.Apply(start, verdict).Error);
        Assert.Equal(("secret", "***", "u"), (state.Tasks[0].Settings["Token"], state.MaskedTasks[0].Settings["Token"], state.MaskedTasks[0].Settings["UserId"]));
    }

    private static Task<string?> StartAsync(StateEmulator day, string task) =>
        day.DoAsync("StartSnapshot", V, StateEmulator.Ids(task) + ",\"StorageConfig\":{\"Type\":0,\"TosConfig\":{\"AccountId\":\"1\",\"Bucket\":\"b\"}}");

    private static async Task<string?> CodeAsync(StateEmulator day, string task) => (await day.GetAsync("GetSnapshotTask", V, StateEmulator.Query(task))).Code;
}
