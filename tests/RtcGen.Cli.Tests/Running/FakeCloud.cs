using System.Text;

namespace RtcGen.Cli.Tests;

/// <summary>Hands out temporary keys as the token service and the metadata of an instance do, and responds to every call; keeps what was sent.</summary>
internal sealed class FakeCloud : HttpMessageHandler
{
    private const string Life = "2026-03-01T08:00:00Z\",\"ExpiredTime\":\"2026-03-01T09:00:00Z";

    private readonly List<(string Request, string? Authorization)> _sent = [];

    /// <summary>Gets method and address of each request, with its Authorization.</summary>
    public IReadOnlyList<(string Request, string? Authorization)> Sent => _sent;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.OriginalString;
        _sent.Add(($"{request.Method} {address}", request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : null));
        var text = address switch
        {
            _ when address.EndsWith("/latest/api/token", StringComparison.Ordinal) => "metadata-token",
            _ when address.Contains("security_credentials?", StringComparison.Ordinal) => """["of-the-machine"]""",
            _ when address.Contains("/security_credentials/", StringComparison.Ordinal) =>
                $$"""{"AccessKeyId":"AKTPmetadata","SecretAccessKey":"s","SessionToken":"t","CurrentTime":"{{Life}}"}""",
            _ when address.Contains("Action=AssumeRole", StringComparison.Ordinal) =>
                $$$"""{"ResponseMetadata":{"RequestId":"R"},"Result":{"Credentials":{"CurrentTime":"{{{Life}}}","AccessKeyId":"AKTPsts","SecretAccessKey":"s","SessionToken":"t"} } }""",
            _ => """{"ResponseMetadata":{"RequestId":"R"},"Result":{"Text":"done"}}""",
        };
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent(text, Encoding.UTF8, "application/json"), RequestMessage = request });
    }
}
