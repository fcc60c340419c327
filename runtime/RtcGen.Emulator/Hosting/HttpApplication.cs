using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RtcGen.Emulator;

/// <summary>Stands between Kestrel and the rest: HTTP in, HTTP out.</summary>
internal sealed class HttpApplication(EmulatorParts parts) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The features belong to Kestrel, and nothing else is held.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var (body, error) = await BodyReader.ReadAsync(context, parts.Options.MaxBodyBytes).ConfigureAwait(false);
        var (response, bytes) = await parts.Handler.HandleAsync(RequestReceiver.Receive(context.Request, body), error).ConfigureAwait(false);
        await ResponseSender.SendAsync(context, response, bytes).ConfigureAwait(false);
    }
}
