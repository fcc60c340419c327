using Spectre.Console;

namespace RtcGen.Cli;

/// <summary>Shows on a terminal that long work goes on.</summary>
internal static class Progress
{
    /// <summary>Does the work, and shows <paramref name="what"/> meanwhile on standard error if that is a terminal.</summary>
    public static Task<T> RunAsync<T>(this CliContext cli, Words what, Func<Task<T>> work) => cli.IsErrorTerminal
        ? cli.StyledError.Status().StartAsync(Markup.Escape(cli.Say(what)), _ => work())
        : work();
}
