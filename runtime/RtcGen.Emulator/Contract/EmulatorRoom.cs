namespace RtcGen.Emulator;

/// <summary>A snapshot of a room in which there are users.</summary>
/// <param name="AppId">The application.</param>
/// <param name="RoomId">The room ID.</param>
/// <param name="Users">The users in the room, at least one, in the order in which they entered it.</param>
/// <param name="StartedAt">The time the first of them entered the empty room.</param>
public sealed record EmulatorRoom(string AppId, string RoomId, IReadOnlyList<EmulatorUser> Users, DateTimeOffset StartedAt);
