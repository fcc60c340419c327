using System.Net;
using System.Text;

namespace RtcGen.Wire.Tests.Support;

/// <summary>Answers every request with success and keeps it.</summary>
internal sealed class CaptureHandler : HttpMessageHandler
{
    public List<WireRequest> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var signature = request.Headers.NonValidated.TryGetValues("Authorization", out var values) ? values.ToString() : null;
        Requests.Add(new(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Content?.Headers.ContentType?.ToString(),
            signature?.Split('/')[3],
            body));
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"ResponseMetadata":{"RequestId":"1"},"Result":{}}""", Encoding.UTF8, "application/json"),
        };
    }
}
