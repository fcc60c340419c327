namespace RtcGen.Documents.Tests;

/// <summary>Where the documents lie, and which there are.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    /// <summary>Gets the documents for readers of the project, in both languages, by their paths.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        .. new[] { ("", "README*.md"), ("docs", "*.md"), ("samples", "README*.md") }
            .SelectMany(place => Directory.EnumerateFiles(Path.Combine(Folder, place.Item1), place.Item2))
            .Select(Relative)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Gets all documents: those, the ones that are English by decision, and the readmes of packages and folders.</summary>
    public static IReadOnlyList<string> Documents { get; } =
    [
        .. Pages,
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "schema/LANGUAGE.md",
        .. new[] { "generator", "runtime", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Folder, folder), "README*.md", SearchOption.AllDirectories))
            .Select(Relative)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> AllDocuments() => [.. Documents];

    private static string Relative(string path) => Path.GetRelativePath(Folder, path).Replace('\\', '/');

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RtcGen.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("RtcGen.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
