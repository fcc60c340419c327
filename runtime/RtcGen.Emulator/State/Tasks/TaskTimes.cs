using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>What the members of a result that every task has say, by their names and by the names of their values.</summary>
internal static class TaskTimes
{
    /// <summary>The value of a member that is about when and how a task runs; null for any other.</summary>
    public static JsonNode? Find(FieldSchema member, KeptTask task) => member.Name switch
    {
        "StartTime" or "CreateTime" => Write(member, task.Task.StartedAt),
        "EndTime" => task.EndedAt is { } end ? Write(member, end) : IsNumber(member) ? JsonValue.Create(0) : null,
        "Status" => Named(member, task.EndedAt is null ? "Running" : "Ended"),
        "StopReason" => task.End is { } reason ? Named(member, Reason(reason)) : null,
        "PushStreamState" => task.EndedAt is null ? null : Named(member, "Stopped"),
        _ => null,
    };

    /// <summary>Writes a time as a member has it: a number of seconds or milliseconds, or a string.</summary>
    public static JsonNode Write(FieldSchema member, DateTimeOffset time) => (IsNumber(member), member.Unit) switch
    {
        (true, "s") => JsonValue.Create(time.ToUnixTimeSeconds()),
        (true, _) => JsonValue.Create(time.ToUnixTimeMilliseconds()),
        _ => JsonValue.Create(time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static bool IsNumber(FieldSchema member) => member.Type is FieldType.Int32 or FieldType.Int64;

    private static JsonValue? Named(FieldSchema member, string name) => member.Values.FirstOrDefault(value => value.Name == name) is { } found ? JsonValue.Create(found.Value) : null;

    private static string Reason(TaskEnd end) => end switch
    {
        TaskEnd.Stopped => "StoppedByCall",
        TaskEnd.Idle => "Idle",
        TaskEnd.TooLong => "RanTooLong",
        _ => "Unknown",
    };
}
