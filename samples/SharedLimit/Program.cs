// Two clients, as in two processes, share one limit through Redis. Needs a server: redis-server, or docker run -p 6379:6379 redis.
using System.Diagnostics;
using System.Globalization;
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Rtc;
using StackExchange.Redis;

// Without --live everything but Redis happens in this process. A program of your own has no emulator and only creates the client.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync(new RtcEmulatorOptions { EnforceRates = true });

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };

var address = args.FirstOrDefault(argument => argument != "--live") ?? "127.0.0.1:6379";
try
{
    // Each process has one connection.
    await using var redis = await ConnectionMultiplexer.ConnectAsync(address);
    await using var one = CreateClient(redis);
    await using var otherRedis = await ConnectionMultiplexer.ConnectAsync(address);
    await using var other = CreateClient(otherRedis);

    // The first call of a process opens connections and reaches the server later than its permit says; this one has a limit of its own.
    var room = new GetRoomOnlineUsersRequest { AppId = "661e7b30", RoomId = "lesson-7" };
    await Task.WhenAll(one.GetRoomOnlineUsersAsync(room, stop.Token), other.GetRoomOnlineUsersAsync(room, stop.Token));

    // ListRoomInfo allows 10 calls per second to the account, whoever makes them: 24 calls need the permits of three periods.
    var now = DateTimeOffset.UtcNow;
    var request = new ListRoomInfoRequest { AppId = "661e7b30", StartTime = now.AddHours(-1), EndTime = now };
    var clock = Stopwatch.StartNew();
    await Task.WhenAll(Enumerable.Range(0, 24).Select(number => (number % 2 == 0 ? one : other).ListRoomInfoAsync(request, stop.Token)));

    Console.WriteLine($"24 calls of two clients: {clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
    if (emulator is not null)
    {
        Console.WriteLine($"refused by the server:   {emulator.Calls.Count(call => call.HttpStatus == 429)}");
    }

    await ShowRefusalAsync(one, request, stop.Token);
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("Canceled.");
    return 130;
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

static async Task ShowRefusalAsync(RtcClient client, ListRoomInfoRequest request, CancellationToken cancellationToken)
{
    // A crowd takes the permits of the next four seconds, so a call that has two is refused at once: it is not sent.
    using var crowd = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    Task waiting = Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.ListRoomInfoAsync(request, crowd.Token)));
    try
    {
        await client.ListRoomInfoAsync(request, new RtcCallOptions { Timeout = TimeSpan.FromSeconds(2) }, cancellationToken);
    }
    catch (RtcRateLimitException e)
    {
        Console.WriteLine($"a call in a hurry:       no room under {e.Rate!.Calls} calls per second, {(e.MayHaveTakenEffect ? "perhaps sent" : "not sent")}");
    }

    // Whoever stops waiting gives the permit back.
    await crowd.CancelAsync();
    await waiting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
