namespace RtcGen.Emulator;

/// <summary>A snapshot of a task that is running on the server.</summary>
/// <param name="Family">The task family of the schema, for example <c>snapshot</c>.</param>
/// <param name="Key">The properties that identify the task, for example <c>AppId</c>, <c>RoomId</c> and <c>TaskId</c>.</param>
/// <param name="Settings">
/// The current settings by path, for example <c>ImageConfig.Interval</c> = <c>5</c> or <c>TargetStreams.StreamList[0].UserId</c> = <c>alice</c>; a string
/// without quotes, anything else as JSON. Secrets are as they were sent.
/// </param>
public sealed record EmulatorTask(
    string Family,
    IReadOnlyDictionary<string, string> Key,
    IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Gets the action that started the task, or null for a seeded one.</summary>
    public string? Action { get; init; }

    /// <summary>Gets the API version in which it was started, or null for a seeded one.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the time the task was started or seeded, by the emulator's clock.</summary>
    public DateTimeOffset StartedAt { get; init; }
}
