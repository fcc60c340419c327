using StackExchange.Redis;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>Limiters of one rate, each with a connection of its own.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly List<ConnectionMultiplexer> _connections = [];

    private Fleet(RtcRate rate) => Key = $"rtcgen:rtc:{rate.Name}";

    public List<RtcRedisRateLimiter> Limiters { get; } = [];

    public string Key { get; }

    public ConnectionMultiplexer Redis => _connections[0];

    public static async Task<Fleet> StartAsync(RedisServer server, RtcRate rate, int size, RtcRedisRateLimiterOptions? options = null)
    {
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
