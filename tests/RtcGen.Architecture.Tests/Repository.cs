namespace RtcGen.Architecture.Tests;

/// <summary>Where the projects lie that the tests read.</summary>
internal static class Repository
{
    public static string Folder { get; } = Find();

    /// <summary>Gets the project files of the two halves.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. new[] { "generator", "runtime" }.SelectMany(half => Directory.EnumerateFiles(Path.Combine(Folder, half), "*.csproj", SearchOption.AllDirectories)),
    ];

    public static string FindProject(string name) => Projects.Single(path => Path.GetFileNameWithoutExtension(path) == name);

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
