namespace RtcGen.Emulator.Tests;

/// <summary>A test that needs Node.js; without it the test is reported as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Find("node") is null || Npm is null)
        {
            Skip = "Node.js and npm are not on the PATH.";
        }
    }

    public static string? Npm => Find(OperatingSystem.IsWindows() ? "npm.cmd" : "npm");

    private static string? Find(string program)
    {
        var name = OperatingSystem.IsWindows() && !Path.HasExtension(program) ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
