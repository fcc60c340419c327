using System.Net;
using System.Text;

namespace RtcGen.Wire.Tests.Support;

/// <summary>Answers every request with success and keeps it.</summary>
internal sealed class CaptureHandler : HttpMessageHandler
{
    public List<WireRequest> Requests { get; } = [];

    public List<bool> Signed { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new(request.Method.Method, request.RequestUri!.PathAndQuery, request.Content?.Headers.ContentType?.ToString(), body));
        Signed.Add(request.Headers.NonValidated.Contains("Authorization"));
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"ResponseMetadata":{"RequestId":"1"},"Result":{}}""", Encoding.UTF8, "application/json"),
        };
    }
}
