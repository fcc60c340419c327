using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>What the service remembers from call to call: tasks, and who is in which room. Safe for use by many threads.</summary>
internal sealed class ServiceState
{
    private const string Rtc = "rtc";

    private readonly RtcEmulatorOptions _options;
    private readonly RoomStore _rooms;
    private readonly RoomActions _roomActions;
    private readonly AccountActions _accountActions;
    private readonly TaskStore _tasks;
    private readonly TaskRules _taskRules;
    private readonly TaskFamilies _families;
    private readonly TaskSettings _settings;

    /// <summary>Makes an empty state.</summary>
    public ServiceState(SchemaSet schemas, RtcEmulatorOptions options)
    {
        _options = options;
        _settings = new(schemas.SharedTypes);
        _rooms = new(options);
        _families = new(schemas);
        _tasks = new(options, _rooms);
        var results = new TaskResult(schemas.SharedTypes, _settings);
        _taskRules = new(_tasks, _settings, results, _families);
        _roomActions = new(_rooms, _tasks.SettleAll);
        _accountActions = new(options, new(_tasks, results));
    }

    /// <summary>The tasks that run, in the order of their starts.</summary>
    public IReadOnlyList<EmulatorTask> Tasks => [.. _tasks.All().Where(static task => task.EndedAt is null).Select(static task => task.Task)];

    /// <summary>The tasks that run, fit to be shown: without the secrets that were sent.</summary>
    public IReadOnlyList<EmulatorTask> MaskedTasks => [.. _tasks.All().Where(static task => task.EndedAt is null).Select(_settings.Mask)];

    /// <summary>The rooms in which there are users.</summary>
    public IReadOnlyList<EmulatorRoom> Rooms => _rooms.Snapshot();

    /// <summary>Carries an accepted request out.</summary>
    public StateOutcome Apply(ActionSchema action, RequestVerdict verdict)
    {
        var request = new StateRequest(action, verdict, _options.TimeProvider.GetUtcNow());
        return action.Task is { } role ? _taskRules.Apply(role, request)
            : action.Service == Rtc ? _roomActions.Apply(request) ?? _accountActions.Apply(request) ?? StateOutcome.Done
            : StateOutcome.Done;
    }

    public void SeedTask(string family, IReadOnlyDictionary<string, string> key, IReadOnlyDictionary<string, string> settings)
    {
        var task = new EmulatorTask(family, Copy(key), Copy(settings)) { StartedAt = _options.TimeProvider.GetUtcNow() };
        _tasks.Put(new(null, task, TaskTerms.None, task.StartedAt));
    }

    public EmulatorTask? FindTask(string family, IReadOnlyDictionary<string, string> key) =>
        _tasks.FindRunning(KeptTask.Identify(key), task => _families.IsMeant(family, task))?.Task;

    /// <summary>Ends a running task, as if it had been stopped.</summary>
    public void EndTask(string family, IReadOnlyDictionary<string, string> key) =>
        _tasks.TryStop(KeptTask.Identify(key), task => task.Task.Family == family);

    public void SeedRoom(string appId, string roomId, IReadOnlyList<EmulatorUser> users)
    {
        _tasks.SettleAll();
        _rooms.Seed(appId, roomId, users);
    }

    private static System.Collections.ObjectModel.ReadOnlyDictionary<string, string> Copy(IReadOnlyDictionary<string, string> source) =>
        new(new Dictionary<string, string>(source, StringComparer.Ordinal));
}
