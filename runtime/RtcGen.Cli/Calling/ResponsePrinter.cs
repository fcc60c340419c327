using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtcGen.Cli;

/// <summary>Prints a response, or why there is none.</summary>
/// <param name="cli">The context.</param>
internal sealed class ResponsePrinter(CliContext cli)
{
    public void Print(RtcResponse<JsonElement?> response, CallOutput output)
    {
        var result = response.Result is { ValueKind: not JsonValueKind.Undefined } value ? JsonNode.Parse(value.GetRawText()) : null;
        var text = output == CallOutput.Json
            ? JsonText.Write(new JsonObject { ["ok"] = true, ["requestId"] = response.Metadata.RequestId, ["result"] = result }, cli.IsOutputTerminal)
            : result is null ? "null" : JsonText.Write(result, cli.IsOutputTerminal);
        cli.Out.WriteLine(text);
    }

    public void Print(RtcException error, CallOutput output)
    {
        var service = error as RtcServiceException;

        // A page of a proxy is no message of the service.
        var message = service?.Code is null ? error.Message : service.ServerMessage ?? error.Message;
        if (output == CallOutput.Json)
        {
            cli.Out.WriteLine(JsonText.Write(
                new JsonObject
                {
                    ["ok"] = false,
                    ["code"] = service?.Code?.Value,
                    ["message"] = message,
                    ["requestId"] = service?.RequestId,
                    ["httpStatus"] = service?.HttpStatus,
                    ["mayHaveTakenEffect"] = error.MayHaveTakenEffect,
                },
                cli.IsOutputTerminal));
            return;
        }

        cli.Error.WriteLine($"rtcgen: {cli.Say(Texts.Error)}: {cli.Say(Texts.ApiError(service?.Code?.Value, message))}");
        if (service?.Error?.Remedy is { } remedy)
        {
            cli.Error.WriteLine(cli.Say(Texts.Remedy(cli.IsChinese ? remedy.Chinese ?? remedy.English : remedy.English)));
        }

        if (service?.Code?.Value == "SignatureDoesNotMatch")
        {
            cli.Error.WriteLine(cli.Say(Texts.SignatureHelp));
        }

        if (service?.RequestId is { } id)
        {
            cli.Error.WriteLine(cli.Say(Texts.RequestId(id)));
        }

        if (error.MayHaveTakenEffect)
        {
            cli.Error.WriteLine(cli.Say(Texts.MayHaveTakenEffect));
        }
    }
}
