using System.Text.Json.Nodes;

namespace RtcGen.Emulator;

/// <summary>What actions on rooms say in <c>Message</c>; none of it is an error.</summary>
internal static class RoomHints
{
    public const string Success = "success";
    public const string RoomNotFound = "Room is not found.";
    public const string UserNotFound = "User is not found.";
    public const string RoomBanned = "Room has been banned.";
    public const string UserBanned = "User has been banned.";
    public const string RoomNotBanned = "Room is not banned.";
    public const string UserNotBanned = "User is not banned.";

    public static StateOutcome Say(string message) => new() { Known = new JsonObject { ["Message"] = message } };
}
