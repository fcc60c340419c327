namespace RtcGen.Emulator;

/// <summary>Actions that send messages to users in a room. Who is logged in without a room is not known, so messages to such users always arrive.</summary>
internal static class MessageActions
{
    private const string RoomNotFound = "InternalError.RoomNotFound";
    private const string UserNotFound = "InternalError.UserNotFound";
    private const string PartialSuccess = "PartialSuccess";

    /// <summary>Sends to all users of a room.</summary>
    public static StateOutcome Broadcast(RoomStore rooms, string app, StateRequest request) =>
        Find(rooms, app, request) is null ? NoRoom(request) : RoomHints.Say(RoomHints.Success);

    /// <summary>Sends to one user of a room.</summary>
    public static StateOutcome ToOne(RoomStore rooms, string app, StateRequest request) =>
        Find(rooms, app, request) is not { } room ? NoRoom(request)
        : request.Value("To") is { } to && !IsIn(room, to) ? NoUser(to)
        : RoomHints.Say(RoomHints.Success);

    /// <summary>Sends to several users of a room.</summary>
    public static StateOutcome ToSeveral(RoomStore rooms, string app, StateRequest request)
    {
        if (Find(rooms, app, request) is not { } room)
        {
            return NoRoom(request);
        }

        var receivers = request.Values("To");
        var missing = receivers.Where(user => !IsIn(room, user)).ToList();
        return missing.Count == 0 ? RoomHints.Say(RoomHints.Success)
            : missing.Count == receivers.Count ? NoUser(missing[0])
            : StateOutcome.Failed(PartialSuccess, $"{missing.Count} of {receivers.Count} receivers are not in the room.");
    }

    private static EmulatorRoom? Find(RoomStore rooms, string app, StateRequest request) => request.Value("RoomId") is { } room ? rooms.FindOpen(app, room) : null;

    private static bool IsIn(EmulatorRoom room, string user) => room.Users.Any(present => present.UserId == user);

    private static StateOutcome NoRoom(StateRequest request) => StateOutcome.Failed(RoomNotFound, $"The room '{request.Value("RoomId")}' does not exist.");

    private static StateOutcome NoUser(string user) => StateOutcome.Failed(UserNotFound, $"The user '{user}' is not in the room.");
}
