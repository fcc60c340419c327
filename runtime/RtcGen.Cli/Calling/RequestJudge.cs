using System.Text.Json;
using RtcGen.Emulator;
using RtcGen.Schema;

namespace RtcGen.Cli;

/// <summary>Applies the rules of the schema before a request is sent, as the emulator does.</summary>
/// <param name="cli">The context.</param>
internal sealed class RequestJudge(CliContext cli)
{
    /// <summary>Prints what the server would find, and returns whether it would accept the request.</summary>
    public bool Judge(SchemaSet schemas, ActionSchema action, JsonElement members)
    {
        var interpreter = new RequestInterpreter(cli.Clock, schemas.Service(action.Service)!, schemas.Types);
        var verdict = interpreter.Judge(action, members);
        foreach (var finding in verdict.Findings)
        {
            Print(finding);
        }

        return verdict.IsAccepted;
    }

    private void Print(RequestFinding finding)
    {
        var path = finding.Path.Length > 2 && finding.Path.StartsWith("$.", StringComparison.Ordinal) ? finding.Path[2..] : finding.Path;
        cli.Error.WriteLine(finding.Outcome switch
        {
            FindingOutcome.Adjusted or FindingOutcome.Ignored => cli.Say(Texts.AdjustedTo(path, finding.Given ?? string.Empty, finding.Outcome == FindingOutcome.Ignored ? null : finding.Used)),
            _ => Named(path, finding.Message) + (finding.Code is { } code ? $" ({code})" : string.Empty),
        });
    }

    // Most messages name the member already.
    private static string Named(string path, string message) => message.StartsWith(path, StringComparison.Ordinal) ? message : $"{path}: {message}";
}
