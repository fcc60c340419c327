using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>What a start or an update makes of a task's settings.</summary>
/// <param name="types">The types that actions share.</param>
internal sealed class TaskSettings(TypeTable types)
{
    private readonly ConcurrentDictionary<ActionSchema, Dictionary<string, bool>> _members = new(ReferenceEqualityComparer.Instance);

    /// <summary>The settings of a new task: all that the request says, and the defaults.</summary>
    public static ReadOnlyDictionary<string, string> Start(RequestVerdict verdict, IReadOnlyDictionary<string, string> key) =>
        new(verdict.Values.Where(value => !key.ContainsKey(value.Key)).ToDictionary(StringComparer.Ordinal));

    /// <summary>
    /// The settings after an update: what takes effect is as the request says, and what it leaves out goes back to its default, unless it is partial. What an update does
    /// not change stays, and what the start does not know, such as a command, is no setting.
    /// </summary>
    public ReadOnlyDictionary<string, string> Update(KeptTask task, RequestVerdict verdict, bool isPartial)
    {
        var settings = new Dictionary<string, string>(task.Task.Settings, StringComparer.Ordinal);
        var changed = verdict.Effective.Where(member => !isPartial || member.Value).Select(member => member.Key).Where(path => IsSetting(task, path)).ToList();
        foreach (var path in settings.Keys.Where(path => changed.Exists(member => Settings.IsWithin(path, member))).ToList())
        {
            settings.Remove(path);
        }

        foreach (var (path, value) in verdict.Values.Where(value => IsSetting(task, value.Key) && (!isPartial || changed.Exists(member => Settings.IsWithin(value.Key, member)))))
        {
            settings[path] = value;
        }

        return new(settings);
    }

    /// <summary>Whether the action that started a task knows a setting.</summary>
    public bool IsKnown(KeptTask task, string path) => task.Start is { } start && Members(start).ContainsKey(Settings.WithoutIndexes(path));

    /// <summary>The task with three asterisks in place of each secret that the action which started it knows.</summary>
    public EmulatorTask Mask(KeptTask task)
    {
        if (task.Start is not { } start)
        {
            return task.Task;
        }

        var members = Members(start);
        return task.Task with
        {
            Settings = task.Task.Settings.ToDictionary(
                setting => setting.Key,
                setting => members.GetValueOrDefault(Settings.WithoutIndexes(setting.Key)) ? "***" : setting.Value,
                StringComparer.Ordinal).AsReadOnly(),
        };
    }

    private bool IsSetting(KeptTask task, string path) => !task.Task.Key.ContainsKey(path) && (task.Start is null || IsKnown(task, path));

    // By the path of a member, whether it is secret: of JSON that nobody describes, nobody knows what it holds.
    private Dictionary<string, bool> Members(ActionSchema action) => _members.GetOrAdd(
        action,
        start => start.Query.Concat(start.Body)
            .SelectMany(field => Paths(types.Expand(field, TypeLocation.From(start), inResult: false), string.Empty))
            .DistinctBy(static member => member.Path, StringComparer.Ordinal)
            .ToDictionary(static member => member.Path, static member => member.IsSecret, StringComparer.Ordinal));

    private static IEnumerable<(string Path, bool IsSecret)> Paths(FieldSchema field, string parent)
    {
        var path = Settings.Member(parent, field.Name);
        return field.Fields.Concat(field.Items?.Fields ?? default)
            .SelectMany(member => Paths(member, path))
            .Prepend((path, field.IsSecret() || field.GetInnermost().Type == FieldType.Json));
    }
}
