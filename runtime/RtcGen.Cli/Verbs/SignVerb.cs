using System.CommandLine;
using RtcGen.Emulator;

namespace RtcGen.Cli;

/// <summary><c>rtcgen sign</c>: signs a request step by step, or explains a signature that is not accepted.</summary>
internal sealed class SignVerb : IVerb
{
    public Command Create(CliContext cli)
    {
        var words = new Argument<string[]>("ACTION | CURL") { HelpName = "ACTION | CURL", Description = cli.Say(Texts.SignWords), Arity = ArgumentArity.ZeroOrMore };
        var verb = new Command("sign", cli.Say(Texts.Sign)) { words };
        words.CompletionSources.Add(_ => Catalogue.BuiltIn.Actions.Select(action => action.Schema.Action).Distinct());
        var explain = new Option<bool>("--explain") { Description = cli.Say(Texts.ExplainOption) };
        var request = new RequestOptions(cli, verb);
        var raw = new RawRequestOptions(cli, verb);
        var authorization = new Option<string?>("--authorization") { Description = cli.Say(Texts.AuthorizationOption) };
        var date = new Option<string?>("--date") { Description = cli.Say(Texts.DateOption) };
        var json = new Option<bool>("--json") { Description = cli.Say(Texts.JsonOption) };
        var keys = new KeyOptions(cli, verb);
        verb.Options.Add(explain);
        verb.Options.Add(authorization);
        verb.Options.Add(date);
        verb.Options.Add(json);
        verb.SetAction((result, cancellationToken) =>
        {
            var at = ReadDate(cli, result.GetValue(date));
            var given = result.GetValue(words) ?? [];
            return result.GetValue(explain)
                ? ExplainAsync(cli, new(ReadSigned(cli, given, raw, result.GetValue(authorization), result), keys.Read(cli, result), at, result.GetValue(json)), cancellationToken)
                : SignAsync(cli, ReadUnsigned(cli, given, request, raw, result), keys.Read(cli, result), at, result.GetValue(json), cancellationToken);
        });
        return verb;
    }

    private static DateTimeOffset ReadDate(CliContext cli, string? text) => text is null
        ? cli.Clock.GetUtcNow()
        : SigningTime.Read(text) ?? throw new CliException(Texts.NoDate(text), ExitCode.Usage);

    private static PlainRequest ReadSigned(CliContext cli, string[] words, RawRequestOptions raw, string? authorization, ParseResult result)
    {
        if (raw.IsGiven(result))
        {
            var request = raw.Read(cli, result);
            return authorization is null ? request : request with { Headers = [.. request.Headers, new("Authorization", authorization)] };
        }

        if (words.Length == 0 && cli.IsInputTerminal)
        {
            throw new CliException(Texts.NothingToExplain, ExitCode.Usage);
        }

        var command = words.Length switch
        {
            0 => ShellWords.Split(cli.ReadText("-")),
            1 => ShellWords.Split(words[0]),
            _ => words,
        };
        return new CurlReader(cli.ReadBytes).Read(command);
    }

    private static (PlainRequest Request, string Region, string Service) ReadUnsigned(CliContext cli, string[] words, RequestOptions options, RawRequestOptions raw, ParseResult result)
    {
        if (raw.IsGiven(result))
        {
            var service = result.GetValue(options.Service) ?? "rtc";
            return (raw.Read(cli, result), result.GetValue(options.Region) ?? Region(Catalogue.BuiltIn, service), service);
        }

        if (words.Length != 1)
        {
            throw new CliException(Texts.NothingToSign, ExitCode.Usage);
        }

        var action = options.Read(cli, result, words[0]);
        var region = result.GetValue(options.Region) ?? Region(action.Catalogue, action.Service);
        var endpoint = result.GetValue(options.Endpoint) ?? Endpoints.Of(action, region);
        return (action.Write(endpoint), region, action.Service);
    }

    private static string Region(Catalogue catalogue, string service) => catalogue.Services.FirstOrDefault(one => one.Service == service)?.DefaultRegion ?? "cn-north-1";

    private static async Task<int> SignAsync(
        CliContext cli, (PlainRequest Request, string Region, string Service) signed, RtcCredentialProvider source, DateTimeOffset at, bool isJson, CancellationToken cancellationToken)
    {
        var keys = await KeyReader.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        var steps = SigningSteps.Of(signed.Request, keys, signed.Region, signed.Service, at);
        var printer = new SigningPrinter(cli, keys);
        if (isJson)
        {
            printer.PrintJson(steps);
        }
        else
        {
            printer.Print(signed.Request, steps);
        }

        return ExitCode.Success;
    }

    private static async Task<int> ExplainAsync(CliContext cli, Question question, CancellationToken cancellationToken)
    {
        var keys = await KeyReader.TryReadAsync(question.Source, cancellationToken).ConfigureAwait(false);
        var received = question.Request.Receive();
        var explanation = await cli.RunAsync(Texts.Comparing, () => Task.Run(() => SignatureExplainer.Explain(received, keys is null ? [] : [keys], question.At, isThorough: true), cancellationToken)).ConfigureAwait(false);
        if (question.IsJson)
        {
            await cli.Out.WriteLineAsync(JsonText.Write(ExplanationJson.Write(explanation), cli.IsOutputTerminal)).ConfigureAwait(false);
        }
        else
        {
            new ExplanationPrinter(cli).Print(explanation);
        }

        if (keys is null)
        {
            await cli.Error.WriteLineAsync(cli.Say(Texts.ExplainedWithoutKeys)).ConfigureAwait(false);
        }

        return explanation.Matches != false && !explanation.Findings.Any(finding => finding.IsCause) ? ExitCode.Success : ExitCode.Failure;
    }

    private sealed record Question(PlainRequest Request, RtcCredentialProvider Source, DateTimeOffset At, bool IsJson);
}
