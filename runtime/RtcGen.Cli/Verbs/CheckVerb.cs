using System.CommandLine;
using Microsoft.CodeAnalysis;
using RtcGen.Cli.Checking;
using RtcGen.Cli.Files;
using RtcGen.Cli.Reports;

namespace RtcGen.Cli;

/// <summary><c>rtcgen check FILES</c>: the diagnostics of a build.</summary>
internal sealed class CheckVerb : IVerb
{
    private static readonly Dictionary<string, IReport> Reports = new(StringComparer.Ordinal)
    {
        ["text"] = new TextReport(),
        ["json"] = new JsonReport(),
        ["sarif"] = new SarifReport(),
        ["github"] = new GitHubReport(),
    };

    public Command Create(CliContext cli)
    {
        var files = new Argument<string[]>("FILES") { Description = cli.Say(Texts.CheckFiles), Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = cli.Say(Texts.CheckFormat), DefaultValueFactory = _ => "text", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. Reports.Keys]);
        var fix = new Option<bool>("--fix") { Description = cli.Say(Texts.CheckFix) };
        var dryRun = new Option<bool>("--dry-run") { Description = cli.Say(Texts.CheckDryRun) };
        var strict = new Option<bool>("--warnaserror") { Description = cli.Say(Texts.CheckWarnAsError) };
        var verb = new Command("check", cli.Say(Texts.Check)) { files, format, fix, dryRun, strict };
        verb.SetAction((result, cancellationToken) =>
        {
            if (result.GetValue(dryRun) && !result.GetValue(fix))
            {
                throw new CliException(Texts.DryRunNeedsFix, ExitCode.Usage);
            }

            var patterns = result.GetValue(files) is { Length: > 0 } given ? given : ["."];
            return RunAsync(cli, patterns, Reports[result.GetValue(format)!], result.GetValue(strict), (result.GetValue(fix), result.GetValue(dryRun)), cancellationToken);
        });
        return verb;
    }

    private static async Task<int> RunAsync(CliContext cli, IReadOnlyList<string> patterns, IReport report, bool isStrict, (bool IsOn, bool IsDry) fix, CancellationToken cancellationToken)
    {
        var paths = SchemaFiles.Find(cli, patterns);
        var (projects, before, findings) = await cli.RunAsync(Texts.Checking, () => Task.Run(() =>
        {
            var projects = CheckedProject.Read(cli, paths);
            var before = fix.IsOn ? projects.Select(project => (Project: project, Fixed: SchemaFixer.Fix(project, cancellationToken))).ToList() : [];
            return (projects, before, projects.SelectMany(project => project.Check(cancellationToken)).Select(finding => Strict(finding, isStrict)).ToList());
        }, cancellationToken)).ConfigureAwait(false);
        foreach (var (project, (_, sources)) in before)
        {
            await KeepAsync(cli, project, sources, fix.IsDry, cancellationToken).ConfigureAwait(false);
        }

        report.Write(cli, findings, path => projects.Select(project => project.TextOf(path)).First(text => text is not null)!);
        if (fix.IsOn)
        {
            await cli.Error.WriteLineAsync(cli.Say(Texts.FixSummary(before.Sum(each => each.Fixed.Count), before.Sum(each => each.Fixed.Before.Count)))).ConfigureAwait(false);
        }

        var errors = findings.Count(finding => finding.Severity == DiagnosticSeverity.Error);
        await cli.Error.WriteLineAsync(cli.Say(Texts.CheckSummary(paths.Count, errors, findings.Count(finding => finding.Severity == DiagnosticSeverity.Warning)))).ConfigureAwait(false);
        return errors == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static Finding Strict(Finding finding, bool isStrict) =>
        isStrict && finding.Severity == DiagnosticSeverity.Warning ? finding with { Severity = DiagnosticSeverity.Error } : finding;

    private static async Task KeepAsync(CliContext cli, CheckedProject project, IReadOnlyList<SchemaSource> before, bool isDry, CancellationToken cancellationToken)
    {
        foreach (var old in before)
        {
            if (isDry)
            {
                await cli.Out.WriteAsync(LineDiff.Write(ShownPath.Portable(cli, old.Path), old.Text.ToString(), project[old.Path].Text.ToString())).ConfigureAwait(false);
            }
            else
            {
                await FileWriting.WriteAsync(old.Path, project[old.Path].Bytes, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
