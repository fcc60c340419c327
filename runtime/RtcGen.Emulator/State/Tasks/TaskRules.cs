using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>What an action does to the task it names.</summary>
/// <param name="tasks">The tasks.</param>
/// <param name="settings">How they are set.</param>
/// <param name="results">How they are reported.</param>
/// <param name="families">Which families belong together.</param>
internal sealed class TaskRules(TaskStore tasks, TaskSettings settings, TaskResult results, TaskFamilies families)
{
    /// <summary>Carries an accepted request out.</summary>
    public StateOutcome Apply(TaskRole role, StateRequest request)
    {
        var key = role.Key.Where(name => request.Value(name) is not null).ToDictionary(name => name, name => request.Value(name)!, StringComparer.Ordinal);
        var identity = KeptTask.Identify(key);
        switch (role.Role)
        {
            case TaskVerb.Start:
                return Start(role, request, key);
            case TaskVerb.Update:
                return tasks.TryUpdate(identity, task => families.IsMeant(role.Family, task), task => Update(role, request, task)) ? StateOutcome.Done : NotFound(role, key);
            case TaskVerb.Stop:
                return tasks.TryStop(identity, task => families.IsMeant(role.Family, task)) ? StateOutcome.Done : NotFound(role, key);
            case TaskVerb.Get:
                return Find(role, request, identity, key) is { } found ? new() { Known = results.Get(request.Action, found) } : NotFound(role, key);
            case TaskVerb.List:
                return new() { Known = results.List(request, [.. tasks.All().Where(task => task.EndedAt is null && families.IsMeant(role.Family, task) && HasKey(task, key) && Matches(request, task))]) };
            default:
                throw new InvalidOperationException($"Unknown task role {role.Role}.");
        }
    }

    private static bool HasKey(KeptTask task, Dictionary<string, string> key) =>
        key.All(part => task.Task.Key.GetValueOrDefault(part.Key) == part.Value);

    // A member that the task has, too, narrows the tasks down.
    private static bool Matches(StateRequest request, KeptTask task) =>
        request.Verdict.Effective.Where(member => member.Value).All(member =>
            task.Task.Settings.GetValueOrDefault(member.Key) is not { } setting || request.Value(member.Key) is not { } wanted || setting == wanted);

    private static StateOutcome NotFound(TaskRole role, Dictionary<string, string> key) =>
        StateOutcome.Failed(RejectionCodes.TaskNotFound, $"No {role.Family} task with {Describe(key)} is running.");

    private static string Describe(Dictionary<string, string> key) => string.Join(", ", key.Select(part => $"{part.Key} '{part.Value}'"));

    private StateOutcome Start(TaskRole role, StateRequest request, Dictionary<string, string> key)
    {
        var set = TaskSettings.Start(request.Verdict, key);
        var task = new EmulatorTask(role.Family, key.AsReadOnly(), set) { Action = request.Action.Action, Version = request.Action.Version, StartedAt = request.Now };
        var other = tasks.Add(
            new(role.Group, task, TaskTerms.Of(role, key, set), request.Now) { Start = request.Action },
            running => running.Task.Family == role.Family || (role.Group is { } group && families.IsMeant(group, running)));

        // The hint is for the same task: another family of the group is in the way of this one.
        return other is null ? StateOutcome.Done
            : role.Again is { } hint && other.Task.Family == role.Family ? new() { Text = hint }
            : StateOutcome.Failed(RejectionCodes.TaskAlreadyExists, $"A task with {Describe(key)} is running already.");
    }

    private KeptTask Update(TaskRole role, StateRequest request, KeptTask task)
    {
        var set = settings.Update(task, request.Verdict, isPartial: role.Partial is { } partial && request.IsTrue(partial));
        return task with { Task = task.Task with { Settings = set }, Terms = task.Start?.Task is { } start ? TaskTerms.Of(start, task.Task.Key, set) : task.Terms };
    }

    private KeptTask? Find(TaskRole role, StateRequest request, string identity, Dictionary<string, string> key)
    {
        var found = key.Count == role.Key.Count
            ? tasks.FindKept(identity, task => families.IsMeant(role.Family, task))
            : tasks.All().LastOrDefault(task => families.IsMeant(role.Family, task) && HasKey(task, key) && Matches(request, task));
        return found is not null && IsReported(request, found) ? found : null;
    }

    // Where the documentation says how far back tasks are found, it says so of those that have ended, too.
    private static bool IsReported(StateRequest request, KeptTask task) =>
        request.Action.Window?.Lookback is { } lookback ? request.Now - task.Task.StartedAt < lookback : task.EndedAt is null;
}
