using System.Text;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Client.Tests.Limits;

/// <summary>A client over a server that answers at once, with the limiters of the schema in sight.</summary>
internal sealed class LimitedCalls : IDisposable
{
    private readonly Server _server;

    /// <param name="create">Makes the limiter of a rate; null for the one that the client would make.</param>
    /// <param name="failFirst">How many of the first calls the server refuses for the moment.</param>
    public LimitedCalls(Func<RtcRate, RateLimiter?>? create = null, int failFirst = 0)
    {
        _server = new Server(failFirst);
        var options = new RtcClientOptions
        {
            Credentials = new RtcCredentials("key", "secret"),
            HttpHandler = _server,
            TimeProvider = Clock,
            CreateRateLimiter = rate =>
            {
                Made.Add(rate);
                return create is null ? Keep(rate) : create(rate);
            },
        };
        Client = new(options, static () => 0);
    }

    public static DateTimeOffset Start { get; } = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; } = new(Start);

    public RtcClient Client { get; }

    /// <summary>The rates a limiter was asked for.</summary>
    public List<RtcRate> Made { get; } = [];

    public Dictionary<string, RtcRateLimiter> Limiters { get; } = [];

    public int Sent => _server.Calls;

    public long Free(string name) => Limiters[name].GetStatistics().CurrentAvailablePermits;

    public long Waiting(string name) => Limiters[name].GetStatistics().CurrentQueuedCount;

    /// <summary>Takes all permits of a rate but some.</summary>
    public void LeaveFree(string name, int permits)
    {
        var limiter = Limiters[name];
        Assert.True(limiter.AttemptAcquire((int)limiter.GetStatistics().CurrentAvailablePermits - permits).IsAcquired);
    }

    public void Dispose()
    {
        Client.Dispose();
        _server.Dispose();
        foreach (var limiter in Limiters.Values)
        {
            limiter.Dispose();
        }
    }

    private RtcRateLimiter Keep(RtcRate rate)
    {
        var limiter = new RtcRateLimiter(rate, timeProvider: Clock);
        Limiters.Add(rate.AppId is null ? rate.Name : $"{rate.Name} {rate.AppId}", limiter);
        return limiter;
    }

    internal sealed class Server(int failFirst = 0) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            return Task.FromResult(Calls <= failFirst
                ? Answer(429, """{"ResponseMetadata":{"RequestId":"r","Error":{"Code":"FlowLimitExceeded","Message":"slow down"}}}""")
                : Answer(200, """{"ResponseMetadata":{"RequestId":"r"},"Result":null}"""));
        }

        private static HttpResponseMessage Answer(int status, string body) =>
            new((System.Net.HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
