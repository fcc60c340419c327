using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace RtcGen.RateLimiting.Redis.Tests;

/// <summary>Reads along what the Redis server itself says it does: each permit, and each that was handed back.</summary>
internal sealed partial class GrantMonitor : IAsyncDisposable
{
    private const string EndMark = "end of the record";

    private readonly TcpClient _client;
    private readonly StreamReader _reader;
    private readonly Dictionary<string, long> _grants = [];

    private GrantMonitor(TcpClient client)
    {
        _client = client;
        _reader = new(client.GetStream());
    }

    public static async Task<GrantMonitor> StartAsync(string address)
    {
        var client = new TcpClient();
        var parts = address.Split(':');
        await client.ConnectAsync(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture));
        var monitor = new GrantMonitor(client);
        await client.GetStream().WriteAsync("MONITOR\r\n"u8.ToArray());
        Assert.Equal("+OK", await monitor._reader.ReadLineAsync());
        return monitor;
    }

    /// <summary>The times of all permits so far that were not handed back, in microseconds of the server's clock.</summary>
    public async Task<List<long>> GrantsAsync(StackExchange.Redis.IConnectionMultiplexer redis)
    {
        await redis.GetDatabase().PingAsync();
        await redis.GetDatabase().StringSetAsync(EndMark, "1");
        while (await _reader.ReadLineAsync() is { } line && !line.Contains(EndMark, StringComparison.Ordinal))
        {
            Note([.. Argument().Matches(line).Select(match => match.Groups[1].Value)]);
        }

        return [.. _grants.Values.Order()];
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Argument();

    private void Note(List<string> command)
    {
        switch (command)
        {
            case ["ZADD", _, var score, var member]:
                _grants.Add(member, (long)double.Parse(score, CultureInfo.InvariantCulture));
                break;
            case ["ZREM", _, .. var members]:
                members.ForEach(member => Assert.True(_grants.Remove(member)));
                break;
        }
    }
}
