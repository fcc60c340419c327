using System.Text.Json;

namespace RtcGen.Client.Tests;

/// <summary>What the vendor's own SDK and documentation say of each action, gathered independently of the schema.</summary>
internal static class Facts
{
    public static IReadOnlyList<ActionFacts> All { get; } = Read();

    private static List<ActionFacts> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "facts", "rtc-actions.json")));
        return [.. document.RootElement.EnumerateArray().Select(action => new ActionFacts(action.Clone()))];
    }
}
