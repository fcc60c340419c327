using RtcGen.Rtc.V20201201;

namespace RtcGen.Samples;

/// <summary>The task to change, identified by application, room and task.</summary>
internal sealed record SnapshotTask(string AppId, string RoomId, string TaskId)
{
    public IReadOnlyDictionary<string, string> Key => new Dictionary<string, string>
    {
        ["AppId"] = AppId,
        ["RoomId"] = RoomId,
        ["TaskId"] = TaskId,
    };

    public UpdateSnapshotRequest WithInterval(int seconds) => new()
    {
        AppId = AppId,
        RoomId = RoomId,
        TaskId = TaskId,
        ImageConfig = new() { Interval = seconds },
    };
}
