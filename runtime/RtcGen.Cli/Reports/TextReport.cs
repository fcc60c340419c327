using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Cli.Checking;
using RtcGen.Cli.Files;
using Spectre.Console;

namespace RtcGen.Cli.Reports;

/// <summary>A line for each finding, as a compiler prints it; on a terminal with the line of the file and a mark below the place.</summary>
internal sealed class TextReport : IReport
{
    public void Write(CliContext cli, IReadOnlyList<Finding> findings, Func<string, SourceText> textOf)
    {
        foreach (var finding in findings)
        {
            if (!cli.IsOutputTerminal)
            {
                cli.Out.WriteLine($"{Place(cli, finding)}: {finding.Level} {finding.Id}: {finding.Message}");
                continue;
            }

            var color = finding.Level switch { "error" => "red", "warning" => "yellow", _ => "blue" };
            WriteLine(cli, $"{Markup.Escape(Place(cli, finding))}: [{color} bold]{finding.Level} {finding.Id}[/]: {Markup.Escape(finding.Message)}");
            if (finding.Path is { } path && textOf(path) is var text && finding.Span.Start.Line < text.Lines.Count)
            {
                WriteLines(cli, finding, text.Lines[finding.Span.Start.Line].ToString(), color);
            }
        }
    }

    private static string Place(CliContext cli, Finding finding) => finding.Path is { } path
        ? string.Create(CultureInfo.InvariantCulture, $"{ShownPath.Of(cli, path)}({finding.Line},{finding.Column})")
        : "rtcgen";

    // The mark stands below the place whatever the width of a tab, which is kept.
    private static void WriteLines(CliContext cli, Finding finding, string line, string color)
    {
        var start = Math.Min(finding.Span.Start.Character, line.Length);
        var end = finding.Span.End.Line == finding.Span.Start.Line ? Math.Clamp(finding.Span.End.Character, start, line.Length) : line.Length;
        var number = finding.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        var blank = string.Concat(line[..start].Select(c => c == '\t' ? "\t" : c >= '\u2E80' ? "  " : " "));
        var mark = new string('^', Math.Max(1, line[start..end].Sum(c => c >= '\u2E80' ? 2 : 1)));
        WriteLine(cli, $"[dim]{number} |[/] {Markup.Escape(line)}");
        WriteLine(cli, $"[dim]{new string(' ', 5)} |[/] {blank}[{color}]{mark}[/]");
    }

    private static void WriteLine(CliContext cli, string markup) => cli.StyledOut.Write(new Markup(markup + "\n") { Overflow = Overflow.Fold });
}
