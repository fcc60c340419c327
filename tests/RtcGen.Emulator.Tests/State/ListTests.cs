using System.Text.Json;

namespace RtcGen.Emulator.Tests.State;

/// <summary>Lists page over what exists.</summary>
public sealed class ListTests
{
    private const string V = "2023-11-01";
    private const string Today = "AppId=app&StartTime=2026-02-28T00%3A00%3A00Z&EndTime=2026-02-28T23%3A59%3A59Z";

    [Fact]
    public async Task The_relays_of_a_room_come_page_by_page_newest_first_unless_asked_otherwise()
    {
        await using var day = await StateEmulator.StartAsync();
        Assert.Equal("0: ", await RelaysAsync(day, ""));
        foreach (var (task, room) in new[] { ("1", "room"), ("2", "room"), ("3", "room"), ("4", "elsewhere") })
        {
            await day.DoAsync("StartRelayStream", V, StateEmulator.Ids(task, room) + Relay(task));
            day.Pass(1);
        }

        Assert.Equal("3: 3 https://a.example/3 u, 2 https://a.example/2 u", await RelaysAsync(day, "&Limit=2"));
        Assert.Equal("3: 1 https://a.example/1 u", await RelaysAsync(day, "&Limit=2&Offset=2"));
        Assert.Equal("3: ", await RelaysAsync(day, "&Limit=2&Offset=3"));
        Assert.Equal("3: 1 https://a.example/1 u", await RelaysAsync(day, "&Limit=1&Order=1"));
        await day.DoAsync("StopRelayStream", V, StateEmulator.Ids("3"));
        Assert.Equal("2: 2 https://a.example/2 u, 1 https://a.example/1 u", await RelaysAsync(day, ""));
    }

    [Fact]
    public async Task The_calls_of_a_day_are_listed_with_their_ends()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice", "bob");
        day.Emulator.SeedRoom("app", "other", "carol");
        day.Emulator.SeedRoom("another app", "room", "dave");
        day.Pass(3600);
        day.Emulator.SeedRoom("app", "room");
        day.Emulator.SeedRoom("app", "room", "alice");
        var rooms = await day.ReadAsync("ListRoomInfo", V, Today + "&PageSize=2");
        Assert.Equal((3, false), (rooms.GetProperty("Total").GetInt32(), rooms.GetProperty("HasMore").GetBoolean()));
        Assert.Equal(
            ["room 2026-02-28T08:00:00+00:00 2026-02-28T09:00:00+00:00 True 0", "other 2026-02-28T08:00:00+00:00  False 1"],
            rooms.GetProperty("RoomList").EnumerateArray().Select(room => $"{room.Text("RoomId")} {room.Text("CreatedTime")} {room.Text("DestroyTime")} {room.GetProperty("IsFinished").GetBoolean()} {room.GetProperty("ActiveUserNum")}"));
        var last = await day.ReadAsync("ListRoomInfo", V, Today + "&PageSize=2&PageNum=2");
        Assert.Equal("2026-02-28T09:00:00+00:00", Assert.Single(last.GetProperty("RoomList").EnumerateArray()).Text("CreatedTime"));
        Assert.Equal(1, (await day.ReadAsync("ListRoomInfo", V, Today + "&RoomId=other")).GetProperty("Total").GetInt32());
        Assert.Equal(0, (await day.ReadAsync("ListRoomInfo", V, "AppId=app&StartTime=2026-02-27T00%3A00%3A00Z&EndTime=2026-02-27T23%3A59%3A59Z")).GetProperty("Total").GetInt32());

