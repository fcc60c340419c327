using System.Text.Json;

namespace RtcGen.Emulator.Tests.State;

/// <summary>Rooms and users that a test seeds, and what actions make of them.</summary>
public sealed class RoomTests
{
    private const string V = "2023-11-01";
    private const string Room = "\"AppId\":\"app\",\"RoomId\":\"room\"";
    private const string Alice = Room + ",\"UserId\":\"alice\"";

    [Fact]
    public async Task The_users_of_a_room_are_listed_until_it_is_empty()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", [new("alice"), new("ghost") { IsVisible = false }]);
        var users = await OnlineAsync(day);
        Assert.Equal((true, 2, 1), (users.GetProperty("RoomExists").GetBoolean(), users.GetProperty("TotalUser").GetInt32(), users.GetProperty("TotalInvisibleUser").GetInt32()));
        Assert.Equal(["alice"], Names(users, "VisibleUserList"));
        Assert.Equal(["ghost"], Names(users, "InvisibleUserList"));
        day.Emulator.SeedRoom("app", "room");
        Assert.Equal("""{"RoomExists":false}""", (await OnlineAsync(day)).GetRawText());
        Assert.Empty(day.Emulator.Rooms);
    }

    [Fact]
    public async Task Seeding_again_lets_users_enter_and_leave_and_the_rest_stay()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice", "bob");
        day.Pass(60);
        day.Emulator.SeedRoom("app", "room", "bob", "carol", "carol");
        var room = Assert.Single(day.Emulator.Rooms);
        Assert.Equal(("app", "room", StateEmulator.Morning), (room.AppId, room.RoomId, room.StartedAt));
        Assert.Equal([("bob", 0.0), ("carol", 60.0)], room.Users.Select(user => (user.UserId, (user.JoinedAt!.Value - StateEmulator.Morning).TotalSeconds)));
    }

    [Fact]
    public async Task A_large_room_is_seeded_as_a_small_one_is()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", Users(0));
        day.Emulator.SeedRoom("app", "room", Users(5_000));
        var users = Assert.Single(day.Emulator.Rooms).Users;
        Assert.Equal((10_000, "user-5000", "user-14999"), (users.Count, users[0].UserId, users[^1].UserId));
    }

    [Fact]
    public async Task An_empty_room_that_is_seeded_empty_again_has_ended_when_it_did()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice");
        day.Emulator.SeedRoom("app", "room");
        day.Pass(60);
        day.Emulator.SeedRoom("app", "room");
        var rooms = await day.ReadAsync("ListRoomInfo", V, "AppId=app&StartTime=2026-02-28T00%3A00%3A00Z&EndTime=2026-02-28T23%3A59%3A59Z");
        Assert.Equal("2026-02-28T08:00:00+00:00", Assert.Single(rooms.GetProperty("RoomList").EnumerateArray()).Text("DestroyTime"));
    }

    [Fact]
    public async Task A_user_without_an_id_enters_no_room()
    {
        await using var day = await StateEmulator.StartAsync();
        Assert.Throws<ArgumentException>(() => day.Emulator.SeedRoom("app", "room", "alice", null!));
        Assert.Throws<ArgumentException>(() => day.Emulator.SeedRoom("app", "room", (string)null!));
        Assert.Throws<ArgumentException>(() => day.Emulator.SeedRoom("app", "room", string.Empty));
        Assert.Empty(day.Emulator.Rooms);
        day.Emulator.SeedRoom("app", "room", "alice");
        Assert.Single(day.Emulator.Rooms);
    }

    [Fact]
    public async Task A_task_without_a_value_is_not_seeded()
    {
        await using var day = await StateEmulator.StartAsync();
        var holed = new Dictionary<string, string> { ["AppId"] = null! };
        Assert.Throws<ArgumentException>(() => day.Emulator.SeedTask("snapshot", holed));
        Assert.Throws<ArgumentException>(() => day.Emulator.SeedTask("snapshot", StateEmulator.Key("t"), holed));
        Assert.Throws<ArgumentException>(() => day.Emulator.TryGetTask("snapshot", holed, out _));
        Assert.Empty(day.Emulator.Tasks);
    }

    [Fact]
    public async Task Who_is_sent_away_is_gone()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice", "bob", "carol");
        Assert.Equal("success", (await day.ReadPostAsync("KickUser", "2020-12-01", Alice)).Text("message"));
        Assert.Equal("User is not found.", (await day.ReadPostAsync("KickUser", "2020-12-01", Alice)).Text("message"));
        Assert.Equal("success", await day.SayAsync("BanRoomUser", V, Room + ",\"UserId\":\"bob\""));
        Assert.Equal(["carol"], Names(await OnlineAsync(day), "VisibleUserList"));
        Assert.Equal("success", (await day.ReadPostAsync("DismissRoom", "2020-12-01", Room)).Text("message"));
        Assert.Equal("Room is not found.", (await day.ReadPostAsync("DismissRoom", "2020-12-01", Room)).Text("message"));
        Assert.Equal("Room is not found.", (await day.ReadPostAsync("KickUser", "2020-12-01", Alice)).Text("message"));
        Assert.Empty(day.Emulator.Rooms);
    }

    [Fact]
    public async Task A_ban_is_known_until_it_ends_or_is_lifted()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice", "bob");
        Assert.Equal("success", await day.SayAsync("BanRoomUser", V, Alice + ",\"ForbiddenInterval\":60"));
        Assert.Equal("User has been banned.", await day.SayAsync("BanRoomUser", V, Alice));
        Assert.Equal("User is not banned.", await day.SayAsync("UpdateBanRoomUserRule", V, Room + ",\"UserId\":\"bob\""));
        Assert.Equal("success", await day.SayAsync("UpdateBanRoomUserRule", V, Alice + ",\"ForbiddenInterval\":120"));
        day.Pass(119);
        Assert.Equal("User has been banned.", await day.SayAsync("BanRoomUser", V, Alice));
        Assert.Equal("success", await day.SayAsync("UpdateBanRoomUserRule", V, Alice));
        Assert.Equal("User is not found.", await day.SayAsync("BanRoomUser", V, Alice));
        Assert.Equal("User is not banned.", await day.SayAsync("UpdateBanRoomUserRule", V, Alice));
    }

    [Fact]
    public async Task A_room_that_is_banned_empties_and_says_so_afterwards()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice");
        Assert.Equal("Room is not banned.", await day.SayAsync("UpdateBanRoomUserRule", V, Room));
        Assert.Equal("success", await day.SayAsync("BanRoomUser", V, Room + ",\"ForbiddenInterval\":60"));
        Assert.Equal("Room has been banned.", await day.SayAsync("BanRoomUser", V, Room));
        day.Pass(60);
        Assert.Equal("Room is not found.", await day.SayAsync("BanRoomUser", V, Room));
    }

    [Fact]
    public async Task A_ban_may_be_for_a_user_in_all_rooms_or_for_an_address()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "one", [new("alice"), new("bob") { IP = "192.0.2.1" }]);
        day.Emulator.SeedRoom("app", "two", [new("alice"), new("carol")]);
        day.Emulator.SeedRoom("other", "two", [new("alice") { IP = "192.0.2.1" }]);
        Assert.Equal("success", await day.SayAsync("BanRoomUser", V, "\"AppId\":\"app\",\"UserId\":\"alice\""));
        Assert.Equal("success", await day.SayAsync("BanRoomUser", V, "\"AppId\":\"app\",\"IP\":\"192.0.2.1\""));
        Assert.Equal(["two: carol", "two: alice"], day.Emulator.Rooms.Select(room => $"{room.RoomId}: {string.Join(' ', room.Users.Select(user => user.UserId))}"));
    }

    [Fact]
    public async Task A_user_may_be_kept_from_publishing_for_a_time()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice");
        Assert.Equal("success", await day.SayAsync("BanUserStream", V, Alice + ",\"Audio\":true,\"ForbiddenInterval\":60"));
        Assert.Equal("success", await day.SayAsync("BanUserStream", V, Alice + ",\"Video\":true"));
        Assert.Equal((true, true), Banned(day));
        day.Pass(60);
        Assert.Equal((false, true), Banned(day));
        Assert.Equal("success", await day.SayAsync("UnbanUserStream", V, Alice));
        Assert.Equal((false, false), Banned(day));
        Assert.Equal("User is not found.", await day.SayAsync("BanUserStream", V, Room + ",\"UserId\":\"bob\""));
        Assert.Equal("Room is not found.", await day.SayAsync("UnbanUserStream", V, Alice.Replace("room", "elsewhere", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_limit_of_a_token_ends_after_its_interval()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice");
        var limit = await day.ReadPostAsync("LimitTokenPrivilege", V, Alice + ",\"Token\":\"x\",\"ForbiddenInterval\":60");
        Assert.Equal(StateEmulator.Morning.AddSeconds(60).ToUnixTimeSeconds(), limit.GetProperty("EndTime").GetInt64());
    }

    [Fact]
    public async Task Of_users_asked_for_those_in_the_room_are_described()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", [new("alice") { DeviceType = "web" }, new("ghost") { IsVisible = false }]);
        var users = (await day.ReadAsync("GetRoomUsersProperty", V, "AppId=app&RoomId=room&UserIds=alice&UserIds=bob&UserIds=ghost")).GetProperty("UserList");
        var joined = StateEmulator.Morning.ToUnixTimeMilliseconds();
        Assert.Equal(
            [
                $$"""{"Status":1,"UserID":"alice","Role":1,"LoginTime":{{joined}},"DeviceType":"web"}""",
                """{"Status":0,"UserID":"bob"}""",
                $$"""{"Status":1,"UserID":"ghost","Role":2,"LoginTime":{{joined}}}""",
            ],
            users.EnumerateArray().Select(user => user.GetRawText()));
    }

    [Fact]
    public async Task A_message_reaches_only_who_is_there()
    {
        const string Message = ",\"From\":\"server\",\"Binary\":false,\"Message\":\"hi\"";
        const string Messaging = "2023-07-20";
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("app", "room", "alice", "bob");
        Assert.Equal("success", await day.SayAsync("SendRoomUnicast", Messaging, Room + Message + ",\"To\":\"alice\""));
        Assert.Equal("InternalError.UserNotFound", await CodeAsync("SendRoomUnicast", Room + Message + ",\"To\":\"carol\""));
        Assert.Equal("InternalError.RoomNotFound", await CodeAsync("SendBroadcast", "\"AppId\":\"app\",\"RoomId\":\"none\"" + Message));
        Assert.Equal("success", await day.SayAsync("BatchSendRoomUnicast", Messaging, Room + Message + ",\"To\":[\"alice\",\"bob\"]"));
        Assert.Equal("PartialSuccess", await CodeAsync("BatchSendRoomUnicast", Room + Message + ",\"To\":[\"alice\",\"carol\"]"));
        Assert.Equal("InternalError.UserNotFound", await CodeAsync("BatchSendRoomUnicast", Room + Message + ",\"To\":[\"carol\"]"));

        async Task<string?> CodeAsync(string action, string members) => (await day.PostAsync(action, Messaging, members)).Code;
    }

    [Fact]
    public async Task Of_an_application_without_seeded_rooms_nothing_is_known_and_calls_succeed()
    {
        await using var day = await StateEmulator.StartAsync();
        day.Emulator.SeedRoom("other", "room", "alice");
        Assert.Equal("success", await day.SayAsync("BanRoomUser", V, Alice));
        Assert.NotEmpty((await OnlineAsync(day)).GetProperty("VisibleUserList").EnumerateArray());
        Assert.Null((await day.PostAsync("SendBroadcast", "2023-07-20", Room + ",\"From\":\"server\",\"Binary\":false,\"Message\":\"hi\"")).Code);
    }

    [Fact]
    public async Task Rooms_take_no_more_memory_than_they_may()
    {
        await using var day = await StateEmulator.StartAsync(options => (options.MaxTasks, options.MaxRetainedBytes) = (3, 20_000));
        for (var i = 0; i < 5; i++)
        {
            day.Emulator.SeedRoom("app", $"room{i}", "alice");
        }

        Assert.Equal(["room2", "room3", "room4"], day.Emulator.Rooms.Select(room => room.RoomId));
        for (var i = 0; i < 100; i++)
        {
            day.Emulator.SeedRoom("app", "busy", $"user{i}");
        }

        Assert.Equal("busy", Assert.Single(day.Emulator.Rooms).RoomId);
        day.Emulator.SeedRoom("app", "large", [.. Enumerable.Range(0, 1000).Select(index => $"user{index}")]);
        Assert.Equal(1000, Assert.Single(day.Emulator.Rooms).Users.Count);
    }

    [Theory]
    [InlineData("", "room")]
    [InlineData("app", "")]
    public async Task A_room_has_an_application_and_a_name(string app, string room)
    {
        await using var day = await StateEmulator.StartAsync();
        Assert.Throws<ArgumentException>(() => day.Emulator.SeedRoom(app, room, "alice"));
    }

    private static Task<JsonElement> OnlineAsync(StateEmulator day) => day.ReadAsync("GetRoomOnlineUsers", V, "AppId=app&RoomId=room");

    private static EmulatorUser[] Users(int first) => [.. Enumerable.Range(first, 10_000).Select(index => $"user-{index}")];

    private static string[] Names(JsonElement users, string list) => [.. users.GetProperty(list).EnumerateArray().Select(user => user.GetString()!)];

    private static (bool Audio, bool Video) Banned(StateEmulator day) => Assert.Single(Assert.Single(day.Emulator.Rooms).Users) is var user ? (user.IsAudioBanned, user.IsVideoBanned) : default;
}
