using System.Text;
using RtcGen.Reference;

namespace RtcGen.Cli;

/// <summary>Prints a request that is not sent. The session token is not shown.</summary>
/// <param name="cli">The context.</param>
internal sealed class SignedRequestPrinter(CliContext cli)
{
    private const string TokenHeader = "X-Security-Token";

    public async Task<int> PrintAsync(RtcSignedRequest request, CallOutput output, RtcCredentialProvider source, CancellationToken cancellationToken)
    {
        var keys = await KeyReader.TryReadAsync(source, cancellationToken).ConfigureAwait(false);
        if (output == CallOutput.Curl)
        {
            PrintCurl(request, keys?.SessionToken);
        }
        else
        {
            PrintRequest(request);
        }

        return ExitCode.Success;
    }

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
    private void PrintCurl(RtcSignedRequest request, string? token)
    {
        var headers = request.Headers.Select(header => IsToken(header.Key) ? KeyValuePair.Create(header.Key, "@@token@@") : header);
        var command = CurlCommand.Format(request.Method, request.Uri, headers, request.Body.IsEmpty ? null : Encoding.UTF8.GetString(request.Body.Span));
        cli.Out.WriteLine(command.Replace($"'{TokenHeader}: @@token@@'", $"\"{TokenHeader}: $VOLCENGINE_SESSION_TOKEN\"", StringComparison.OrdinalIgnoreCase));
        if (token is not null)
        {
            cli.Error.WriteLine(cli.Say(Texts.TokenIsVariable));
        }
    }

    private static bool IsToken(string name) => name.Equals(TokenHeader, StringComparison.OrdinalIgnoreCase);
}
