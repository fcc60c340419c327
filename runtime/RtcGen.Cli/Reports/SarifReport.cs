using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Cli.Checking;
using RtcGen.Cli.Files;

namespace RtcGen.Cli.Reports;

/// <summary>SARIF 2.1.0, which code scanning takes.</summary>
internal sealed class SarifReport : IReport
{
    private static readonly List<string> RuleIds = [.. SchemaChecker.Rules.Select(rule => rule.Id)];

    public void Write(CliContext cli, IReadOnlyList<Finding> findings, Func<string, SourceText> textOf) => cli.Out.WriteLine(ReportJson.Format(new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver() },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. findings.Select(finding => Result(cli, finding))]),
        }),
    }));

    private static JsonObject Driver() => new()
    {
        ["name"] = "rtcgen",
        ["semanticVersion"] = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0",
        ["rules"] = new JsonArray([.. SchemaChecker.Rules.Select(rule => new JsonObject
        {
            ["id"] = rule.Id,
            ["shortDescription"] = new JsonObject { ["text"] = rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture) },
            ["defaultConfiguration"] = new JsonObject { ["level"] = rule.DefaultSeverity switch { Microsoft.CodeAnalysis.DiagnosticSeverity.Error => "error", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning => "warning", _ => "note" } },
        })]),
    };

    private static JsonObject Result(CliContext cli, Finding finding)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Id,
            ["level"] = finding.Level == "info" ? "note" : finding.Level,
            ["message"] = new JsonObject { ["text"] = finding.Message },
        };
        if (RuleIds.IndexOf(finding.Id) is >= 0 and var index)
        {
            result["ruleIndex"] = index;
        }

        if (finding.Path is { } path)
        {
            result["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Artifact(cli, path), ["region"] = Region(finding) } });
        }

        return result;
    }

    private static JsonObject Artifact(CliContext cli, string path) => new()
    {
        ["uri"] = Path.IsPathRooted(ShownPath.Of(cli, path)) ? new Uri(path).AbsoluteUri : Uri.EscapeDataString(ShownPath.Portable(cli, path)).Replace("%2F", "/", StringComparison.Ordinal),
    };

    private static JsonObject Region(Finding finding) => new()
    {
        ["startLine"] = finding.Line,
        ["startColumn"] = finding.Column,
        ["endLine"] = finding.Span.End.Line + 1,
        ["endColumn"] = finding.Span.End.Character + 1,
    };
}
