using System.Diagnostics;

namespace RtcGen.Wire.Tests.Official;

/// <summary>Runs Node.js and npm in the folder of the script that calls the vendor's SDKs.</summary>
internal static class NodeProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "node");

    /// <summary>Installs the SDKs unless they are there, and runs the script.</summary>
    /// <returns>What it prints.</returns>
    public static async Task<string> CaptureAsync(string callsFile)
    {
        // npm writes the inner lock file last; one older than the pinned list belongs to another list.
        var pinned = Path.Combine(Folder, "package-lock.json");
        var installed = Path.Combine(Folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(pinned))
        {
            await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }

        return await RunAsync(OperatingSystem.IsWindows() ? "node.exe" : "node", "capture.mjs", Path.Combine(AppContext.BaseDirectory, callsFile));
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Find(program), arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }

    private static string Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"{program} is not on the PATH. The tests of the wire compare with the vendor's Node SDKs: install Node.js 18 or later with npm (.ci/run does).");
}
