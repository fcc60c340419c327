using System.Diagnostics;
using System.Text;

namespace RtcGen.Tests;

/// <summary>Runs <c>dotnet</c>, and what it published, the way a developer would at a prompt.</summary>
internal static class Command
{
    /// <summary>The <c>dotnet</c> command in a folder, away from the build that runs the tests.</summary>
    public static ProcessStartInfo DotNet(string folder, string[] arguments)
    {
        var start = Start("dotnet", arguments);
        start.WorkingDirectory = folder;
        Remove(start, name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase));

        // A node that stays would keep our pipes, and a package's files, open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    /// <summary>A published program, without the settings of this machine that would change what it does.</summary>
    public static ProcessStartInfo Program(string file, string[] arguments)
    {
        var start = Start(file, arguments);
        Remove(start, name => name.StartsWith("VOLC", StringComparison.OrdinalIgnoreCase));
        Remove(start, name => name.EndsWith("_PROXY", StringComparison.OrdinalIgnoreCase));
        return start;
    }

    public static async Task<Finished> RunAsync(ProcessStartInfo start, TimeSpan patience)
    {
        using var process = Process.Start(start)!;
        using var end = new CancellationTokenSource(patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(end.Token);
            var errors = process.StandardError.ReadToEndAsync(end.Token);
            await process.WaitForExitAsync(end.Token);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ProcessStartInfo Start(string file, string[] arguments) => new(file, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    };

    private static void Remove(ProcessStartInfo start, Predicate<string> matches)
    {
        foreach (var name in start.Environment.Keys.Where(key => matches(key)).ToList())
        {
            start.Environment.Remove(name);
        }
    }
}
