using System.Text.Json;

namespace RtcGen.Emulator;

/// <summary>Rooms as the page sees and seeds them.</summary>
internal static class RoomJson
{
    // A person looks at no more of either.
    private const int MostRooms = 200;
    private const int MostUsers = 200;

    /// <exception cref="ArgumentException">The application or the room is not named.</exception>
    public static void Seed(ServiceState state, JsonElement body)
    {
        var (app, room) = (body.OptionalText("appId"), body.OptionalText("roomId"));
        if (app is null || room is null)
        {
            throw new ArgumentException("The room needs an appId and a roomId.");
        }

        var users = body.TryGetProperty("users", out var given) && given.ValueKind == JsonValueKind.Array ? given.EnumerateArray().Select(static user => user.GetString()).OfType<string>() : [];
        state.SeedRoom(app, room, [.. users.Where(static user => user.Length > 0).Distinct(StringComparer.Ordinal).Select(static user => new EmulatorUser(user))]);
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyList<EmulatorRoom> rooms)
    {
        json.WriteNumber("roomCount", rooms.Count);
        json.WriteStartArray("rooms");
        foreach (var room in rooms.Take(MostRooms))
        {
            json.WriteStartObject();
            json.WriteString("appId", room.AppId);
            json.WriteString("roomId", room.RoomId);
            json.WriteNumber("userCount", room.Users.Count);
            json.WriteStartArray("users");
            foreach (var user in room.Users.Take(MostUsers))
            {
                json.WriteStringValue(user.UserId);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
