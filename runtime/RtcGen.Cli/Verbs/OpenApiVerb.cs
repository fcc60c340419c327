using System.CommandLine;
using System.Text;
using Microsoft.CodeAnalysis;
using RtcGen.Cli.Checking;
using RtcGen.Cli.Files;
using RtcGen.OpenApi;
using RtcGen.Schema;
using BuiltIn = RtcGen.Emulator.SchemaSet;

namespace RtcGen.Cli;

/// <summary><c>rtcgen openapi</c>: an OpenAPI document.</summary>
internal sealed class OpenApiVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var files = new Argument<string[]>("FILES") { Description = cli.Say(Texts.OpenApiFiles), Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--output", "-o") { Description = cli.Say(Texts.OpenApiOutput), HelpName = "FILE" };
        var format = new Option<string?>("--format") { Description = cli.Say(Texts.OpenApiFormat), HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("json", "yaml");
        var language = new Option<string>("--language") { Description = cli.Say(Texts.OpenApiLanguage), DefaultValueFactory = _ => "en", HelpName = "LANGUAGE" };
        language.AcceptOnlyFromAmong("en", "zh");
        var title = new Option<string?>("--title") { Description = cli.Say(Texts.OpenApiTitle), HelpName = "TITLE" };
        var verb = new Command("openapi", cli.Say(Texts.OpenApi)) { files, output, format, language, title };
        verb.SetAction(async (result, cancellationToken) =>
        {
            var set = result.GetValue(files) is { Length: > 0 } patterns ? Read(cli, patterns, cancellationToken) : Catalogue();
            var path = result.GetValue(output);
            var text = Write(set, new() { InChinese = result.GetValue(language) == "zh", Title = result.GetValue(title) }, result.GetValue(format) ?? FormatOf(path));
            if (path is null)
            {
                await cli.Out.WriteAsync(text).ConfigureAwait(false);
            }
            else
            {
                await FileWriting.WriteAsync(cli.FullPath(path), Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
            }

            return ExitCode.Success;
        });
        return verb;
    }

    private static string FormatOf(string? path) => Path.GetExtension(path)?.ToUpperInvariant() is ".YAML" or ".YML" ? "yaml" : "json";

    private static string Write(SchemaSet set, OpenApiOptions options, string format)
    {
        try
        {
            var document = OpenApiWriter.Write(set, options);
            return format == "yaml" ? DocumentText.ToYaml(document) : DocumentText.ToJson(document);
        }
        catch (OpenApiException e)
        {
            throw new CliException(new(e.Message, e.Message));
        }
    }

    private static SchemaSet Catalogue() => new()
    {
        Services = [.. BuiltIn.BuiltIn.Services],
        Types = [.. BuiltIn.BuiltIn.Types],
        Actions = [.. BuiltIn.BuiltIn.Actions.OrderBy(action => action.Action, StringComparer.Ordinal).ThenBy(action => action.Version, StringComparer.Ordinal)],
    };

    // A service that no file describes may be one that comes along, as in a build.
    private static SchemaSet Read(CliContext cli, IReadOnlyList<string> patterns, CancellationToken cancellationToken)
    {
        var paths = SchemaFiles.Find(cli, patterns);
        var projects = CheckedProject.Read(cli, paths);
        if (projects.SelectMany(project => project.Check(cancellationToken)).FirstOrDefault(finding => finding.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new CliException(Texts.SchemasHaveErrors(error.Path is { } path ? ShownPath.Of(cli, path) : string.Join(' ', patterns), error.Line));
        }

        var set = SchemaSet.From(paths.Select(path => SchemaReader.Read(projects.Select(project => project.TextOf(path)).First(text => text is not null)!.ToString(), cancellationToken)));
        var described = set.Services.Select(service => service.Service).ToHashSet(StringComparer.Ordinal);
        var used = set.Actions.Select(action => action.Service).Concat(set.Types.Select(types => types.Service)).ToHashSet(StringComparer.Ordinal);
        return set with { Services = [.. set.Services, .. BuiltIn.BuiltIn.Services.Where(service => used.Contains(service.Service) && !described.Contains(service.Service))] };
    }
}
