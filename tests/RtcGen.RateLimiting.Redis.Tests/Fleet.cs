using System.Globalization;
using StackExchange.Redis;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>Limiters of one rate, each with a connection of its own.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly List<ConnectionMultiplexer> _connections = [];

    private Fleet(RtcRate rate) => Key = string.Create(CultureInfo.InvariantCulture, $"rtcgen:rtc:{rate.Name}:{rate.Calls}/{rate.Period.TotalMilliseconds}ms");

    public List<RtcRedisRateLimiter> Limiters { get; } = [];

    public string Key { get; }

    public ConnectionMultiplexer Redis => _connections[0];

    public static async Task<Fleet> StartAsync(RedisServer server, RtcRate rate, int size, TimeSpan? maxWait = null)
    {
        // Without a margin the times are exact.
        var options = new RtcRedisRateLimiterOptions { MaxWait = maxWait ?? TimeSpan.FromMinutes(1), ResponseTimeout = TimeSpan.FromSeconds(30), Margin = TimeSpan.Zero };
        var fleet = new Fleet(rate);
        for (var i = 0; i < size; i++)
        {
            var connection = await server.ConnectAsync();
            fleet._connections.Add(connection);
            fleet.Limiters.Add(new(connection, rate, options));
        }

        return fleet;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var limiter in Limiters)
        {
            await limiter.DisposeAsync();
        }

        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }
    }
}
