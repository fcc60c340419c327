using Microsoft.Extensions.FileSystemGlobbing;

namespace RtcGen.Cli.Checking;

/// <summary>Finds schema files by the names, folders and patterns of a command line.</summary>
internal static class SchemaFiles
{
    public const string Suffix = ".rtc.yaml";

    /// <summary>The files that are asked for: those of a folder are in it and below, without what a build leaves there.</summary>
    /// <exception cref="CliException">A file does not exist, or nothing is found.</exception>
    public static IReadOnlyList<string> Find(CliContext cli, IReadOnlyList<string> patterns)
    {
        var found = patterns.SelectMany(pattern => Find(cli, pattern)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new CliException(Texts.NoSchemaFiles(string.Join(' ', patterns)));
    }

    /// <summary>The folder of the files that are built together with a file: that of its project, or the topmost folder of those above that have schema files.</summary>
    public static string HomeOf(string path, ProjectFacts project)
    {
        if (project.Folder is { } folder)
        {
            return folder;
        }

        var home = Path.GetDirectoryName(path)!;
        while (Path.GetDirectoryName(home) is { } above && Listing.Files(above, "*" + Suffix).Any())
        {
            home = above;
        }

        return home;
    }

    /// <summary>The schema files of a folder and all below it.</summary>
    public static IEnumerable<string> Below(string folder) => Match(folder, "**/*" + Suffix);

    private static IEnumerable<string> Find(CliContext cli, string pattern)
    {
        var path = cli.FullPath(pattern);
        return File.Exists(path) ? [path]
            : Directory.Exists(path) ? Below(path)
            : pattern.Contains('*', StringComparison.Ordinal) ? MatchPattern(cli, pattern)
            : throw new CliException(Texts.NoFile(pattern), ExitCode.Usage);
    }

    private static IEnumerable<string> MatchPattern(CliContext cli, string pattern)
    {
        var root = Path.IsPathRooted(pattern) ? Path.GetPathRoot(pattern)! : cli.Folder;
        return Match(root, Path.IsPathRooted(pattern) ? Path.GetRelativePath(root, pattern) : pattern);
    }

    private static IEnumerable<string> Match(string folder, string pattern)
    {
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(pattern);
        matcher.AddExcludePatterns(["**/bin/**", "**/obj/**", "**/node_modules/**", "**/.*/**"]);
        return matcher.GetResultsInFullPath(folder).Select(Path.GetFullPath);
    }
}
