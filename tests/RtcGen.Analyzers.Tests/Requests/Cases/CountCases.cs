namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1005: lists and maps with too many or too few items.</summary>
internal static class CountCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [|[]|] }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [|new string[0]|] }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [|Array.Empty<string>()|] }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [|new List<string>()|] }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [|new List<string> { }|] }",
        "List<string> users = new(); return new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [|users|] };",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [|[\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\", \"8\", \"9\", \"10\", \"11\"]|] }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [|[text, text, text, text, text, text, text, text, text, text, text]|] }",
        "new AddFriendRequest { AppId = 1, UserId = 2, FriendUserIds = [|[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]|] }",
        "new SpatialAudio { AudienceSpatialPosition = [|[1, 2]|] }",
        "new SpatialAudio { AudienceSpatialPosition = [|new[] { 1, 2, 3, 4 }|] }",
        "var position = new[] { 1, 2 }; return new SpatialAudio { AudienceSpatialPosition = [|position|] };",
        "new SpatialOrientation { Forward = [|[1.0]|] }",
        "new StartVoiceChatAgentConfig { UserId = \"bot\", TargetUserId = [|[\"a\", \"b\"]|] }",
        "new OwnObject { Labels = [|new Dictionary<string, string> { [\"a\"] = \"a\", [\"b\"] = \"b\", [\"c\"] = \"c\" }|] }",
        "new ListUserInfoRequest { AppId = \"a\", StartTime = Noon, EndTime = Noon.AddHours(1), UserId = [|\"1,2,3,4,5,6,7,8,9,10,11\"|] }",

        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [\"u\"] }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = [.. names] }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = names }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = names.ToList() }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = new string[number] }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = new List<string>(names) }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = Enumerable.Empty<string>().ToList() }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = System.Collections.Immutable.ImmutableArray<string>.Empty }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = new List<string> { Capacity = 4 } }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = new System.Collections.ObjectModel.Collection<string>() }",
        "new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = flag ? [] : [\"u\"] }",
        "var users = new List<string>(); users.Add(\"u\"); return new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = users };",
        "var users = new List<string>(); foreach (var one in names) { users.Add(one); } return new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = users };",
        "var users = new List<string>(); Use(users); return new GetRoomUsersPropertyRequest { AppId = \"a\", RoomId = \"r\", UserIds = users };",
        "new SpatialAudio { AudienceSpatialPosition = [1, 2, 3] }",
        "new SpatialAudio { AudienceSpatialPosition = [] }",
        "new SpatialAudio { AudienceSpatialPosition = null }",
        "new SpatialAudio { AudienceSpatialPosition = [1, 2, .. numbers] }",
        "new OwnObject { Labels = new Dictionary<string, string> { [\"a\"] = \"a\", [\"b\"] = \"b\", [\"a\"] = \"c\" } }",
        "new OwnObject { Labels = new Dictionary<string, string>() }",
        "new ListUserInfoRequest { AppId = \"a\", StartTime = Noon, EndTime = Noon.AddHours(1), UserId = \"1,2,3\" }",
        "new NoRequest { Names = [] }",
    ];
}
