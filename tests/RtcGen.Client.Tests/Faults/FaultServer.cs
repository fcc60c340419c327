namespace RtcGen.Client.Tests.Faults;

/// <summary>Deals with one attempt after another as told, the last way for all further ones, and notes when each came.</summary>
internal sealed class FaultServer(VirtualClock clock, params Step[] steps) : HttpMessageHandler
{
    /// <summary>When each attempt came, in milliseconds.</summary>
    public List<int> Times { get; } = [];

    public List<string> Signatures { get; } = [];

    public List<string> Dates { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Times.Add((int)clock.Elapsed.TotalMilliseconds);
        Signatures.Add(request.Headers.GetValues("Authorization").Single());
        Dates.Add(request.Headers.GetValues("X-Date").Single());
        return steps[Math.Min(Times.Count, steps.Length) - 1](clock, request, cancellationToken);
    }
}
