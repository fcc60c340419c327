using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RtcGen.Emulator;

/// <summary>Stands between Kestrel and the pipeline: HTTP in, HTTP out.</summary>
internal sealed class HttpApplication(RequestPipeline pipeline, RtcEmulatorOptions options, CallLog calls)
    : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The features belong to Kestrel, and nothing else is held.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var (body, error) = await BodyReader.ReadAsync(context, options.MaxBodyBytes).ConfigureAwait(false);
        var (response, bytes) = Respond(Receive(context.Request, body), error);

        // Recorded first: who has the response finds the call.
        calls.Add(response.ToCall());
        try
        {
            await SendAsync(context.Response, response, bytes, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The client has gone, and nobody waits for a response.
            context.Abort();
        }
    }

    // Whatever goes wrong in here, or in the program's own code that listens, gets the response that the service would send.
    private (EmulatorResponse Response, ReadOnlyMemory<byte> Bytes) Respond(ReceivedRequest request, ResponseError? bodyError)
    {
        try
        {
            var response = pipeline.Process(request, bodyError);
            var bytes = ResponseWriter.Write(response);
            options.OnCall?.Invoke(response.ToCall());
            return (response, bytes);
        }
#pragma warning disable CA1031 // It is not lost: it becomes the response.
        catch (Exception e)
#pragma warning restore CA1031
        {
            var response = pipeline.Fail(request, e);
            return (response, ResponseWriter.Write(response));
        }
    }

    private static ReceivedRequest Receive(HttpRequest request, byte[] body)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var repeated = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = string.Join(',', values.ToArray());
            if (values.Count > 1)
            {
                repeated.Add(name);
            }
        }

        return new ReceivedRequest
        {
            Method = request.Method,
            Path = GetPath(target),
            Query = QueryText.Parse(request.QueryString.Value ?? string.Empty),
            Headers = headers,
            RepeatedHeaders = repeated,
            Body = body,
        };
    }

    // The target as sent, because Kestrel's own path is decoded; a proxy client sends an absolute one.
    private static string GetPath(string target)
    {
        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var authority = path.IndexOf("://", StringComparison.Ordinal);
        if (path.StartsWith('/') || authority < 0)
        {
            return path;
        }

        var slash = path.IndexOf('/', authority + 3);
        return slash < 0 ? string.Empty : path[slash..];
    }

    private static async Task SendAsync(HttpResponse http, EmulatorResponse response, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        http.StatusCode = response.Status;
        http.ContentType = "application/json; charset=utf-8";
        http.ContentLength = bytes.Length;
        http.Headers.Date = response.At.ToString("r", CultureInfo.InvariantCulture);
        await http.Body.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }
}
