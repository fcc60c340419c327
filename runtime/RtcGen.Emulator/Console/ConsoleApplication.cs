using Microsoft.AspNetCore.Http;

namespace RtcGen.Emulator;

/// <summary>
/// The page under <c>/_console/</c> and what it asks for. It is served from the assembly to browsers on this machine; its calls are not recorded, and what it is
/// asked changes nothing unless the request holds the token that the page was given.
/// </summary>
internal sealed class ConsoleApplication
{
    private const string Root = "/_console";
    private const string Api = "/_console/api/";

    private readonly ConsoleGuard _guard = new();
    private readonly ConsoleApi _api;

    public ConsoleApplication(EmulatorParts parts) => _api = new(parts);

    /// <summary>Responds to a request for the console; false for another one.</summary>
    public async Task<bool> TryHandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? string.Empty;
        if (path != Root && !path.StartsWith(Root + "/", StringComparison.Ordinal))
        {
            return false;
        }

        ConsoleGuard.AddHeaders(context.Response);
        var isApi = path.StartsWith(Api, StringComparison.Ordinal);
        if ((ConsoleGuard.FindFault(context) ?? (isApi ? _guard.FindApiFault(context) : ConsoleGuard.FindPageFault(context))) is var (status, reason))
        {
            await ConsoleResponse.SendErrorAsync(context, status, reason).ConfigureAwait(false);
            return true;
        }

        try
        {
            await (isApi ? _api.HandleAsync(context, path[Api.Length..]) : SendPageAsync(context, path)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The page has been closed, or the emulator stops.
            context.Abort();
        }

        return true;
    }

    private async Task SendPageAsync(HttpContext context, string path)
    {
        if (path == Root)
        {
            context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            context.Response.Headers.Location = Root + "/";
        }
        else if (ConsoleAssets.Find(path[(Root.Length + 1)..], _guard.Token) is var (type, bytes))
        {
            await ConsoleResponse.SendAsync(context, type, bytes).ConfigureAwait(false);
        }
        else
        {
            await ConsoleResponse.SendErrorAsync(context, StatusCodes.Status404NotFound, "The console has no such page.").ConfigureAwait(false);
        }
    }
}
