using System.CommandLine;
using RtcGen.Cli.Files;
using RtcGen.Cli.Importing;

namespace RtcGen.Cli;

/// <summary><c>rtcgen import SOURCES</c>: schema files of other descriptions.</summary>
internal sealed class ImportVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var sources = new Argument<string[]>("SOURCES") { Description = cli.Say(Texts.ImportSources), Arity = ArgumentArity.OneOrMore };
        var kind = new Option<string?>("--as") { Description = cli.Say(Texts.ImportKind), HelpName = "KIND" };
        kind.AcceptOnlyFromAmong(SourceKind.Page, SourceKind.Go, SourceKind.Json, SourceKind.OpenApi);
        var output = new Option<string?>("--output", "-o") { Description = cli.Say(Texts.ImportOutput), HelpName = "FOLDER" };
        var response = new Option<string?>("--response") { Description = cli.Say(Texts.ImportResponse), HelpName = "FILE" };
        var action = new Option<string?>("--action") { Description = cli.Say(Texts.ImportAction), HelpName = "ACTION" };
        var version = new Option<string?>("--api-version") { Description = cli.Say(Texts.ImportVersion), HelpName = "DATE" };
        var service = new Option<string?>("--service") { Description = cli.Say(Texts.ImportService), HelpName = "SERVICE" };
        var method = new Option<string>("--method") { Description = cli.Say(Texts.ImportMethod), DefaultValueFactory = _ => "POST", HelpName = "METHOD" };
        method.AcceptOnlyFromAmong("GET", "POST");
        var force = new Option<bool>("--force") { Description = cli.Say(Texts.Force) };
        var verb = new Command("import", cli.Say(Texts.Import)) { sources, kind, output, response, action, version, service, method, force };
        verb.SetAction(async (result, cancellationToken) =>
        {
            var request = new ImportRequest(result.GetValue(sources)!)
            {
                Kind = result.GetValue(kind),
                Response = result.GetValue(response),
                Action = result.GetValue(action),
                Version = result.GetValue(version),
                Service = result.GetValue(service),
                Method = result.GetValue(method)!,
            };
            var files = Importer.Import(cli, request);
            if (result.GetValue(output) is { } folder)
            {
                await NewFiles.WriteAsync(cli, cli.FullPath(folder), files, result.GetValue(force), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                NewFiles.Print(cli, files);
            }

            return ExitCode.Success;
        });
        return verb;
    }
}
