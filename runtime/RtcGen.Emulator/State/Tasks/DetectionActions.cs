using System.Collections.ObjectModel;

namespace RtcGen.Emulator;

/// <summary>Reviews of what is said and shown in a room: of all its users, or of one. One of the room takes the place of those of single users.</summary>
/// <param name="tasks">The tasks, of which reviews are the family <c>detection</c>.</param>
/// <param name="results">How they are reported.</param>
internal sealed class DetectionActions(TaskStore tasks, TaskResult results)
{
    private const string Family = "detection";
    private const string User = "UserId";
    private const string MediaType = "MediaType";
    private const string Both = "3";

    private static readonly string[] KeyMembers = ["AppId", "RoomId", User];

    /// <summary>Starts a review; one that runs already is no error where the documentation says so.</summary>
    public StateOutcome Start(StateRequest request)
    {
        var key = Key(request);
        if (key.ContainsKey(User) && Running(request).Any(task => !task.Task.Key.ContainsKey(User)))
        {
            return StateOutcome.Failed(RejectionCodes.TaskAlreadyExists, "All users of the room are reviewed already.");
        }

        var settings = TaskSettings.Start(request.Verdict, key);
        var task = new EmulatorTask(Family, key, settings) { Action = request.Action.Action, Version = request.Action.Version, StartedAt = request.Now };
        var terms = new TaskTerms(request.Number("IdleSec") is { } idle ? TimeSpan.FromSeconds(idle) : null, null, [.. key.Where(static part => part.Key == "RoomId").Select(static part => part.Value)], key.TryGetValue(User, out var user) ? [user] : []);
        if (tasks.Add(new(null, task, terms, request.Now) { Start = request.Action }, IsReview) is not null)
        {
            return Hint(request) is { } hint ? RoomHints.Say(hint) : StateOutcome.Failed(RejectionCodes.TaskAlreadyExists, "This review runs already.");
        }

        foreach (var covered in Running(request).Where(other => !key.ContainsKey(User) && other.Task.Key.ContainsKey(User) && Covers(settings, other.Task.Settings)).ToList())
        {
            tasks.TryStop(covered.Identity, IsReview);
        }

        return RoomHints.Say(RoomHints.Success);
    }

    /// <summary>Ends a review, if there is one: what the service says otherwise is not known.</summary>
    public StateOutcome Stop(StateRequest request)
    {
        tasks.TryStop(KeptTask.Identify(Key(request)), IsReview);
        return RoomHints.Say(RoomHints.Success);
    }

    /// <summary>Lists the reviews of a room, or of one user in it.</summary>
    public StateOutcome List(StateRequest request)
    {
        var known = results.List(request, [.. Running(request).Where(task => request.Value(User) is not { } user || task.Task.Key.GetValueOrDefault(User) == user)]);
        known["Message"] = RoomHints.Success;
        return new() { Known = known };
    }

    private static bool IsReview(KeptTask task) => task.Task.Family == Family;

    private static string? Hint(StateRequest request) =>
        request.Action.Result.Shape.Fields.SelectMany(static member => member.Values).FirstOrDefault(static value => value.Name == "AlreadyStarted")?.Value;

    private static bool Covers(ReadOnlyDictionary<string, string> room, IReadOnlyDictionary<string, string> user) =>
        room.GetValueOrDefault(MediaType) is var type && (type == Both || type == user.GetValueOrDefault(MediaType));

    private static ReadOnlyDictionary<string, string> Key(StateRequest request) =>
        KeyMembers.Where(name => request.Value(name) is not null).ToDictionary(name => name, name => request.Value(name)!, StringComparer.Ordinal).AsReadOnly();

    private IEnumerable<KeptTask> Running(StateRequest request) => tasks.All().Where(task =>
        task.EndedAt is null && IsReview(task) && task.Task.Key.GetValueOrDefault("AppId") == request.Value("AppId") && task.Task.Key.GetValueOrDefault("RoomId") == request.Value("RoomId"));
}
