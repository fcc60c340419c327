namespace RtcGen.Emulator;

/// <summary>Actions that keep users from publishing.</summary>
internal static class StreamBanActions
{
    /// <summary>Keeps a user from publishing audio, video or both for the interval; without one until the ban is lifted.</summary>
    public static StateOutcome Ban(RoomStore rooms, string app, StateRequest request)
    {
        var until = request.Number("ForbiddenInterval") is > 0 and { } seconds ? request.Now.AddSeconds(seconds) : DateTimeOffset.MaxValue;
        return Change(rooms, app, request, until);
    }

    /// <summary>Lifts a ban.</summary>
    public static StateOutcome Unban(RoomStore rooms, string app, StateRequest request) => Change(rooms, app, request, until: null);

    private static StateOutcome Change(RoomStore rooms, string app, StateRequest request, DateTimeOffset? until)
    {
        if (request.Value("RoomId") is not { } room || request.Value("UserId") is not { } user)
        {
            return StateOutcome.Done;
        }

        if (rooms.FindOpen(app, room) is null)
        {
            return RoomHints.Say(RoomHints.RoomNotFound);
        }

        var found = rooms.Change(app, room, user, stay =>
        {
            stay.AudioBannedUntil = request.IsTrue("Audio") ? until : stay.AudioBannedUntil;
            stay.VideoBannedUntil = request.IsTrue("Video") ? until : stay.VideoBannedUntil;
        });
        return RoomHints.Say(found > 0 ? RoomHints.Success : RoomHints.UserNotFound);
    }
}
