using RtcGen.Rtc;

namespace RtcGen.Mocks.Tests;

/// <summary>What the user's code asks, and what mocks answer.</summary>
internal static class Requests
{
    public static StopSnapshotRequest Stop => new() { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1" };

    public static ListRoomInfoRequest List => new() { AppId = "661e7b30", StartTime = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8)), EndTime = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8)) };

    public static RtcResponse<string?> Stopped => new("ok", new() { RequestId = "r-1" });

    public static RtcResponse<ListRoomInfoResult> Page(string room) => new(new() { Total = 3, RoomList = [new() { RoomId = room }] }, new());

    public static RtcResponse<ListRoomInfoResult> Page(string room, string next) =>
        new(new() { Total = 3, RoomList = [new() { RoomId = room }, new() { RoomId = next }] }, new());
}
