namespace RtcGen.Cli;

internal static partial class Texts
{
    public static Words Completion { get; } = new("Prints the script that completes commands in a shell.", "打印 shell 的补全脚本。");

    public static Words CompletionShell { get; } = new("bash, zsh, fish or pwsh.", "bash、zsh、fish 或 pwsh。");
}
