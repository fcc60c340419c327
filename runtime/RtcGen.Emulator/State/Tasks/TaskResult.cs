using System.Globalization;
using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>
/// Reports tasks in the shape of a result: a member that has the name and place of a member of the request shows the task's own value, and is left out where the task has none;
/// a few names tell when and how the task runs. What is neither is not known.
/// </summary>
/// <param name="types">The types that actions share.</param>
/// <param name="settings">What the actions that start tasks know.</param>
internal sealed class TaskResult(TypeTable types, TaskSettings settings)
{
    /// <summary>What is known of the result of an action that reads one task.</summary>
    public JsonObject Get(ActionSchema action, KeptTask task)
    {
        var (result, place) = types.Resolve(action.Result.Shape, TypeLocation.From(action), inResult: true);

        // A task usually stands in a member of its own, which is no member of a request.
        if (result.Fields.Count == 1 && types.Resolve(result.Fields[0], place, inResult: true) is ({ Type: FieldType.Object } only, var inside) && !IsOfTask(task, only.Name))
        {
            return new() { [only.Name] = Write(task, only.Fields, inside, string.Empty) };
        }

        return Write(task, result.Fields, place, string.Empty);
    }

    /// <summary>What is known of the result of an action that lists tasks.</summary>
    public JsonNode List(StateRequest request, IReadOnlyList<KeptTask> tasks)
    {
        var (item, place) = Item(request.Action);
        return Paging.Write(request, tasks, task => item is null ? null : Write(task, item.Fields, place, string.Empty));
    }

    private (FieldSchema? Item, TypeLocation Place) Item(ActionSchema action)
    {
        var (field, place) = types.Resolve(action.Result.Shape, TypeLocation.From(action), inResult: true);
        foreach (var name in Paging.ListIn(action))
        {
            (field, place) = types.Resolve(field.Fields.First(member => member.Name == name), place, inResult: true);
        }

        return field.Items is { } item ? types.Resolve(item, place, inResult: true) : (null, place);
    }

    private JsonObject Write(KeptTask task, IEnumerable<FieldSchema> members, TypeLocation place, string parent)
    {
        var known = new JsonObject();
        foreach (var unresolved in members)
        {
            var (member, inside) = types.Resolve(unresolved, place, inResult: true);
            var path = Settings.Member(parent, member.Name);
            var isDirect = parent.Length == 0;
            if (isDirect && (TaskTimes.Find(member, task) ?? Key(task, member.Name)) is { } value)
            {
                known[member.Name] = value;
            }
            else if (Settings.Has(task.Task.Settings, path))
            {
                known[member.Name] = Value(task, member, inside, path);
            }
            else if (settings.IsKnown(task, path))
            {
                known[member.Name] = null;
            }
            else if (isDirect && OnlyOneCalled(task, member.Name) is { } only)
            {
                known[member.Name] = JsonValue.Create(only);
            }
        }

        return known;
    }

    private JsonNode? Value(KeptTask task, FieldSchema field, TypeLocation place, string path)
    {
        switch (field.Type)
        {
            case FieldType.Object:
                return Write(task, field.Fields, place, path);
            case FieldType.Array:
                var list = new JsonArray();
                var (item, inside) = types.Resolve(field.Items!, place, inResult: true);
                foreach (var index in Settings.Indexes(task.Task.Settings, path))
                {
                    list.Add(Value(task, item, inside, Settings.Item(path, index)));
                }

                return list;
            default:
                return task.Task.Settings.GetValueOrDefault(path) is { } value ? JsonValue.Create(value) : null;
        }
    }

    private static JsonValue? Key(KeptTask task, string name) => task.Task.Key.GetValueOrDefault(name) is { } value ? JsonValue.Create(value) : null;

    private bool IsOfTask(KeptTask task, string name) => Settings.Has(task.Task.Settings, name) || settings.IsKnown(task, name);

    // A list of tasks is flat, where the request has the member in an object.
    private static string? OnlyOneCalled(KeptTask task, string name)
    {
        var found = task.Task.Settings.Where(setting => setting.Key.EndsWith("." + name, StringComparison.Ordinal)).Take(2).ToList();
        return found.Count == 1 && !found[0].Key.Contains('[', StringComparison.Ordinal) ? found[0].Value : null;
    }
}
