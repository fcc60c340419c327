using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>What an action does to the task it names.</summary>
internal sealed class TaskRules(TaskStore tasks)
{
    /// <summary>Carries an accepted request out.</summary>
    /// <returns>The service's error code and its message, or null when it was done.</returns>
    public (string Code, string Message)? Apply(TaskRole? role, RequestVerdict verdict)
    {
        if (role is null)
        {
            return null;
        }

        var key = role.Key.ToDictionary(name => name, name => verdict.Values.GetValueOrDefault(name, string.Empty), StringComparer.Ordinal);
        var settings = verdict.Values.Where(value => !key.ContainsKey(value.Key)).ToDictionary(StringComparer.Ordinal);
        var done = role.Role switch
        {
            // Version 2023-11-01 is documented to respond to a repeated start with success; no schema states that yet.
            TaskVerb.Start => tasks.TryAdd(role.Family, key, settings),
            TaskVerb.Update => tasks.TryUpdate(role.Family, key, settings),
            TaskVerb.Stop => tasks.TryRemove(role.Family, key),
            TaskVerb.Get => tasks.Find(role.Family, key) is not null,
            _ => throw new InvalidOperationException($"Unknown task role {role.Role}."),
        };

        var name = string.Join(", ", key.Select(part => $"{part.Key} '{part.Value}'"));
        return (done, role.Role) switch
        {
            (true, _) => null,
            (false, TaskVerb.Start) => (RejectionCodes.TaskAlreadyExists, $"A {role.Family} task with {name} is running already."),
            _ => (RejectionCodes.TaskNotFound, $"No {role.Family} task with {name} is running."),
        };
    }
}
