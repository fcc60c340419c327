namespace RtcGen.Tests;

/// <summary>Where the programs of this machine are.</summary>
internal static class ProgramPath
{
    /// <summary>Finds a program on the PATH by the name of its file.</summary>
    /// <returns>Its path; null when there is none.</returns>
    public static string? Find(string file) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, file))
        .FirstOrDefault(File.Exists);
}
