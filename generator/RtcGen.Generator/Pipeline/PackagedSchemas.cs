using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The schemas that come with the package: the service, so that an action of it needs no other file, and the actions that the project names.</summary>
/// <param name="Folder">Where they lie.</param>
/// <param name="Replaced">The files among them in whose place the project has others; these give no code.</param>
internal sealed record PackagedSchemas(string Folder, EquatableArray<string> Replaced)
{
    /// <summary>Whether a file is one of them: the compiler and MSBuild need not write a path alike, and the folder comes with | for #.</summary>
    public static bool IsIn(string path, string folder) =>
        Comparable(path).StartsWith($"{Comparable(folder).TrimEnd('/')}/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file is one of them.</summary>
    public bool Has(string path) => IsIn(path, Folder);

    private static string Comparable(string path) => path.Replace('\\', '/').Replace('#', '|');
}
