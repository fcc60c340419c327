using System.Text.Json.Nodes;

namespace RtcGen.Emulator;

/// <summary>Actions that tell who is in a room.</summary>
internal static class PresenceActions
{
    private const int MostWithProperties = 200;
    private const int MostInvisible = 10_000;

    /// <summary>Lists the users of a room, visible and invisible ones.</summary>
    public static StateOutcome Online(RoomStore rooms, string app, StateRequest request)
    {
        if (request.Value("RoomId") is not { } id || rooms.FindOpen(app, id) is not { } room)
        {
            return new() { Known = new JsonObject { ["RoomExists"] = false, ["VisibleUserList"] = null, ["InvisibleUserList"] = null, ["TotalUser"] = null, ["TotalInvisibleUser"] = null } };
        }

        // What the objects hold that Property asks for is not known, so the users are strings all the same.
        var withProperties = request.IsTrue("Property");
        var role = withProperties ? request.Number("RoleType") ?? 0 : 0;
        var visible = room.Users.Where(user => user.IsVisible && role != 2).Take(withProperties && role == 0 ? MostWithProperties : int.MaxValue).ToList();
        var invisible = room.Users.Where(user => !user.IsVisible && role != 1).Take(withProperties && role == 0 ? MostWithProperties - visible.Count : MostInvisible).ToList();
        return new()
        {
            Known = new JsonObject
            {
                ["RoomExists"] = true,
                ["VisibleUserList"] = Ids(visible),
                ["InvisibleUserList"] = Ids(invisible),
                ["TotalUser"] = room.Users.Count,
                ["TotalInvisibleUser"] = room.Users.Count(static user => !user.IsVisible),
            },
        };
    }

    /// <summary>Tells of each of the users named whether it is in a room.</summary>
    public static StateOutcome Properties(RoomStore rooms, string app, StateRequest request)
    {
        var room = request.Value("RoomId") is { } id ? rooms.FindOpen(app, id) : null;
        var list = new JsonArray();
        foreach (var name in request.Values("UserIds"))
        {
            list.Add((JsonNode)(room?.Users.FirstOrDefault(user => user.UserId == name) is { } user ? Present(user) : Absent(name)));
        }

        return new() { Known = new JsonObject { ["UserList"] = list } };
    }

    private static JsonObject Present(EmulatorUser user) => new JsonObject
    {
        ["Status"] = 1,
        ["UserID"] = user.UserId,
        ["Role"] = user.IsVisible ? 1 : 2,
        ["LoginTime"] = user.JoinedAt!.Value.ToUnixTimeMilliseconds(),
        ["DeviceType"] = user.DeviceType,
        ["PlatformType"] = null,
        ["MediaProcessingType"] = null,
    };

    private static JsonObject Absent(string user) => new()
    {
        ["Status"] = 0,
        ["UserID"] = user,
        ["Role"] = null,
        ["LoginTime"] = null,
        ["DeviceType"] = null,
        ["PlatformType"] = null,
        ["MediaProcessingType"] = null,
    };

    private static JsonArray Ids(IEnumerable<EmulatorUser> users)
    {
        var list = new JsonArray();
        foreach (var user in users)
        {
            list.Add((JsonNode)user.UserId);
        }

        return list;
    }
}
