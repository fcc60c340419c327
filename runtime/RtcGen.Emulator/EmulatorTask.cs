namespace RtcGen.Emulator;

/// <summary>A task as the server remembers it. A later call does not change this object.</summary>
/// <param name="Family">The task family of the schema, for example <c>snapshot</c>.</param>
/// <param name="Key">The members that name the task, for example <c>AppId</c>, <c>RoomId</c> and <c>TaskId</c>.</param>
/// <param name="Settings">
/// The settings in force by path, for example <c>ImageConfig.Interval</c> = <c>5</c>; a text without quotes,
/// anything else as JSON.
/// </param>
public sealed record EmulatorTask(
    string Family,
    IReadOnlyDictionary<string, string> Key,
    IReadOnlyDictionary<string, string> Settings);
