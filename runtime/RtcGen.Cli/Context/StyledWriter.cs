using Spectre.Console;

namespace RtcGen.Cli;

/// <summary>Makes a console of a writer: with colors on a terminal, plain text elsewhere.</summary>
internal static class StyledWriter
{
    public static IAnsiConsole Create(TextWriter writer, bool hasColor, int? width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });

        // Whoever reads a file or a pipe wants whole lines.
        console.Profile.Width = width ?? int.MaxValue;
        return console;
    }
}
