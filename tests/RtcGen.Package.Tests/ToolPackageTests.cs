using System.Diagnostics;

namespace RtcGen.Package.Tests;

/// <summary>The tool, installed as people install it.</summary>
[Collection(PackageCollection.Name)]
public sealed class ToolPackageTests(PackedPackages packages) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private string Folder => Path.Combine(packages.Root, "tool");

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(Folder))
        {
            await packages.PackAsync("runtime/RtcGen.Cli", packages.Feed);
            await DotNet.RunAsync(packages.Root, "tool", "install", "RtcGen.Cli", "--tool-path", Folder, "--version", packages.Version, "--add-source", packages.Feed);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task It_lists_the_actions()
    {
        var run = await RunAsync("list", "snapshot");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("UpdateSnapshot\t2023-11-01", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_checks_a_file_with_the_generator_that_it_brings()
    {
        var file = Path.Combine(packages.Root, "Bad.rtc.yaml");
        await File.WriteAllTextAsync(file, "action: Bad\nversoin: 2024-01-01\n");
        var run = await RunAsync("check", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error RTCGEN002", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_what_is_wrong_with_its_command_line()
    {
        var run = await RunAsync("lst");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public async Task It_ends_quietly_when_nobody_reads_on()
    {
        var run = await Command.RunAsync(Start("bash", "-c", $"'{Folder}/rtcgen' openapi | head -1; echo ${{PIPESTATUS[0]}}"), Patience);
        Assert.Equal(["{", "0"], run.Output.Trim().Split('\n'));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public async Task Bash_completes_actions_and_members()
    {
        Assert.Equal("UpdateSnapshot", await CompleteAsync("rtcgen describe UpdateSna"));
        Assert.Contains("--ImageConfig.Interval", await CompleteAsync("rtcgen call UpdateSnapshot --ImageConfig."), StringComparison.Ordinal);
    }

    private async Task<string> CompleteAsync(string line)
    {
        var script = $$"""
            PATH="{{Folder}}:$PATH"
            eval "$(rtcgen completion bash)"
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            _rtcgen
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        return (await Command.RunAsync(Start("bash", "-c", script), Patience)).Output.Trim();
    }

    private Task<Finished> RunAsync(params string[] arguments) => Command.RunAsync(Start(Path.Combine(Folder, "rtcgen"), arguments), Patience);

    private static ProcessStartInfo Start(string program, params string[] arguments)
    {
        var start = Command.Program(program, arguments);
        start.Environment["LC_ALL"] = "C";
        return start;
    }
}
