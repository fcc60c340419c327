using System.Diagnostics.CodeAnalysis;

namespace RtcGen.Emulator;

/// <content>What the emulator remembers: tasks and rooms.</content>
public sealed partial class RtcEmulator
{
    /// <summary>Gets a copy of the running tasks, in the order in which they were started or seeded.</summary>
    public IReadOnlyList<EmulatorTask> Tasks => _parts.State.Tasks;

    /// <summary>Gets a copy of the rooms in which there are users, in the order in which they were entered.</summary>
    public IReadOnlyList<EmulatorRoom> Rooms => _parts.State.Rooms;

    /// <summary>Adds a running task, replacing a task with the same key.</summary>
    /// <param name="family">The task family of the schema, for example <c>snapshot</c>.</param>
    /// <param name="key">The properties that identify the task, for example <c>AppId</c>, <c>RoomId</c> and <c>TaskId</c>.</param>
    /// <param name="settings">The settings of the task by path, or null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="family"/> is empty, or a value is null.</exception>
    /// <remarks>
    /// <see cref="RtcEmulatorOptions.TaskLifetime"/> and <see cref="RtcEmulatorOptions.MaxTasks"/> limit how long the task is kept. It does not end because nobody is in its room.
    /// </remarks>
    public void SeedTask(
        string family,
        IReadOnlyDictionary<string, string> key,
        IReadOnlyDictionary<string, string>? settings = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(family);
        ThrowIfNullOrHoldsNull(key, nameof(key));
        settings ??= new Dictionary<string, string>();
        ThrowIfNullOrHoldsNull(settings, nameof(settings));
        _parts.State.SeedTask(family, key, settings);
    }

    /// <summary>Gets a running task.</summary>
    /// <param name="family">The task family.</param>
    /// <param name="key">The properties that identify the task, in any order.</param>
    /// <param name="task">When this method returns true, the current state of the task.</param>
    /// <returns>true if the task is running; otherwise, false.</returns>
    /// <exception cref="ArgumentException"><paramref name="family"/> is empty, or a value is null.</exception>
    public bool TryGetTask(
        string family,
        IReadOnlyDictionary<string, string> key,
        [NotNullWhen(true)] out EmulatorTask? task)
    {
        ArgumentException.ThrowIfNullOrEmpty(family);
        ThrowIfNullOrHoldsNull(key, nameof(key));
        task = _parts.State.FindTask(family, key);
        return task is not null;
    }

    /// <summary>Sets who is in a room: users who are not there yet enter it, and those who are not named leave it. A room without users has ended.</summary>
    /// <param name="appId">The application.</param>
    /// <param name="roomId">The room ID.</param>
    /// <param name="users">The users, each described or just named by the user ID; none for an empty room.</param>
    /// <exception cref="ArgumentException">An ID is null or empty.</exception>
    /// <remarks>
    /// Until a room of an application is seeded, the emulator knows nothing of its rooms, and actions on rooms succeed. From then on they are
    /// responded to by the rooms that were seeded.
    /// </remarks>
    public void SeedRoom(string appId, string roomId, params EmulatorUser[] users)
    {
        ArgumentException.ThrowIfNullOrEmpty(appId);
        ArgumentException.ThrowIfNullOrEmpty(roomId);
        ArgumentNullException.ThrowIfNull(users);
        if (Array.Exists(users, static user => string.IsNullOrEmpty(user?.UserId)))
        {
            throw new ArgumentException("A user has no ID.", nameof(users));
        }

        _parts.State.SeedRoom(appId, roomId, [.. users]);
    }

    private static void ThrowIfNullOrHoldsNull(IReadOnlyDictionary<string, string> values, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.FirstOrDefault(static pair => pair.Value is null).Key is { } name)
        {
            throw new ArgumentException($"The value of {name} is null.", parameter);
        }
    }
}
