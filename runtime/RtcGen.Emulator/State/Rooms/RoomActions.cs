namespace RtcGen.Emulator;

/// <summary>Which actions of the service <c>rtc</c> are about rooms, and what does them. Until a room of an application is seeded, nothing is known of its rooms.</summary>
/// <param name="rooms">The rooms.</param>
/// <param name="beforeChange">Called before users leave.</param>
internal sealed class RoomActions(RoomStore rooms, Action beforeChange)
{
    private const string App = "AppId";

    private static readonly Dictionary<string, Func<RoomStore, string, StateRequest, StateOutcome>> ByName = new(StringComparer.Ordinal)
    {
        ["BanRoomUser"] = BanActions.Ban,
        ["UpdateBanRoomUserRule"] = BanActions.Update,
        ["KickUser"] = BanActions.Kick,
        ["DismissRoom"] = BanActions.Dismiss,
        ["LimitTokenPrivilege"] = BanActions.Limit,
        ["BanUserStream"] = StreamBanActions.Ban,
        ["UnbanUserStream"] = StreamBanActions.Unban,
        ["GetRoomOnlineUsers"] = PresenceActions.Online,
        ["GetRoomUsersProperty"] = PresenceActions.Properties,
        ["ListRoomInfo"] = RoomLists.Rooms,
        ["ListUserInfo"] = RoomLists.Users,
        ["SendBroadcast"] = MessageActions.Broadcast,
        ["SendRoomUnicast"] = MessageActions.ToOne,
        ["BatchSendRoomUnicast"] = MessageActions.ToSeveral,
    };

    /// <summary>Carries a request out; null when it is not about rooms, or about those of an application of which nothing is known.</summary>
    public StateOutcome? Apply(StateRequest request)
    {
        if (!ByName.TryGetValue(request.Action.Action, out var action) || request.Value(App) is not { } app || !rooms.IsKnown(app))
        {
            return null;
        }

        beforeChange();
        return action(rooms, app, request);
    }
}
