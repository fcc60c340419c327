using RtcGen.Tests;

namespace RtcGen.Wire.Tests.Official;

/// <summary>Runs Node.js and npm in the folder of the script that calls the vendor's SDKs.</summary>
internal static class NodeProgram
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "node");

    /// <summary>Installs the SDKs unless they are there, and runs the script.</summary>
    /// <returns>What it prints.</returns>
    public static async Task<string> CaptureAsync(string callsFile)
    {
        await NodeScripts.InstallAsync(static () => Find(OperatingSystem.IsWindows() ? "npm.cmd" : "npm"), Folder);
        return await NodeScripts.RunAsync(Find(OperatingSystem.IsWindows() ? "node.exe" : "node"), Folder, "capture.mjs", Path.Combine(AppContext.BaseDirectory, callsFile));
    }

    private static string Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"{program} is not on the PATH. The tests of the wire compare with the vendor's Node SDKs: install Node.js 18 or later with npm (.ci/run does).");
}
