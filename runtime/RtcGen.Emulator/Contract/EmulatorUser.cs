namespace RtcGen.Emulator;

/// <summary>A user in a room.</summary>
/// <param name="UserId">The user ID.</param>
public sealed record EmulatorUser(string UserId)
{
    /// <summary>Gets a value indicating whether the others in the room see the user. The default is true; an invisible user cannot publish.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>Gets the IP address by which BanRoomUser finds the user, or null when it does not matter.</summary>
    public string? IP { get; init; }

    /// <summary>Gets the kind of the device as GetRoomUsersProperty names it, for example <c>android</c> or <c>web</c>, or null when it does not matter.</summary>
    public string? DeviceType { get; init; }

    /// <summary>Gets the time the user entered the room; null in a seeded user means now.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>Gets a value indicating whether BanUserStream keeps the user from publishing audio. It is ignored in a seeded user.</summary>
    public bool IsAudioBanned { get; init; }

    /// <summary>Gets a value indicating whether BanUserStream keeps the user from publishing video. It is ignored in a seeded user.</summary>
    public bool IsVideoBanned { get; init; }

    /// <summary>Makes a visible user who enters the room now.</summary>
    /// <param name="userId">The user ID.</param>
    public static implicit operator EmulatorUser(string userId) => FromString(userId);

    /// <summary>Makes a visible user who enters the room now.</summary>
    /// <param name="userId">The user ID.</param>
    /// <returns>The user.</returns>
    public static EmulatorUser FromString(string userId) => new(userId);
}
