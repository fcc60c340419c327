using System.Diagnostics;

namespace RtcGen.Release.Tests;

/// <summary>Symbols lead to the files of the repository once that has a place.</summary>
public sealed class SourceLinkTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rtcgen-symbols-");

    [Fact]
    public async Task Symbols_lead_to_the_commit_of_a_repository_on_GitHub()
    {
        await RunAsync("git", "clone", "-q", Repository.Root, ".");
        await RunAsync("git", "remote", "set-url", "origin", "https://github.com/somebody/rtcgen.git");
        var commit = (await RunAsync("git", "rev-parse", "HEAD")).Trim();

        await RunAsync("dotnet", "msbuild", "runtime/RtcGen.Runtime/RtcGen.Runtime.csproj", "-restore", "-t:PrepareForBuild;GenerateSourceLinkFile", "-p:TargetFramework=net10.0", "-nodeReuse:false");

        var file = Directory.GetFiles(_folder.FullName, "RtcGen.Runtime.sourcelink.json", SearchOption.AllDirectories).Single();
        Assert.Contains($"https://raw.githubusercontent.com/somebody/rtcgen/{commit}/*", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = program == "dotnet"
            ? Command.DotNet(_folder.FullName, arguments)
            : new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        var finished = await Command.RunAsync(start, TimeSpan.FromMinutes(3));
        Assert.True(finished.ExitCode == 0, finished.Output + finished.Errors);
        return finished.Output;
    }
}
