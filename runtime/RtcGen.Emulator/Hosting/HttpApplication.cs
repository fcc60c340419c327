using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RtcGen.Emulator;

/// <summary>Stands between Kestrel and the pipeline: HTTP in, HTTP out.</summary>
internal sealed class HttpApplication(RequestPipeline pipeline, int maxBodyBytes, Action<EmulatorCall> record)
    : IHttpApplication<HttpContext>
{
    // What a client still sends beyond the limit is read away, so that it gets an answer rather than a broken connection.
    private const int DrainFactor = 64;

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The features belong to Kestrel, and nothing else is held.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var (body, tooLarge) = await ReadBodyAsync(context).ConfigureAwait(false);
        var answer = pipeline.Process(Receive(context.Request, body), tooLarge);

        // Recorded first: who has the answer finds the call.
        record(answer.ToCall());
        await SendAsync(context.Response, answer, context.RequestAborted).ConfigureAwait(false);
    }

    private static ReceivedRequest Receive(HttpRequest request, byte[] body)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = string.Join(',', values.ToArray());
        }

        return new ReceivedRequest
        {
            Method = request.Method,
            Path = PathOf(target),
            Query = QueryText.Parse(request.QueryString.Value ?? string.Empty),
            Headers = headers,
            Body = body,
        };
    }

    // The target as sent, because Kestrel's own path is decoded; a proxy client sends an absolute one.
    private static string PathOf(string target)
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

    private async Task<(byte[] Body, bool TooLarge)> ReadBodyAsync(HttpContext context)
    {
        var kept = new ArrayBufferWriter<byte>();
        var chunk = new byte[16 * 1024];
        var total = 0L;
        int count;
        while ((count = await context.Request.Body.ReadAsync(chunk, context.RequestAborted).ConfigureAwait(false)) > 0)
        {
            total += count;
            if (total <= maxBodyBytes)
            {
                kept.Write(chunk.AsSpan(0, count));
            }
            else if (total > (long)maxBodyBytes * DrainFactor)
            {
                context.Response.Headers.Connection = "close";
                break;
            }
        }

        return total <= maxBodyBytes ? (kept.WrittenSpan.ToArray(), false) : ([], true);
    }

    private static async Task SendAsync(HttpResponse response, Answer answer, CancellationToken cancellationToken)
    {
        var bytes = AnswerWriter.Write(answer);
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.Date = answer.At.ToString("r", CultureInfo.InvariantCulture);
        await response.Body.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }
}
