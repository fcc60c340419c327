namespace RtcGen.Generator.Tests;

/// <summary>The schema files of the repository, and small ones for single statements.</summary>
internal static class Schemas
{
    public const string ServicePath = "/project/rtc/service.rtc.yaml";
    public const string UpdateSnapshotPath = "/project/rtc/2020-12-01/UpdateSnapshot.rtc.yaml";

    public static string Service { get; } = Read("rtc/service.rtc.yaml");

    public static string UpdateSnapshot { get; } = Read("rtc/2020-12-01/UpdateSnapshot.rtc.yaml");

    /// <summary>The same as if it were the only version.</summary>
    public static string OnlyUpdateSnapshot { get; } = UpdateSnapshot.Replace("supersededBy: \"2023-11-01\"\n", string.Empty, StringComparison.Ordinal);

    /// <summary>An action with the given body, written with two spaces before each member.</summary>
    public static string Action(string name, string body) => $$"""
        action: {{name}}
        version: "2020-12-01"
        service: rtc
        method: POST
        summary: Does something.
        body:
        {{body}}
        result: { type: string, success: ok }
        """;

    /// <summary>The founding action under other names, for projects with many files.</summary>
    public static IEnumerable<SchemaText> Many(int count)
    {
        yield return new SchemaText(ServicePath, Service);
        for (var i = 0; i < count; i++)
        {
            yield return new SchemaText(GetPath(i), Numbered(i));
        }
    }

    public static string GetPath(int number) => $"/project/rtc/2020-12-01/UpdateSnapshot{number:000}.rtc.yaml";

    public static string Numbered(int number) => OnlyUpdateSnapshot.Replace("action: UpdateSnapshot", $"action: UpdateSnapshot{number:000}", StringComparison.Ordinal);

    /// <summary>Every schema file of the repository.</summary>
    public static IEnumerable<SchemaText> Catalogue()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "schema");
        return Directory.EnumerateFiles(root, "*.rtc.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(File);
    }

    /// <summary>A schema file of the repository.</summary>
    public static SchemaText File(string path) => new($"/project/{path}", Read(path));

    private static string Read(string path) => System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "schema", path));
}
