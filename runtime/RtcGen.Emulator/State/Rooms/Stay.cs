namespace RtcGen.Emulator;

/// <summary>A user's stay in a room.</summary>
/// <param name="user">The user as seeded.</param>
/// <param name="joinedAt">When it began.</param>
internal sealed class Stay(EmulatorUser user, DateTimeOffset joinedAt)
{
    public EmulatorUser User => user;

    public DateTimeOffset JoinedAt => joinedAt;

    /// <summary>When it ended; null while it lasts.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>Until when the user may publish no audio; null for no ban.</summary>
    public DateTimeOffset? AudioBannedUntil { get; set; }

    /// <summary>Until when the user may publish no video; null for no ban.</summary>
    public DateTimeOffset? VideoBannedUntil { get; set; }

    public EmulatorUser Describe(DateTimeOffset now) => user with { JoinedAt = joinedAt, IsAudioBanned = AudioBannedUntil > now, IsVideoBanned = VideoBannedUntil > now };
}
