namespace RtcGen.Console.Tests;

/// <summary>Schema files that a test writes for itself.</summary>
internal static class TestSchema
{
    private const string Service = """
        service: test
        summary: A service.
        defaultRegion: here
        regions: { here: { host: here.example.com } }
        formats: { id: { pattern: '[a-z]{1,8}' } }
        """;

    /// <summary>A service <c>test</c> with the actions given by name; each text lacks what all actions have.</summary>
    public static IReadOnlyList<string> Of(params IEnumerable<(string Action, string Text)> actions) =>
    [
        Service,
        .. actions.Select(action => $"action: {action.Action}\nversion: \"2024-01-01\"\nservice: test\nsummary: {{ en: Does it., zh: 执行。 }}\nresult: {{ type: string }}\n{action.Text}"),
    ];
}
