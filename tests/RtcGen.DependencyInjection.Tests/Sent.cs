using System.Net;
using System.Text;

namespace RtcGen.DependencyInjection.Tests;

/// <summary>Stands in for the network and keeps who called where.</summary>
internal sealed class Sent : HttpMessageHandler
{
    public List<Uri> Addresses { get; } = [];

    public List<string> AccessKeys { get; } = [];

    public List<string> UserAgents { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!);
        AccessKeys.Add(request.Headers.NonValidated["Authorization"].ToString().Split('=', '/')[1]);
        UserAgents.Add(request.Headers.NonValidated["User-Agent"].ToString());
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent("""{"ResponseMetadata":{"RequestId":"r"},"Result":"ok"}""", Encoding.UTF8, "application/json"),
        });
    }
}
