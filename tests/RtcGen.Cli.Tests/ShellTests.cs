using System.Diagnostics;
using RtcGen.Cli.Tests.Schemas;
using RtcGen.Tests;

namespace RtcGen.Cli.Tests;

/// <summary>The completion scripts in their shells: bash, zsh and fish have to be there.</summary>
public sealed class ShellTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestFolder _folder = new();

    public ShellTests()
    {
        var path = _folder.Write("bin/rtcgen", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "RtcGen.Cli.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("rtcgen describe UpdateSna", "UpdateSnapshot")]
    [InlineData("rtcgen call UpdateSnapshot --ImageConfig.In", "--ImageConfig.Interval")]
    public async Task Bash_completes(string line, string expected) => Assert.Equal(expected, await RunAsync("bash", "-c", $$"""
        eval "$(rtcgen completion bash)"
        COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
        _rtcgen
        printf '%s\n' "${COMPREPLY[@]}"
        """));

    // At a prompt, where the line is completed as if Tab were pressed.
    [Theory]
    [InlineData("rtcgen describe UpdateSna", "rtcgen describe UpdateSnapshot")]
    [InlineData("true; rtcgen call UpdateSnapshot --ImageConfig.In", "true; rtcgen call UpdateSnapshot --ImageConfig.Interval")]
    public async Task Zsh_completes(string line, string expected)
    {
        _folder.Write(".zshrc", $$"""
            autoload -Uz compinit && compinit -u -D
            eval "$(rtcgen completion zsh)"
            zle-line-init() {
                BUFFER='{{line}}' CURSOR={{line.Length}}
                zle complete-word
                print -r -- "$BUFFER" > '{{_folder.Path}}/line'
                exit
            }
            zle -N zle-line-init
            """);

        await RunAsync("script", "-qec", "zsh -i", "/dev/null");

        Assert.Equal(expected, _folder.Read("line").Trim());
    }

    [Theory]
    [InlineData("rtcgen describe UpdateSna", "UpdateSnapshot")]
    [InlineData("true; rtcgen call UpdateSnapshot --ImageConfig.In", "--ImageConfig.Interval")]
    public async Task Fish_completes(string line, string expected) =>
        Assert.Equal(expected, await RunAsync("fish", "-c", $"rtcgen completion fish | source; complete -C '{line}'"));

    public void Dispose() => _folder.Dispose();

    private async Task<string> RunAsync(string shell, params string[] arguments)
    {
        Assert.True(
            ProgramPath.Find(shell == "script" ? "zsh" : shell) is not null,
            $"There is no {shell}; on Debian, apt-get install bash zsh fish bsdutils.");
        ProcessStartInfo start = Command.Program(shell, arguments);
        start.RedirectStandardInput = true;
        start.Environment["PATH"] = $"{_folder.Path}/bin:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = start.Environment["ZDOTDIR"] = _folder.Path;
        start.Environment["TERM"] = "xterm";
        start.Environment["LC_ALL"] = "C";
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        return (await Command.RunAsync(start, Patience)).Output.Trim();
    }
}
