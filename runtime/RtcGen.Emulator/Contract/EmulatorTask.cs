namespace RtcGen.Emulator;

/// <summary>A snapshot of a task that is running on the server.</summary>
/// <param name="Family">The task family of the schema, for example <c>snapshot</c>.</param>
/// <param name="Key">The properties that identify the task, for example <c>AppId</c>, <c>RoomId</c> and <c>TaskId</c>.</param>
/// <param name="Settings">
/// The current settings by path, for example <c>ImageConfig.Interval</c> = <c>5</c>; a string without quotes,
/// anything else as JSON.
/// </param>
public sealed record EmulatorTask(
    string Family,
    IReadOnlyDictionary<string, string> Key,
    IReadOnlyDictionary<string, string> Settings);
