using System.Diagnostics;

namespace RtcGen.Tests;

/// <summary>Runs Node.js and npm in a folder with scripts and a pinned list of packages.</summary>
internal static class NodeScripts
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Installs the pinned packages of a folder, with the npm that is found, unless they are there.</summary>
    public static async Task InstallAsync(Func<string> npm, string folder)
    {
        // npm writes the inner lock file last; one older than the pinned list belongs to another list.
        var pinned = Path.Combine(folder, "package-lock.json");
        var installed = Path.Combine(folder, "node_modules", ".package-lock.json");
        if (!File.Exists(installed) || File.GetLastWriteTimeUtc(installed) < File.GetLastWriteTimeUtc(pinned))
        {
            await RunAsync(npm(), folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
    }

    /// <summary>Runs a program, which must succeed.</summary>
    /// <returns>What it prints.</returns>
    public static async Task<string> RunAsync(string program, string folder, params string[] arguments)
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
}
