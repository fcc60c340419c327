using Spectre.Console;

namespace RtcGen.Samples;

/// <summary>Prints for people: short aligned lines, in color if the terminal supports it.</summary>
internal static class Screen
{
    private const int LabelWidth = 18;

    static Screen()
    {
        if (Console.IsOutputRedirected)
        {
            // Whoever reads a file or a pipe wants whole lines.
            AnsiConsole.Profile.Width = int.MaxValue;
        }
    }

    public static void Title(string text) => AnsiConsole.MarkupLineInterpolated($"\n[bold]{text}[/]");

    public static void Line(string text) => AnsiConsole.MarkupLineInterpolated($"  {text}");

    public static void Pair(string label, string value) =>
        AnsiConsole.MarkupLineInterpolated($"  [grey]{label.PadRight(LabelWidth)}[/]{value}");

    public static void Success(string text) => AnsiConsole.MarkupLineInterpolated($"  [green]{text}[/]");

    public static void Warning(string text) => AnsiConsole.MarkupLineInterpolated($"  [yellow]{text}[/]");

    public static void Failure(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            AnsiConsole.MarkupLineInterpolated($"  [red]{line}[/]");
        }
    }
}
