// Two clients, as in two processes, share one limit through Redis. Needs a server: redis-server, or docker run -p 6379:6379 redis.
using System.Diagnostics;
using System.Globalization;
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Rtc;
using StackExchange.Redis;

// Without --live everything but Redis happens in this process. A program of your own has no emulator and only creates the client.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync(new RtcEmulatorOptions { EnforceRates = true });

var address = args.FirstOrDefault(argument => argument != "--live") ?? "127.0.0.1:6379";
try
{
    // Each process has one connection.
    await using var redis = await ConnectionMultiplexer.ConnectAsync(address);
    await using var one = CreateClient(redis);
    await using var otherRedis = await ConnectionMultiplexer.ConnectAsync(address);
    await using var other = CreateClient(otherRedis);

    // ListRoomInfo allows 10 calls per second to the account, whoever makes them: 24 calls need the permits of three periods.
    var now = DateTimeOffset.UtcNow;
    var request = new ListRoomInfoRequest { AppId = "661e7b30", StartTime = now.AddHours(-1), EndTime = now };
    var clock = Stopwatch.StartNew();
    await Task.WhenAll(Enumerable.Range(0, 24).Select(number => (number % 2 == 0 ? one : other).ListRoomInfoAsync(request)));

    Console.WriteLine($"24 calls of two clients: {clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
    if (emulator is not null)
    {
        Console.WriteLine($"refused by the server:   {emulator.Calls.Count(call => call.HttpStatus == 429)}");
    }

    // A call that would have to wait longer than its own time is not sent, and says when there will be room.
    await FillAsync(one, request);
    return 0;
}
catch (RedisConnectionException)
{
    Console.Error.WriteLine($"There is no Redis at {address}. Start redis-server, or name another: dotnet run -- HOST:PORT");
    return 2;
}

// KeyPrefix names the account; Fallback is what one process takes as its share when Redis does not respond. Without it, calls then fail.
RtcClient CreateClient(ConnectionMultiplexer redis)
{
    RtcRedisRateLimiter Shared(RtcRate rate) => new(redis, rate, new()
    {
        KeyPrefix = "rtc-sample:",
        MaxWait = TimeSpan.FromSeconds(20),
        Fallback = own => new RtcRateLimiter(own with { Calls = Math.Max(1, own.Calls / 2) }),
    });

    return emulator?.CreateClient(options => options.CreateRateLimiter = Shared)
        ?? new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment(), CreateRateLimiter = Shared });
}

static async Task FillAsync(RtcClient client, ListRoomInfoRequest request)
{
    try
    {
        var hurried = new RtcCallOptions { Timeout = TimeSpan.FromMilliseconds(100) };
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => client.ListRoomInfoAsync(request, hurried)));
    }
    catch (RtcRateLimitException e)
    {
        Console.WriteLine($"30 calls in a hurry:     no room within 100 ms under {e.Rate!.Calls} calls per second, not sent: {!e.MayHaveTakenEffect}");
    }
}
