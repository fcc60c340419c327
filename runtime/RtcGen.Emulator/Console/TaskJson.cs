using System.Text.Json;
using RtcGen.Reference;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Tasks as the page sees them: what the schema calls secret in their settings is masked.</summary>
/// <param name="catalogue">The actions, which say what is secret.</param>
internal sealed class TaskJson(Lazy<ReferenceCatalogue> catalogue)
{
    // A person looks at no more of them.
    private const int MostShown = 500;

    private readonly Lazy<ILookup<string, string>> _secrets = new(() => FindSecrets(catalogue.Value));

    public void Write(Utf8JsonWriter json, IReadOnlyList<EmulatorTask> tasks)
    {
        json.WriteNumber("taskCount", tasks.Count);
        json.WriteStartArray("tasks");
        foreach (var task in tasks.Reverse().Take(MostShown))
        {
            json.WriteStartObject();
            json.WriteString("family", task.Family);
            json.WriteOptional("action", task.Action);
            json.WriteOptional("version", task.Version);
            json.WriteString("startedAt", task.StartedAt);
            json.WriteTexts("key", task.Key);
            json.WriteTexts("settings", task.Settings.Select(setting => KeyValuePair.Create(setting.Key, IsSecret(task.Family, setting.Key) ? "***" : ConsoleJson.Cut(setting.Value))));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private bool IsSecret(string family, string path) =>
        _secrets.Value[family].Any(secret => WithoutNumbers(path).StartsWith(secret, StringComparison.OrdinalIgnoreCase));

    private static string WithoutNumbers(string path) => string.Concat(path.Where(static c => !char.IsAsciiDigit(c)));

    private static ILookup<string, string> FindSecrets(ReferenceCatalogue catalogue) => catalogue.Actions
        .Where(static action => action.Schema.Task is not null)
        .SelectMany(static action => action.Parameters.SelectMany(FindSecrets).Select(path => (action.Schema.Task!.Family, Path: WithoutNumbers(path))))
        .Distinct()
        .ToLookup(static pair => pair.Family, static pair => pair.Path, StringComparer.Ordinal);

    private static IEnumerable<string> FindSecrets(Parameter parameter) =>
        parameter.IsSecret ? [parameter.Path] : parameter.Members.SelectMany(FindSecrets);
}