        // A query that is too long ends after 24 hours.
        Assert.Equal(0, (await day.ReadAsync("ListRoomInfo", V, "AppId=app&StartTime=2026-02-26T00%3A00%3A00Z&EndTime=2026-02-28T23%3A59%3A59Z")).GetProperty("Total").GetInt32());
    }

    [Fact]
    public async Task The_users_of_a_day_are_listed_with_their_comings_and_goings()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice", "bob");
        day.Pass(60);
        day.Emulator.SeedRoom("app", "room", "bob");
        day.Pass(60);
        day.Emulator.SeedRoom("app", "room", "bob", "alice");
        day.Pass(60);
        var users = (await day.ReadAsync("ListUserInfo", V, "AppId=app&StartTime=2026-02-28T08%3A00%3A00Z&EndTime=2026-02-28T09%3A00%3A00Z")).GetProperty("UserList");
        Assert.Equal(
            ["alice 120 False  join_room leave_room join_room", "bob 180 False  join_room"],
            users.EnumerateArray().Select(user => $"{user.Text("UserId")} {user.GetProperty("Duration")} {user.GetProperty("Finished").GetBoolean()} {user.Text("LeaveAt")} {string.Join(' ', user.GetProperty("Record").EnumerateArray().Select(entry => entry.Text("Type")))}"));
        var some = await day.ReadAsync("ListUserInfo", V, "AppId=app&RoomId=room&UserId=bob%2Ccarol&StartTime=2026-02-28T08%3A00%3A00Z&EndTime=2026-02-28T09%3A00%3A00Z");
        Assert.Equal(("bob", 1), (Assert.Single(some.GetProperty("UserList").EnumerateArray()).Text("UserId"), some.GetProperty("Total").GetInt32()));
    }

    [Fact]
    public async Task Applications_that_were_created_are_listed()
    {
        await using var day = await StateEmulator.StartAsync();
        Assert.Equal(1, (await day.ReadPostAsync("ListApps", V, "")).GetProperty("Total").GetInt32());
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await day.ReadPostAsync("CreateApp", V, $"\"AppName\":\"app{i}\"")).Text("AppId"));
        }

        await day.DoAsync("ModifyAppStatus", V, $"\"AppId\":\"{ids[1]}\",\"Status\":2");
        Assert.Equal("3: app0 1, app1 98", await AppsAsync(""" "Limit":"2" """));
        Assert.Equal("3: app0 1", await AppsAsync(""" "Limit":"2","Offset":"2","Reverse":1 """));
        Assert.Equal("1: app2 1", await AppsAsync($"\"AppId\":\"{ids[2]}\""));

        async Task<string> AppsAsync(string members)
        {
            var apps = await day.ReadPostAsync("ListApps", V, members);
            return $"{apps.GetProperty("Total")}: {string.Join(", ", apps.GetProperty("AppList").EnumerateArray().Select(app => $"{app.Text("AppName")} {app.GetProperty("Status")}"))}";
        }
    }

    [Fact]
    public async Task Business_ids_are_listed_as_they_were_added_changed_and_deleted()
    {
        const string Old = "2020-12-01";
        await using var day = await StateEmulator.StartAsync();
        Assert.Single((await day.ReadPostAsync("GetAllBusinessID", Old, "\"AppID\":\"app\"")).GetProperty("BusinessRecords").EnumerateArray());
        foreach (var id in new[] { "a", "b", "c" })
        {
            await day.DoAsync("AddBusinessID", Old, $"\"AppId\":\"app\",\"BusinessId\":\"{id}\",\"Remarks\":\"first\"");
        }

        await day.DoAsync("DeleteBusinessID", Old, "\"AppId\":\"app\",\"BusinessId\":\"b\"");
        await day.DoAsync("ModifyBusinessRemarks", Old, "\"AppId\":\"app\",\"BusinessId\":\"c\",\"Remarks\":\"second\"");
        var all = await day.ReadPostAsync("GetAllBusinessID", Old, "\"AppID\":\"app\"");
        Assert.Equal(2, all.GetProperty("TotalSize").GetInt32());
        Assert.Equal(["a first", "c second"], all.GetProperty("BusinessRecords").EnumerateArray().Select(id => $"{id.Text("BusinessId")} {id.Text("Remarks")}"));
        var second = await day.ReadPostAsync("GetAllBusinessID", Old, "\"AppID\":\"app\",\"Limit\":\"1\",\"Offset\":\"1\"");
        Assert.Equal("c", Assert.Single(second.GetProperty("BusinessRecords").EnumerateArray()).Text("BusinessId"));
    }

    [Fact]
    public async Task Reviews_are_listed_and_one_of_the_room_takes_the_place_of_those_of_users()
    {
        const string Room = "\"AppId\":\"app\",\"RoomId\":\"room\"";
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice", "bob");
        Assert.Equal("success", await day.SayAsync("StartDetection", V, Room + ",\"UserId\":\"alice\",\"MediaType\":1"));
        Assert.StartsWith("The task has been started.", await day.SayAsync("StartDetection", V, Room + ",\"UserId\":\"alice\",\"MediaType\":1"), StringComparison.Ordinal);
        Assert.Equal("success", await day.SayAsync("StartDetection", V, Room + ",\"UserId\":\"bob\",\"MediaType\":2"));
        Assert.Equal(["alice 1 1", "bob 2 1"], await ReviewsAsync(""));
        Assert.Equal(["bob 2 1"], await ReviewsAsync("&UserId=bob"));
        Assert.Equal("success", await day.SayAsync("StartDetection", V, Room + ",\"MediaType\":2"));
        Assert.Equal(["alice 1 1", "none 2 1"], await ReviewsAsync(""));
        Assert.Equal("InvalidParameter.TaskAlreadyExists", (await day.PostAsync("StartDetection", V, Room + ",\"UserId\":\"bob\"")).Code);
        await day.SayAsync("StopDetection", V, Room);
        Assert.Equal(["alice 1 1"], await ReviewsAsync(""));

        async Task<string[]> ReviewsAsync(string filter) =>
        [
            .. (await day.ReadAsync("ListDetectionTask", V, "AppId=app&RoomId=room" + filter)).GetProperty("EventData").EnumerateArray()
                .Select(review => $"{(review.TryGetProperty("UserId", out var user) ? user : "none")} {review.GetProperty("MediaType")} {review.GetProperty("Status")}"),
        ];
    }

    [Fact]
    public async Task A_list_of_own_actions_may_be_paged_by_a_cursor()
    {
        const string Start = """
            action: StartThing
            version: "2024-01-01"
            service: rtc
            method: POST
            summary: Starts a thing.
            task: { family: thing, role: start, key: [Id] }
            body:
              Id: { type: string, required: true }
              Colour: { type: string }
            result: { type: string, success: ok }
            """;
        const string List = """
            action: ListThings
            version: "2024-01-01"
            service: rtc
            method: POST
            summary: Lists things.
            task: { family: thing, role: list, key: [Id] }
            pages: { style: cursor, at: Mark, size: Size, items: Page.Things, more: Page.More, next: Page.Next }
            body:
              Id: { type: string }
              Colour: { type: string }
              Mark: { type: string }
              Size: { type: int32, default: 2 }
            result: { fields: { Page: { fields: { Things: { type: array, items: { fields: { Id: { type: string }, Colour: { type: string } } } }, More: { type: boolean }, Next: { type: string } } } } }
            """;
        await using var day = await StateEmulator.StartAsync(options => options.Schemas = [Start, List]);
        foreach (var (id, colour) in new[] { ("1", "red"), ("2", "blue"), ("3", "red") })
        {
            await day.DoAsync("StartThing", "2024-01-01", $"\"Id\":\"{id}\",\"Colour\":\"{colour}\"");
        }

        Assert.Equal(("1 2", true, "2"), await PageAsync(""));
        Assert.Equal(("3", false, ""), await PageAsync("\"Mark\":\"2\""));
        Assert.Equal(("1 3", false, ""), await PageAsync("\"Colour\":\"red\""));
        Assert.Equal(("2", false, ""), await PageAsync("\"Id\":\"2\""));

        async Task<(string Ids, bool More, string Next)> PageAsync(string members)
        {
            var page = (await day.ReadPostAsync("ListThings", "2024-01-01", members)).GetProperty("Page");
            return (string.Join(' ', page.GetProperty("Things").EnumerateArray().Select(thing => thing.Text("Id"))), page.GetProperty("More").GetBoolean(), page.Text("Next"));
        }
    }

    [Fact]
    public async Task A_list_of_own_actions_may_be_the_whole_result()
    {
        const string Head = """
            version: "2024-01-01"
            service: rtc
            method: POST
            summary: Is about things.
            """;
        await using var day = await StateEmulator.StartAsync(options => options.Schemas =
        [
            Head + "\naction: StartThing\ntask: { family: thing, role: start, key: [Id] }\nbody: { Id: { type: string, required: true } }\nresult: { type: string, success: ok }\n",
            Head + "\naction: ListThings\ntask: { family: thing, role: list, key: [Id] }\nbody: { Id: { type: string } }\nresult: { type: array, items: { fields: { Id: { type: string } } } }\n",
            Head + "\naction: CountThings\ntask: { family: thing, role: list, key: [Id] }\nbody: { Id: { type: string } }\nresult: { type: string }\n",
        ]);
        Assert.Equal("[]", (await day.ReadPostAsync("ListThings", "2024-01-01", "")).GetRawText());
        await day.DoAsync("StartThing", "2024-01-01", "\"Id\":\"1\"");
        await day.DoAsync("StartThing", "2024-01-01", "\"Id\":\"2\"");
        Assert.Equal("""[{"Id":"1"},{"Id":"2"}]""", (await day.ReadPostAsync("ListThings", "2024-01-01", "")).GetRawText());

        // Where there is no list, nothing is known of the result.
        Assert.NotNull(await day.DoAsync("CountThings", "2024-01-01", ""));
    }

    private static string Relay(string task) => $",\"Token\":\"x\",\"UserId\":\"u\",\"Control\":{{\"StreamUrl\":\"https://a.example/{task}\",\"VideoWidth\":640,\"VideoHeight\":480,\"FrameRate\":15}}";

    private static async Task<string> RelaysAsync(StateEmulator day, string page)
    {
        var relays = await day.ReadAsync("ListRelayStream", V, "AppId=app&RoomId=room" + page);
        return $"{relays.GetProperty("Total")}: {string.Join(", ", relays.GetProperty("Task").EnumerateArray().Select(task => $"{task.Text("TaskId")} {task.Text("StreamUrl")} {task.Text("UserId")}"))}";
    }
}
