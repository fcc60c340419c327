using RtcGen.Schema;

namespace RtcGen.Documents.Tests;

/// <summary>The schema files that the generated pages are made from.</summary>
internal static class Catalogue
{
    public static ServiceSchema Service { get; } = SchemaReader.Read(File.ReadAllText(ServicePath)).Service!;

    public static IReadOnlyList<ActionSchema> Actions { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "schema", "rtc"), "*.rtc.yaml", SearchOption.AllDirectories)
            .Select(path => SchemaReader.Read(File.ReadAllText(path)).Action)
            .OfType<ActionSchema>()
            .OrderBy(action => action.Action, StringComparer.Ordinal)
            .ThenByDescending(action => action.Version, StringComparer.Ordinal),
    ];

    public static string ServicePath => Path.Combine(Repository.Folder, "schema", "rtc", "service.rtc.yaml");

    /// <summary>A text in one language, fit for a cell of a table.</summary>
    public static string Cell(LocalizedText text, bool isChinese) => ((isChinese ? text.Chinese : null) ?? text.English).Replace("|", "\\|", StringComparison.Ordinal);
}
