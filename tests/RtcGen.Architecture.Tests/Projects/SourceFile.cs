namespace RtcGen.Architecture.Tests;

/// <summary>A file that a project compiles.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Link">Where the project shows it, which for a file of its own is the path within the project.</param>
internal sealed record SourceFile(string FullPath, string Link)
{
    /// <summary>Gets the folder, which is "." for the project's own.</summary>
    public string Folder => Path.GetDirectoryName(Link) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".";

    public string Name => Path.GetFileName(Link);
}
