using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Cli.Checking;
using RtcGen.Cli.Files;

namespace RtcGen.Cli.Reports;

/// <summary>A list of objects, one for each finding. Lines and columns are counted from 1; the end is just past the last character.</summary>
internal sealed class JsonReport : IReport
{
    public void Write(CliContext cli, IReadOnlyList<Finding> findings, Func<string, SourceText> textOf) =>
        cli.Out.WriteLine(ReportJson.Format(new JsonArray([.. findings.Select(finding => Item(cli, finding))])));

    private static JsonObject Item(CliContext cli, Finding finding)
    {
        var item = new JsonObject
        {
            ["file"] = finding.Path is { } path ? ShownPath.Portable(cli, path) : null,
            ["line"] = finding.Line,
            ["column"] = finding.Column,
            ["endLine"] = finding.Span.End.Line + 1,
            ["endColumn"] = finding.Span.End.Character + 1,
            ["severity"] = finding.Level,
            ["id"] = finding.Id,
            ["message"] = finding.Message,
        };
        if (finding is { Written: { } written, Meant: { } meant })
        {
            item["fix"] = new JsonObject { ["written"] = written, ["meant"] = meant };
        }

        return item;
    }
}
