using System.Text;
using System.Text.Json.Nodes;
using RtcGen.Emulator;
using RtcGen.Reference;
using RtcGen.Schema;

namespace RtcGen.Cli;

/// <summary>Prints a request that is not sent. The session token is not shown, nor what the schema calls secret unless that is asked for.</summary>
/// <param name="cli">The context.</param>
/// <param name="call">The call.</param>
internal sealed class SignedRequestPrinter(CliContext cli, Call call)
{
    private const string TokenHeader = "X-Security-Token";

    public void Print(RtcSignedRequest request, CallOutput output)
    {
        var shown = call.ShowsSecrets ? request : WithoutSecrets(request);
        if (output == CallOutput.Curl)
        {
            PrintCurl(shown);
        }
        else
        {
            PrintRequest(shown);
        }

        if (shown != request)
        {
            cli.Error.WriteLine(cli.Say(output == CallOutput.Curl ? Texts.CommandIsMasked : Texts.RequestIsMasked));
        }
    }

    // The same object when it has no secrets: a command that is meant to be run has every byte that was signed.
    private RtcSignedRequest WithoutSecrets(RtcSignedRequest request)
    {
        if (call.Request.Known is not { } known)
        {
            return request;
        }

        var target = request.Uri.PathAndQuery;
        var received = new ReceivedRequest
        {
            Method = request.Method,
            Target = target,
            Path = request.Uri.AbsolutePath,
            Query = [],
            Headers = new Dictionary<string, string>(),
            Body = request.Body,
        };
        var masked = new MaskedRequest(received, known.Schema, new RequestMembers(new TypeTable(call.Request.Catalogue.Schemas.Types)));
        return masked.Target == target && IsSame(known.Schema, Encoding.UTF8.GetString(request.Body.Span), masked.Body)
            ? request
            : new(request.Method, new Uri(request.Uri, masked.Target), request.Headers, Encoding.UTF8.GetBytes(masked.Body));
    }

    // JSON is written anew, and may be the same in other words.
    private static bool IsSame(ActionSchema schema, string body, string masked) =>
        body == masked || (schema.Encoding == BodyEncoding.Json && JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(masked)));

    private void PrintRequest(RtcSignedRequest request)
    {
        cli.Out.WriteLine($"{request.Method} {request.Uri.PathAndQuery} HTTP/1.1");
        cli.Out.WriteLine($"Host: {request.Uri.Authority}");
        foreach (var (name, value) in request.Headers)
        {
            cli.Out.WriteLine($"{name}: {(IsToken(name) ? "***" : value)}");
        }

        cli.Out.WriteLine();
        if (!request.Body.IsEmpty)
        {
            cli.Out.WriteLine(Encoding.UTF8.GetString(request.Body.Span));
        }
    }

    // A token in a command would stay in the history of the shell: it is taken from the environment when the command runs.
    private void PrintCurl(RtcSignedRequest request)
    {
        var headers = request.Headers.Select(header => IsToken(header.Key) ? KeyValuePair.Create(header.Key, "@@token@@") : header);
        var command = CurlCommand.Format(request.Method, request.Uri, headers, request.Body.IsEmpty ? null : Encoding.UTF8.GetString(request.Body.Span));
        cli.Out.WriteLine(command.Replace($"'{TokenHeader}: @@token@@'", $"\"{TokenHeader}: $VOLCENGINE_SESSION_TOKEN\"", StringComparison.OrdinalIgnoreCase));
        if (request.Headers.Any(header => IsToken(header.Key)))
        {
            cli.Error.WriteLine(cli.Say(Texts.TokenIsVariable));
        }
    }

    private static bool IsToken(string name) => name.Equals(TokenHeader, StringComparison.OrdinalIgnoreCase);
}
