using RtcGen.Emulator;
using Spectre.Console;

namespace RtcGen.Cli;

/// <summary>Prints why a signature is not accepted.</summary>
/// <param name="cli">The context.</param>
internal sealed class ExplanationPrinter(CliContext cli)
{
    // Invisible characters are what differs, often.
    private static readonly (string Plain, string Shown)[] Invisible = [("\r", "␍"), ("\t", "␉"), ("\u00a0", "⍽"), ("\ufeff", "[BOM]")];

    public void Print(SignatureExplanation explanation)
    {
        Title(explanation.Matches switch
        {
            true when !explanation.Findings.Any(finding => finding.IsCause) => Texts.SignatureIsRight,
            true => Texts.SignatureMatchesBut,
            false => Texts.SignatureDiffers,
            null => explanation.Findings.Any(finding => finding.IsCause) ? Texts.SignatureUncomparedWithCauses : Texts.SignatureUncompared,
        });
        List(Texts.Causes, "red", explanation.Findings.Where(finding => finding.IsCause));
        List(Texts.Hints, "yellow", explanation.Findings.Where(finding => !finding.IsCause));
        Compare(Texts.CanonicalRequest, explanation.ServerCanonicalRequest, explanation.ClientCanonicalRequest);
        Compare(Texts.StringToSign, explanation.ServerStringToSign, explanation.ClientStringToSign);
    }

    private void Title(Words words) => cli.StyledOut.MarkupLineInterpolated($"[bold]{cli.Say(words)}[/]");

    private void List(Words title, string color, IEnumerable<SignatureFinding> findings)
    {
        var all = findings.ToList();
        if (all.Count == 0)
        {
            return;
        }

        cli.StyledOut.WriteLine();
        Title(title);
        foreach (var finding in all)
        {
            cli.StyledOut.MarkupLine($"  [{color}]*[/] {Markup.Escape(cli.IsChinese ? finding.Chinese : finding.English)} [grey]({Markup.Escape(finding.Code)})[/]");
        }
    }

    private void Compare(Words title, string? server, string? client)
    {
        if (server is null)
        {
            return;
        }

        cli.StyledOut.WriteLine();
        if (client is null || client == server)
        {
            cli.StyledOut.MarkupLineInterpolated($"[bold]{cli.Say(title)}[/]{(client is null ? cli.Say(Texts.OfServer) : cli.Say(Texts.OfBoth))}");
            foreach (var line in server.Split('\n'))
            {
                WriteLine(' ', line);
            }

            return;
        }

        cli.StyledOut.MarkupLineInterpolated($"[bold]{cli.Say(title)}[/]{cli.Say(Texts.Marks)}");
        var lines = LineComparison.Compare(server, client);
        for (var index = 0; index < lines.Count; index++)
        {
            WriteLine(lines[index].Mark, lines[index].Line);

            // Under a line and the one in its place, the first character that differs.
            if (index > 0 && lines[index].Mark == '+' && lines[index - 1].Mark == '-')
            {
                var at = LineComparison.FirstDifference(Shown(lines[index - 1].Line), Shown(lines[index].Line));
                cli.StyledOut.WriteLine(new string(' ', at + 4) + "^");
            }
        }
    }

    private void WriteLine(char mark, string line)
    {
        var color = mark switch { '-' => "green", '+' => "red", _ => "default" };
        cli.StyledOut.MarkupLine($"[{color}]{Markup.Escape($"  {mark} {Shown(line)}".TrimEnd())}[/]");
    }

    private static string Shown(string line) => Invisible.Aggregate(line, (text, one) => text.Replace(one.Plain, one.Shown, StringComparison.Ordinal));
}
