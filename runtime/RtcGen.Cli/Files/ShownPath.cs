namespace RtcGen.Cli.Files;

/// <summary>Paths as a reader wants them: relative to where the tool runs, if they are below.</summary>
internal static class ShownPath
{
    public static string Of(CliContext cli, string path)
    {
        var relative = Path.GetRelativePath(cli.Folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative;
    }

    /// <summary>With slashes, as formats for other tools have it.</summary>
    public static string Portable(CliContext cli, string path) => Of(cli, path).Replace(Path.DirectorySeparatorChar, '/');
}
