namespace RtcGen.Package.Tests;

/// <summary>Runs the <c>dotnet</c> command the way a developer would, away from the build that runs the tests.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs and asserts success.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(folder, arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} gave {exitCode}:\n{output}");
        return output;
    }

    public static async Task<(int ExitCode, string Output)> TryAsync(string folder, params string[] arguments)
    {
        var finished = await Command.RunAsync(Command.DotNet(folder, arguments), Patience);
        return (finished.ExitCode, finished.Output + finished.Errors);
    }
}
