using System.Net;
using System.Text;
using System.Text.Json;

namespace RtcGen.EndToEnd.Tests.Canaries;

/// <summary>A server that repeats the secrets of each request, and its signature, in one of the places that it chooses the text of.</summary>
internal sealed class ReflectingHandler(string place, params Canary[] sent) : HttpMessageHandler
{
    private static readonly Dictionary<string, Func<string, HttpResponseMessage>> ByPlace = new()
    {
        ["RequestId of a success"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":{{{text}}} },"Result":{} }"""),
        ["RequestId of a failure"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":{{{text}}},"Error":{"Code":"InternalError"} } }""", 500),
        ["the rest of the metadata"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Action":{{{text}}},"Version":{{{text}}},"Service":{{{text}}},"Region":{{{text}}},{{{text}}}:1},{{{text}}}:{{{text}}} }"""),
        ["the code"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":{{{text}}},"Message":"m"} } }""", 400),
        ["the group of a code"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"InvalidParameter.{{{text[1..]}}},"Message":"m"} } }"""),
        ["the number"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied","CodeN":{{{text}}} } } }""", 403),
        ["the message"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied","Message":{{{text}}} } } }""", 403),
        ["the message, in several lines"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied","Message":"a\n{{{text[1..^1]}}}\r\nb"} } }""", 403),
        ["the message, escaped"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"AccessDenied","Message":"{{{Escaped(text[1..^1])}}}"} } }""", 403),
        ["an error that is a text"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Error":{{{text}}} } }"""),
        ["an error of unknown members"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r","Error":{"Reason":{{{text}}},{{{text}}}:[1]} } }"""),
        ["an error beside the metadata"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r"},"Error":{"Code":{{{text}}},"Message":{{{text}}} } }"""),
        ["the names and values of a result"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":"r"},"Result":{ {{{text}}}:{{{text}}},"Note":{{{text}}},"Keys":[{{{text}}}],"Settings":{ {{{text}}}:{{{text}}} } } }"""),
        ["a result that cannot be read"] = static text => Json($$$"""{"ResponseMetadata":{"RequestId":{{{text}}} },"Result":[{{{text}}}]}"""),
        ["headers"] = static text => WithHeaders(text),
        ["a page"] = static text => Text($"<html><head><title>{WebUtility.HtmlEncode(text)}</title></head><body>{text}</body></html>", 502, "text/html"),
        ["a page without a title"] = static text => Text($"<html><body><p>{text}</p><a href={text}>{text}</a></body></html>", 403, "text/html"),
        ["the JSON of a gateway"] = static text => Text($$$"""{"error":{"message":{{{text}}},{{{text}}}:{{{text}}} } }""", 403, "application/json"),
        ["the JSON of a gateway in a success"] = static text => Text($$$"""{"code":{{{text}}},"message":{{{text}}},"AppKey":{{{text}}} }""", 200, "application/json"),
        ["plain text"] = static text => Text($"route of {text} not found", 404, "text/plain"),
        ["plain text that ends within it"] = static text => Text(text[..^8], 404, "text/plain"),
        ["the encoding of the body"] = static text => Encoded(text),
        ["the reason of the status"] = static text => Reason(text),
        ["an exception of the transport"] = static text => throw new HttpRequestException(HttpRequestError.InvalidResponse, $"Received an invalid status line: '{text}\r\n'.", new IOException(text)),
        ["an exception of a connection"] = static text => throw new HttpRequestException(HttpRequestError.SecureConnectionError, $"No, see inner exception.", new IOException(text)),
        ["an exception in the body"] = static text => new HttpResponseMessage(HttpStatusCode.OK) { Content = new BreakingContent(text) },
    };

    public static TheoryData<string> Places => [.. ByPlace.Keys];

    /// <summary>What was sent and must not be shown.</summary>
    public List<Canary> Seen { get; } = [.. sent];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Seen.Add(new("the signature", request.Headers.NonValidated["Authorization"].ToString().Split("Signature=")[1]));
        return Task.FromResult(ByPlace[place](JsonSerializer.Serialize(string.Join(' ', Seen.Select(static canary => canary.Value)))));
    }

    private static string Escaped(string text) => string.Concat(text.Select(static unit => $"\\u{(int)unit:X4}"));

    private static HttpResponseMessage Json(string body, int status = 200) => Text(body, status, "application/json");

    private static HttpResponseMessage Text(string body, int status, string mediaType) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    private static HttpResponseMessage WithHeaders(string text)
    {
        var response = Json("""{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"InvalidTimestamp"} } }""", 400);
        foreach (var name in (string[])["Server", "Date", "Retry-After", "X-Tt-Logid", "Location", "X-Other", .. text.Trim('"').Split(' ')])
        {
            response.Headers.TryAddWithoutValidation(name, text.Trim('"'));
        }

        response.Content.Headers.TryAddWithoutValidation("Content-Type", text.Trim('"'));
        return response;
    }

    private static HttpResponseMessage Encoded(string text)
    {
        var response = Text("packed", 200, "application/json");
        response.Content.Headers.TryAddWithoutValidation("Content-Encoding", text.Trim('"').Replace(' ', ','));
        return response;
    }

    private static HttpResponseMessage Reason(string text)
    {
        var response = Text(string.Empty, 503, "text/plain");
        response.ReasonPhrase = text;
        return response;
    }

    private sealed class BreakingContent(string text) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new HttpIOException(HttpRequestError.InvalidResponse, text);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
