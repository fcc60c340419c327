using System.Diagnostics;

namespace RtcGen.Release.Tests;

/// <summary>The scripts that prepare a release and pack it, in a copy of what they read and write.</summary>
public sealed class ReleaseScriptTests : IDisposable
{
    private static readonly string[] Copied =
    [
        ".ci/ship", ".ci/pack", "CHANGELOG.md", "Directory.Build.props",
        "runtime/RtcGen.Runtime/PublicAPI.Shipped.txt", "runtime/RtcGen.Runtime/PublicAPI.Unshipped.txt",
        "generator/RtcGen.Generator/AnalyzerReleases.Shipped.md", "generator/RtcGen.Generator/AnalyzerReleases.Unshipped.md",
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rtcgen-release-");

    public ReleaseScriptTests()
    {
        foreach (var name in Copied)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.Copy(Repository.PathOf(name), PathOf(name));
        }

        // Instead of a build: what was asked for.
        Write("bin/dotnet", "#!/bin/sh\necho \"dotnet $*\"\nmkdir -p artifacts/packages\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf("bin/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        Write(".gitignore", "bin/\nartifacts/\n");
    }

    [UnixFact]
    public async Task A_release_ships_the_api_and_the_rules_and_takes_its_version_from_the_tag()
    {
        await CommitAsync();
        var unshipped = Lines("runtime/RtcGen.Runtime/PublicAPI.Unshipped.txt");

        Assert.Contains("Prepared 1.2.3.", (await RunAsync(".ci/ship", "1.2.3")).Output, StringComparison.Ordinal);

        Assert.Equal(["#nullable enable"], Lines("runtime/RtcGen.Runtime/PublicAPI.Unshipped.txt"));
        Assert.Superset(unshipped.ToHashSet(), Lines("runtime/RtcGen.Runtime/PublicAPI.Shipped.txt").ToHashSet());
        Assert.DoesNotContain("RTCGEN001", Read("generator/RtcGen.Generator/AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);
        Assert.Contains("## Release 1.2.3\n\n### New Rules\n", Read("generator/RtcGen.Generator/AnalyzerReleases.Shipped.md"), StringComparison.Ordinal);
        Assert.Contains("RTCGEN001", Read("generator/RtcGen.Generator/AnalyzerReleases.Shipped.md"), StringComparison.Ordinal);
        Assert.Matches(@"\n## \[1\.2\.3\] - \d{4}-\d\d-\d\d\n", Read("CHANGELOG.md"));
        Assert.DoesNotContain("[Unreleased]", Read("CHANGELOG.md"), StringComparison.Ordinal);
        Assert.Contains("<Version>1.2.3</Version>", Read("Directory.Build.props"), StringComparison.Ordinal);

        await CommitAsync();
        await GitAsync("tag", "v1.2.3");
        var packed = await RunAsync(".ci/pack");
        Assert.Equal(0, packed.ExitCode);
        Assert.Contains("dotnet pack RtcGen.sln -c Release -o artifacts/packages\n", packed.Output, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task What_was_removed_is_shipped_as_gone()
    {
        Write("runtime/RtcGen.Runtime/PublicAPI.Shipped.txt", "#nullable enable\nRtcGen.Kept\nRtcGen.Old\n");
        Write("runtime/RtcGen.Runtime/PublicAPI.Unshipped.txt", "#nullable enable\n*REMOVED*RtcGen.Old\nRtcGen.Added\n");
        await CommitAsync();

        await RunAsync(".ci/ship", "1.2.3");

        Assert.Equal(["#nullable enable", "RtcGen.Added", "RtcGen.Kept"], Lines("runtime/RtcGen.Runtime/PublicAPI.Shipped.txt"));
    }

    [UnixTheory]
    [InlineData("")]
    [InlineData("1.2")]
    [InlineData("v1.2.3")]
    [InlineData("1.2.3 ")]
    public async Task A_version_is_three_numbers_and_perhaps_a_label(string version)
    {
        await CommitAsync();

        var refused = await RunAsync(".ci/ship", version);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("usage: .ci/ship <version>", refused.Output, StringComparison.Ordinal);
        Assert.Equal(string.Empty, (await GitAsync("status", "--porcelain")).Output);
    }

    [UnixTheory]
    [InlineData("", "No tag v<version> is on this commit.")]
    [InlineData("v1.2.3", "CHANGELOG.md has no section [1.2.3]: .ci/ship makes it.")]
    public async Task Without_a_tag_or_with_one_of_another_version_nothing_is_packed(string tag, string message)
    {
        await CommitAsync();
        await GitAsync(tag.Length == 0 ? ["status"] : ["tag", tag]);

        await AssertRefusedAsync(message);
    }

    [UnixFact]
    public async Task What_is_not_shipped_or_not_committed_is_not_packed()
    {
        await CommitAsync();
        await RunAsync(".ci/ship", "1.2.3");
        Write("runtime/RtcGen.Runtime/PublicAPI.Unshipped.txt", "#nullable enable\nRtcGen.Late\n");
        await CommitAsync();
        await GitAsync("tag", "v1.2.3");

        await AssertRefusedAsync("runtime/RtcGen.Runtime/PublicAPI.Unshipped.txt has public API that is not shipped: .ci/ship ships it.");

        Write("Late.cs", "// not committed");
        await AssertRefusedAsync("There are changes that are not committed.");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task AssertRefusedAsync(string message)
    {
        var refused = await RunAsync(".ci/pack");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains(message, refused.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet pack", refused.Output, StringComparison.Ordinal);
    }

    private async Task CommitAsync()
    {
        await GitAsync("init", "-q");
        await GitAsync("add", "-A");
        await GitAsync("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "State");
    }

    private async Task<Finished> GitAsync(params string[] arguments)
    {
        var finished = await RunAsync("git", arguments);
        Assert.True(finished.ExitCode == 0, finished.Output + finished.Errors);
        return finished;
    }

    private Task<Finished> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program.StartsWith(".ci/", StringComparison.Ordinal) ? PathOf(program) : program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{PathOf("bin")}:{start.Environment["PATH"]}";
        return Command.RunAsync(start, TimeSpan.FromMinutes(2));
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Read(string name) => File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");

    private string[] Lines(string name) => Read(name).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }
}
