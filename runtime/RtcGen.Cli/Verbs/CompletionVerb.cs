using System.CommandLine;

namespace RtcGen.Cli;

/// <summary><c>rtcgen completion SHELL</c>: prints a script for the shell.</summary>
internal sealed class CompletionVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var shell = new Argument<string>("SHELL") { Description = cli.Say(Texts.CompletionShell) };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var verb = new Command("completion", cli.Say(Texts.Completion)) { shell };
        verb.SetAction(result => cli.Out.Write(CompletionScripts.For(result.GetValue(shell)!)));
        return verb;
    }
}
