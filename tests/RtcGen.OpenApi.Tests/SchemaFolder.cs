using RtcGen.Schema;

namespace RtcGen.OpenApi.Tests;

/// <summary>The schema files that are copied beside the tests.</summary>
internal static class SchemaFolder
{
    public static IReadOnlyList<SchemaFile> Catalogue { get; } = Read("catalogue");

    public static IReadOnlyList<SchemaFile> Services { get; } = Read("services");

    public static SchemaFile ReadText(string text)
    {
        var file = SchemaReader.Read(text);
        var errors = string.Join('\n', file.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(diagnostic => $"{diagnostic.Span.StartLine}: {diagnostic.Message}"));
        Assert.True(errors.Length == 0, $"{errors}\n{text}");
        return file;
    }

    private static List<SchemaFile> Read(string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.rtc.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => ReadText(File.ReadAllText(path))),
    ];
}
