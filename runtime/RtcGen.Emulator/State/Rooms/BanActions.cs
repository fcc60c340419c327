using System.Text.Json.Nodes;

namespace RtcGen.Emulator;

/// <summary>Actions that send users away and keep them out.</summary>
internal static class BanActions
{
    /// <summary>Sends a user, a room's users, or those of an address away, and keeps them out for the interval; 0 lets them in again at once.</summary>
    public static StateOutcome Ban(RoomStore rooms, string app, StateRequest request)
    {
        var target = Target(app, request);
        if (rooms.Bans.Has(target))
        {
            return RoomHints.Say(target.UserId is null && target.IP is null ? RoomHints.RoomBanned : RoomHints.UserBanned);
        }

        if (target.RoomId is { } room && rooms.FindOpen(app, room) is null)
        {
            return RoomHints.Say(RoomHints.RoomNotFound);
        }

        if (rooms.Remove(app, target.RoomId, user => IsMeant(target, user)) == 0)
        {
            return RoomHints.Say(RoomHints.UserNotFound);
        }

        rooms.Bans.Set(target, Interval(request));
        return RoomHints.Say(RoomHints.Success);
    }

    /// <summary>Changes how long a ban lasts from now; 0 lifts it.</summary>
    public static StateOutcome Update(RoomStore rooms, string app, StateRequest request)
    {
        var target = Target(app, request);
        if (!rooms.Bans.Has(target))
        {
            return RoomHints.Say(target.UserId is null ? RoomHints.RoomNotBanned : RoomHints.UserNotBanned);
        }

        rooms.Bans.Set(target, Interval(request));
        return RoomHints.Say(RoomHints.Success);
    }

    /// <summary>Sends one user out of one room.</summary>
    public static StateOutcome Kick(RoomStore rooms, string app, StateRequest request) => (request.Value("RoomId"), request.Value("UserId")) switch
    {
        ({ } room, _) when rooms.FindOpen(app, room) is null => RoomHints.Say(RoomHints.RoomNotFound),
        ({ } room, { } id) when rooms.Remove(app, room, user => user.UserId == id) == 0 => RoomHints.Say(RoomHints.UserNotFound),
        _ => RoomHints.Say(RoomHints.Success),
    };

    /// <summary>Sends all users out of a room.</summary>
    public static StateOutcome Dismiss(RoomStore rooms, string app, StateRequest request) =>
        RoomHints.Say(request.Value("RoomId") is { } room && rooms.Remove(app, room, static _ => true) > 0 ? RoomHints.Success : RoomHints.RoomNotFound);

    /// <summary>Keeps a user from entering a room with a token until the end of the interval; whoever is in it stays.</summary>
    public static StateOutcome Limit(RoomStore rooms, string app, StateRequest request) => new()
    {
        Known = new JsonObject { ["EndTime"] = (request.Now + Interval(request)).ToUnixTimeSeconds(), ["Message"] = RoomHints.Success },
    };

    private static BanTarget Target(string app, StateRequest request) => new(app, request.Value("RoomId"), request.Value("UserId"), request.Value("IP"));

    private static bool IsMeant(BanTarget target, EmulatorUser user) =>
        (target.UserId is null || user.UserId == target.UserId) && (target.IP is null || user.IP == target.IP);

    private static TimeSpan Interval(StateRequest request) => TimeSpan.FromSeconds(request.Number("ForbiddenInterval") ?? 0);
}
