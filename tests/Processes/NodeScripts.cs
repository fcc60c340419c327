using System.Diagnostics;

namespace RtcGen.Tests;

/// <summary>Runs Node.js and npm in a folder with scripts and a pinned list of packages.</summary>
internal static class NodeScripts
{
    public static readonly string Node = OperatingSystem.IsWindows() ? "node.exe" : "node";
    public static readonly string Npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Installs the pinned packages of a folder, with the npm that is found, unless they are there.</summary>
    private static async Task InstallAsync(Func<string> npm, string folder)
    {
        // npm writes the inner lock file last; one older than the pinned list belongs to another list.
        var pinned = Path.Combine(folder, "package-lock.json");
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(pinned))
        {
            await RunAsync(npm(), folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    /// <summary>Runs a script of a folder, with the packages that are pinned there.</summary>
    /// <param name="purpose">What the tests need Node.js for, as the subject of a sentence.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="arguments">The script and its arguments.</param>
    /// <returns>What it prints.</returns>
    public static async Task<string> RunPinnedAsync(string purpose, string folder, params string[] arguments)
    {
        await InstallAsync(() => Find(Npm, purpose), folder);
        return await RunAsync(Find(Node, purpose), folder, arguments);
    }

    /// <summary>Runs a program, which must succeed.</summary>
    /// <returns>What it prints.</returns>
    private static async Task<string> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the scripts call is on this machine: no proxy may come between.
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = "127.0.0.1";
        var finished = await Command.RunAsync(start, Patience);
        Assert.True(finished.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {finished.Errors}");
        return finished.Output;
    }

    private static string Find(string program, string purpose) => ProgramPath.Find(program)
        ?? throw new InvalidOperationException($"{program} is not on the PATH. {purpose} need Node.js 18 or later with npm (.ci/run installs it).");
}
