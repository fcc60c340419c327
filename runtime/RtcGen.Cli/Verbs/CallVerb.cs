using System.CommandLine;

namespace RtcGen.Cli;

/// <summary><c>rtcgen call ACTION --Member value …</c>: calls an action.</summary>
internal sealed class CallVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var action = new Argument<string>("ACTION") { HelpName = "ACTION", Description = cli.Say(Texts.ActionArgument) };
        action.CompletionSources.Add(_ => Catalogue.BuiltIn.Actions.Select(one => one.Schema.Action).Distinct());
        var verb = new Command("call", cli.Say(Texts.Call)) { action };
        var request = new RequestOptions(cli, verb);
        request.Version.CompletionSources.Add(context => Catalogue.BuiltIn.Versions(context.ParseResult.GetValue(action) ?? string.Empty).Select(one => one.Schema.Version));
        var dryRun = new Option<bool>("--dry-run") { Description = cli.Say(Texts.DryRunOption) };
        var curl = new Option<bool>("--curl") { Description = cli.Say(Texts.CurlOption) };
        var json = new Option<bool>("--json") { Description = cli.Say(Texts.JsonOption) };
        var secrets = new Option<bool>("--show-secrets") { Description = cli.Say(Texts.ShowSecretsOption) };
        var force = new Option<bool>("--force") { Description = cli.Say(Texts.ForceOption) };
        var allow = new Option<bool>("--allow-other-hosts") { Description = cli.Say(Texts.AllowOtherHostsOption) };
        foreach (var option in new[] { dryRun, curl, secrets, json, force, allow })
        {
            verb.Options.Add(option);
        }

        var keys = new KeyOptions(cli, verb);
        verb.SetAction((result, cancellationToken) =>
        {
            var call = new Call(
                request.Read(cli, result, result.GetValue(action)!),
                keys.Read(cli, result),
                result.GetValue(request.Region),
                ReadEndpoint(result.GetValue(request.Endpoint)),
                result.GetValue(allow))
            {
                ShowsSecrets = result.GetValue(secrets),
            };
            var output = result.GetValue(curl) ? CallOutput.Curl : result.GetValue(dryRun) ? CallOutput.DryRun : result.GetValue(json) ? CallOutput.Json : CallOutput.Response;
            return new Caller(cli, call).RunAsync(output, result.GetValue(force), cancellationToken);
        });
        return verb;
    }

    private static Uri? ReadEndpoint(string? text) => text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && endpoint.Scheme is "http" or "https" ? endpoint
        : throw new CliException(Texts.NoUrl(text), ExitCode.Usage);
}
