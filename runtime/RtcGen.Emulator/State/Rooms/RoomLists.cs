using System.Globalization;
using System.Text.Json.Nodes;

namespace RtcGen.Emulator;

/// <summary>Actions that list what happened in rooms, by call and by user.</summary>
internal static class RoomLists
{
    /// <summary>Lists the calls of a time, oldest first.</summary>
    public static StateOutcome Rooms(RoomStore rooms, string app, StateRequest request)
    {
        var (from, to) = Window(request);
        var calls = rooms.Read(app, call => Is(request, "RoomId", call.RoomId) && Overlaps(call.StartedAt, call.EndedAt, from, to) ? [Describe(call)] : Array.Empty<JsonObject>());
        var known = Paging.Write(request, calls, static call => call);
        known["HasMore"] = false;
        return new() { Known = known };
    }

    /// <summary>Lists the users of a time, once for each call, in the order in which they first entered.</summary>
    public static StateOutcome Users(RoomStore rooms, string app, StateRequest request)
    {
        var (from, to) = Window(request);
        var wanted = request.Value("UserId")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        var users = rooms.Read(app, call => !Is(request, "RoomId", call.RoomId) ? [] : call.Stays
            .GroupBy(static stay => stay.User.UserId, StringComparer.Ordinal)
            .Where(stays => (wanted.Length == 0 || wanted.Contains(stays.Key, StringComparer.Ordinal)) && Overlaps(stays.First().JoinedAt, stays.Last().LeftAt, from, to))
            .Select(stays => Describe(call, [.. stays], request.Now)));
        return new() { Known = Paging.Write(request, users, static user => user) };
    }

    private static JsonObject Describe(RoomCall call) => new()
    {
        ["RoomId"] = call.RoomId,
        ["CallId"] = call.CallId,
        ["CreatedTime"] = Text(call.StartedAt),
        ["DestroyTime"] = Text(call.EndedAt),
        ["IsFinished"] = call.EndedAt is not null,
        ["ActiveUserNum"] = call.Present.Count(),
    };

    private static JsonObject Describe(RoomCall call, List<Stay> stays, DateTimeOffset now)
    {
        var record = new JsonArray();
        foreach (var stay in stays)
        {
            record.Add((JsonNode)new JsonObject { ["Time"] = Text(stay.JoinedAt), ["Type"] = "join_room" });
            if (stay.LeftAt is { } left)
            {
                record.Add((JsonNode)new JsonObject { ["Time"] = Text(left), ["Type"] = "leave_room" });
            }
        }

        var known = new JsonObject
        {
            ["RoomId"] = call.RoomId,
            ["CallId"] = call.CallId,
            ["UserId"] = stays[0].User.UserId,
            ["CreatedAt"] = Text(stays[0].JoinedAt),
            ["LeaveAt"] = Text(stays[^1].LeftAt),
            ["Duration"] = (long)stays.Sum(stay => ((stay.LeftAt ?? now) - stay.JoinedAt).TotalSeconds),
            ["Finished"] = stays[^1].LeftAt is not null,
            ["Record"] = record,
        };
        if (stays[0].User.DeviceType is { } device)
        {
            known["OS"] = device;
        }

        return known;
    }

    private static bool Is(StateRequest request, string member, string value) => request.Value(member) is not { } wanted || wanted == value;

    // The times in a request count whole seconds, and what began in the last of them counts.
    private static bool Overlaps(DateTimeOffset start, DateTimeOffset? end, DateTimeOffset from, DateTimeOffset to) =>
        start.ToUnixTimeSeconds() <= to.ToUnixTimeSeconds() && (end is null || end >= from);

    private static (DateTimeOffset From, DateTimeOffset To) Window(StateRequest request)
    {
        var from = Time(request.Value("StartTime")) ?? DateTimeOffset.MinValue;
        var to = Time(request.Value("EndTime")) ?? DateTimeOffset.MaxValue;
        return (from, request.Action.Window?.Span is { } span && to - from > span ? from + span : to);
    }

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string Text(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) ?? string.Empty;
}
