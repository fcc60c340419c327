using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Cli.Checking;
using RtcGen.Cli.Files;

namespace RtcGen.Cli.Reports;

/// <summary>Commands of GitHub Actions, which annotate the lines of a pull request.</summary>
internal sealed class GitHubReport : IReport
{
    public void Write(CliContext cli, IReadOnlyList<Finding> findings, Func<string, SourceText> textOf)
    {
        foreach (var finding in findings)
        {
            var command = finding.Level == "info" ? "notice" : finding.Level;
            var place = finding.Path is { } path
                ? string.Create(CultureInfo.InvariantCulture, $"file={Property(ShownPath.Portable(cli, path))},line={finding.Line},endLine={finding.Span.End.Line + 1},col={finding.Column},endColumn={finding.Span.End.Character + 1},")
                : string.Empty;
            cli.Out.WriteLine($"::{command} {place}title={finding.Id}::{Data(finding.Message)}");
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
