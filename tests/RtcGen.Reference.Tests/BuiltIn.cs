using RtcGen.Schema;
using RtcGen.Schema.Reading;

namespace RtcGen.Reference.Tests;

/// <summary>The catalogue of the service rtc.</summary>
internal static class BuiltIn
{
    private static readonly SchemaFile[] Files =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "schema"), "*.rtc.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => SchemaReader.Read(File.ReadAllText(path))),
    ];

    public static ServiceSchema Service { get; } = Files.Select(file => file.Service).OfType<ServiceSchema>().Single();

    public static IReadOnlyList<TypesSchema> Types { get; } = [.. Files.Select(file => file.Types).OfType<TypesSchema>()];

    public static ReferenceCatalogue Catalogue { get; } = new([Service], Types, Files.Select(file => file.Action).OfType<ActionSchema>());

    public static ActionReference Find(string action, string version) => Catalogue.Find("rtc", action, version)!;

    /// <summary>The reference of an action written for a test, in a service with the format <c>id</c>.</summary>
    public static ActionReference Read(string members, string method = "POST")
    {
        var service = SchemaReader.Read("""
            service: test
            summary: A service.
            defaultRegion: here
            regions: { here: { host: here.example.com } }
            formats: { id: { pattern: '[a-z]{1,8}' } }
            """);
        var action = SchemaReader.Read($"action: Do\nversion: \"2024-01-01\"\nservice: test\nmethod: {method}\nsummary: Does it.\nresult: {{ type: string }}\n{members}");
        Assert.True(action.Action is not null, string.Join('\n', action.Diagnostics.Select(diagnostic => diagnostic.Message)));
        return new ReferenceCatalogue([service.Service!], [], [action.Action]).Actions[0];
    }
}
