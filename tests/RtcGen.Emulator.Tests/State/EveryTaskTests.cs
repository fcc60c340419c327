using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Reference;
using RtcGen.Schema;

namespace RtcGen.Emulator.Tests.State;

/// <summary>Every action on a task, from before its start until after its end.</summary>
public sealed class EveryTaskTests
{
    private const string NotFound = "InvalidParameter.ErrorActiveTaskNotFound";
    private const string Exists = "InvalidParameter.TaskAlreadyExists";

    private static readonly ReferenceCatalogue Catalogue = new(SchemaSet.BuiltIn.Services, SchemaSet.BuiltIn.Types, SchemaSet.BuiltIn.Actions);

    public static TheoryData<string> Starts => new(
        SchemaSet.BuiltIn.Actions.Where(action => action.Task?.Role == TaskVerb.Start).Select(action => $"{action.Action} {action.Version}"));

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_task_is_there_from_its_start_to_its_stop(string name)
    {
        await using var day = await StateEmulator.StartAsync();
        var version = name.Split(' ')[1];
        var start = SchemaSet.BuiltIn.Action("rtc", name.Split(' ')[0], version)!;
        var others = SchemaSet.BuiltIn.Actions
            .Where(action => action.Version == version && action.Task is { Role: not (TaskVerb.Start or TaskVerb.List) } role && (role.Family == start.Task!.Family || role.Family == start.Task.Group))
            .ToList();
        foreach (var other in others)
        {
            Assert.Equal((other.Action, NotFound), (other.Action, (await CallAsync(day, other)).Code));
        }

        Assert.Null((await CallAsync(day, start)).Code);
        var again = await CallAsync(day, start);
        Assert.Equal(start.Task!.Again is null ? Exists : null, again.Code);
        foreach (var other in others.Where(action => action.Task!.Role != TaskVerb.Stop))
        {
            var answer = await CallAsync(day, other);
            Assert.Equal((other.Action, null), (other.Action, answer.Code));
            if (other.Task!.Role == TaskVerb.Get)
            {
                ShowsWhatWasAskedFor(other, Request(start), answer.Json.GetProperty("Result"));
            }
        }

        var stop = others.First(action => action.Task!.Role == TaskVerb.Stop);
        Assert.Null((await CallAsync(day, stop)).Code);
        Assert.Empty(day.Emulator.Tasks);
        foreach (var other in others)
        {
            var isReported = other.Task!.Role == TaskVerb.Get && other.Window is not null;
            Assert.Equal((other.Action, isReported ? null : NotFound), (other.Action, (await CallAsync(day, other)).Code));
        }
    }

    // What stands under the same names in both is the task's own.
    private static void ShowsWhatWasAskedFor(ActionSchema get, JsonObject asked, JsonElement shown)
    {
        foreach (var task in shown.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Object && !asked.ContainsKey(member.Name)).Select(member => member.Value).Prepend(shown))
        {
            foreach (var (name, value) in asked.Where(member => member.Value is JsonValue))
            {
                if (task.TryGetProperty(name, out var found))
                {
                    Assert.Equal((get.Action, name, value!.ToJsonString()), (get.Action, name, found.GetRawText()));
                }
            }
        }
    }

    private static Task<TestAnswer> CallAsync(StateEmulator day, ActionSchema action)
    {
        var members = Request(action);
        var query = action.Query.Where(field => members.ContainsKey(field.Name)).Select(field => $"{field.Name}={Uri.EscapeDataString(members[field.Name]!.ToString())}").ToList();
        action.Query.ToList().ForEach(field => members.Remove(field.Name));
        return action.Method == HttpVerb.Get
            ? day.GetAsync(action.Action, action.Version, string.Join('&', query))
            : day.PostAsync(action.Action, action.Version, members.ToJsonString()[1..^1]);
    }

    private static JsonObject Request(ActionSchema action)
    {
        var members = JsonObject.Create(Catalogue.Find(action.Service, action.Action, action.Version)!.Sample)!;
        foreach (var name in action.Task!.Key)
        {
            members[name] = $"the-{name.ToLowerInvariant()}";
        }

        return members;
    }
}
