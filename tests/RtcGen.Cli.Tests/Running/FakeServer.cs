using System.Net;
using System.Text;

namespace RtcGen.Cli.Tests;

/// <summary>Responds to every request with the same, and keeps the last request.</summary>
internal sealed class FakeServer(string response, HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    public Uri? Url { get; private set; }

    public string? Body { get; private set; }

    public IReadOnlyList<string> Headers { get; private set; } = [];

    public int Calls { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls++;
        Url = request.RequestUri;
        Headers = [.. request.Headers.Select(header => header.Key)];
        Body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        return new(status) { Content = new StringContent(response, Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}
