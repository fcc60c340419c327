using System.Globalization;
using RtcGen.Emulator;
using Spectre.Console;

namespace RtcGen.Cli;

/// <summary>Prints the calls that the emulator gets, a line each and one for each thing worth knowing.</summary>
/// <param name="cli">The context.</param>
internal sealed class ServedCallPrinter(CliContext cli)
{
    private readonly object _gate = new();

    public void Print(EmulatorCall call)
    {
        var color = call.ErrorCode is not null ? "red" : call.Adjustments.Count > 0 ? "yellow" : "green";
        lock (_gate)
        {
            cli.StyledOut.MarkupLineInterpolated($"{call.ReceivedAt.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} [{color}]{call.ToString()}[/]");
            foreach (var adjustment in call.Adjustments)
            {
                Line(cli.Say(Texts.ServerUses(adjustment.Path, adjustment.Used)));
            }

            // The rest of the message holds the texts that were compared, which the page shows.
            Line(call.Signature.Findings.Count > 0 ? string.Join("\n", call.Signature.Findings.Select(finding => cli.Say(new(finding.English, finding.Chinese)))) : call.ErrorMessage?.Split('\n')[0]);
        }
    }

    private void Line(string? text)
    {
        foreach (var line in text?.Split('\n') ?? [])
        {
            cli.StyledOut.WriteLine("         " + line);
        }
    }
}
