using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RtcGen.Emulator;

/// <summary>Takes a request over from Kestrel, whose own view of it is decoded and does not outlive the call.</summary>
internal static class RequestReceiver
{
    public static ReceivedRequest Receive(HttpRequest request, byte[] body)
    {
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        HashSet<string>? repeated = null;
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = string.Join(',', values.ToArray());
            if (values.Count > 1)
            {
                (repeated ??= new(StringComparer.OrdinalIgnoreCase)).Add(name);
            }
        }

        return new ReceivedRequest
        {
            Method = request.Method,
            Target = target,
            Path = GetPath(target),
            Query = QueryText.Parse(request.QueryString.Value ?? string.Empty),
            Headers = headers,
            RepeatedHeaders = repeated ?? [],
            Body = body,
        };
    }

    // The target as sent; a proxy client sends an absolute one.
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
}
