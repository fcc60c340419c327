using System.Diagnostics;
using RtcGen.Generated;
using StackExchange.Redis;

namespace RtcGen.RateLimiting.Redis.Fleet;

/// <summary>One process of the fleet: calls as often as the shared limit lets it.</summary>
internal static class Sender
{
    private const int Callers = 200;

    public static async Task RunAsync(string address, Uri endpoint, TimeSpan margin, TimeSpan time)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(address);
        await using var client = new RtcClient(new RtcClientOptions
        {
            Credentials = new RtcCredentials("AKLTtestonly", "secret-test-only"),
            Endpoint = endpoint,
            CallTimeout = TimeSpan.FromMinutes(1),

            // What is measured is the limit, not what a starved machine makes of a round trip.
            CreateRateLimiter = rate => new RtcRedisRateLimiter(redis, rate, new() { Margin = margin, ResponseTimeout = TimeSpan.FromSeconds(30) }),
        });
        var clock = Stopwatch.StartNew();
        var failures = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < time)
            {
                try
                {
                    await client.SendAsync(new LimitedRequest());
                }
                catch (RtcException)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        })));
        Console.WriteLine(failures);
    }

    private sealed class LimitedRequest : RtcRequest<string?>
    {
        private static readonly RtcAction Limited = new(
            new RtcService("rtc", "cn-north-1", new KeyValuePair<string, string>("cn-north-1", "rtc.volcengineapi.com")),
            "UpdateSnapshot",
            "2020-12-01",
            RtcIdempotency.Idempotent,
            callsPerSecond: Run.Limit);

        public override RtcAction Action => Limited;

        protected override void Validate(RtcValidator validator)
        {
        }

        protected override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
    }
}
