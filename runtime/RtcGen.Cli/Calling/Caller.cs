namespace RtcGen.Cli;

/// <summary>Validates a request, sends it and prints the response.</summary>
/// <param name="cli">The context.</param>
/// <param name="call">The call.</param>
internal sealed class Caller(CliContext cli, Call call)
{
    public async Task<int> RunAsync(CallOutput output, bool isForced, CancellationToken cancellationToken)
    {
        Endpoints.Check(call.Request, call.Region, call.Endpoint, call.AllowsOtherHosts);
        if (!Validate() && !isForced)
        {
            await cli.Error.WriteLineAsync(cli.Say(Texts.Refused)).ConfigureAwait(false);
            return ExitCode.Failure;
        }

        try
        {
            using var client = new RtcClient(call.CreateOptions(cli));
            if (output is not (CallOutput.DryRun or CallOutput.Curl))
            {
                return await SendAsync(client, output, cancellationToken).ConfigureAwait(false);
            }

            new SignedRequestPrinter(cli, call).Print(await client.SignAsync(call.Request.Create(call.Region), cancellationToken: cancellationToken).ConfigureAwait(false), output);
            return ExitCode.Success;
        }
        catch (RtcCredentialException e)
        {
            throw new CliException(Texts.NoKeys(e.Message));
        }
        catch (ArgumentException e)
        {
            // An option, or the address: nothing was sent.
            throw CliException.From(e, ExitCode.Usage);
        }
    }

    private bool Validate()
    {
        if (call.Request.Known is not { } known)
        {
            cli.Error.WriteLine(cli.Say(Texts.Untyped(call.Request.Name)));
            return true;
        }

        foreach (var (path, similar) in UnknownMembers.Find(call.Request.Members, known.Parameters))
        {
            cli.Error.WriteLine(cli.Say(Texts.UnknownMember(known.Schema.Action, path, similar)));
        }

        return new RequestJudge(cli).Judge(call.Request.Catalogue.Schemas, known.Schema, call.Request.Members);
    }

    private async Task<int> SendAsync(RtcClient client, CallOutput output, CancellationToken cancellationToken)
    {
        try
        {
            var request = call.Request.Create(call.Region);
            var response = await cli.RunAsync(Texts.Sending(call.Request.Name), () => client.SendAsync(request, cancellationToken: cancellationToken)).ConfigureAwait(false);
            new ResponsePrinter(cli).Print(response, output);
            return ExitCode.Success;
        }
        catch (RtcException e)
        {
            new ResponsePrinter(cli).Print(e, output);
            return ExitCode.Failure;
        }
    }
}
