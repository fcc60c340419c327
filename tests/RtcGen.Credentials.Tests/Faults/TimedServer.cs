
namespace RtcGen.Credentials.Tests.Faults;

/// <summary>Notes when each request came and whose key signed it.</summary>
internal sealed class TimedServer(JumpingClock clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>In milliseconds.</summary>
    public List<int> Times { get; } = [];

    public List<string> Signatures { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Times.Add((int)clock.Elapsed.TotalMilliseconds);
        Signatures.Add(request.Headers.TryGetValues("Authorization", out var values) ? values.Single() : string.Empty);
        return base.SendAsync(request, cancellationToken);
    }
}
