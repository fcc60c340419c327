using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RtcGen.Emulator;

/// <summary>Stands between Kestrel and the rest: HTTP in, HTTP out.</summary>
/// <param name="parts">What the emulator consists of.</param>
/// <param name="console">Responds to a request for the console, and says whether it was one; null without a console.</param>
internal sealed class HttpApplication(EmulatorParts parts, Func<HttpContext, Task<bool>>? console) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The features belong to Kestrel, and nothing else is held.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        if (console is not null && await console(context).ConfigureAwait(false))
        {
            return;
        }

        var (body, error) = await BodyReader.ReadAsync(context, parts.Options.MaxBodyBytes).ConfigureAwait(false);
        var (response, bytes) = await parts.Handler.HandleAsync(RequestReceiver.Receive(context.Request, body), error).ConfigureAwait(false);
        await ResponseSender.SendAsync(context, response, bytes).ConfigureAwait(false);
    }
}
