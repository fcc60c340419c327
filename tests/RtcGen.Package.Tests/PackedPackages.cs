namespace RtcGen.Package.Tests;

/// <summary>The packages, packed once, in a feed of their own inside a workplace that knows nothing of the repository.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    /// <summary>Never seen before, so that no cache anywhere can answer for the packages under test.</summary>
    internal string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    internal string Root { get; } = Directory.CreateTempSubdirectory("rtcgen-").FullName;

    internal string Feed => Path.Combine(Root, "feed");

    internal string Generator => Path.Combine(Feed, $"RtcGen.{Version}.nupkg");

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(Root, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RestoreAdditionalProjectSources>{Feed}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{Path.Combine(Root, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{BuildFacts.PackageFolder}</RestoreFallbackFolders>
                <UseSharedCompilation>false</UseSharedCompilation>
              </PropertyGroup>
            </Project>
            """);
        foreach (var name in new[] { "Directory.Build.targets", "Directory.Packages.props" })
        {
            await File.WriteAllTextAsync(Path.Combine(Root, name), "<Project />");
        }

        await PackAsync("generator/RtcGen.Generator", Feed);
        await PackAsync("runtime/RtcGen.Runtime", Feed);
        await PackAsync("runtime/RtcGen.Emulator", Feed);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }

    internal Task PackAsync(string project, string feed, string? version = null) => DotNet.RunAsync(
        BuildFacts.RepoRoot,
        "pack",
        project,
        "--no-build",
        "--nologo",
        "-c",
        BuildFacts.Configuration,
        "-o",
        feed,
        $"-p:PackageVersion={version ?? Version}",
        $"-p:NuspecOutputPath={Path.Combine(Root, "nuspec")}");
}
