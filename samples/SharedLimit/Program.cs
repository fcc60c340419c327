// Two clients, as in two processes, share one limit through Redis. Needs a server: redis-server, or docker run -p 6379:6379 redis.
using System.Diagnostics;
using System.Globalization;
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Rtc;
using RtcGen.Samples.SharedLimit;
using StackExchange.Redis;

// Without --live everything but Redis happens in this process. A program of your own has no emulator and only creates the client.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync();

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };

// For --live: your application.
const string AppId = "661e7b30";
var address = args.FirstOrDefault(argument => argument != "--live") ?? "127.0.0.1:6379";
try
{
    // Each process has one connection.
    await using var redis = await ConnectionMultiplexer.ConnectAsync(address);
    await using var one = CreateClient(new SharedLimits(redis));
    await using var otherRedis = await ConnectionMultiplexer.ConnectAsync(address);
    await using var other = CreateClient(new SharedLimits(otherRedis));

    // The first call of a process opens connections and reaches the server later than its permit says; this one has a limit of its own.
    var room = new GetRoomOnlineUsersRequest { AppId = AppId, RoomId = "lesson-7" };
    await Task.WhenAll(one.GetRoomOnlineUsersAsync(room, stop.Token), other.GetRoomOnlineUsersAsync(room, stop.Token));

    // ListRoomInfo allows 10 calls per second to the account, whoever makes them: 24 calls need the permits of three periods.
    var now = DateTimeOffset.UtcNow;
    var request = new ListRoomInfoRequest { AppId = AppId, StartTime = now.AddHours(-1), EndTime = now };
    var clock = Stopwatch.StartNew();
    await Task.WhenAll(Enumerable.Range(0, 24).Select(number => (number % 2 == 0 ? one : other).ListRoomInfoAsync(request, stop.Token)));

    Console.WriteLine($"24 calls of two clients: {clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
    if (emulator is not null)
    {
        Console.WriteLine($"most in one second:      {MostInOneSecond([.. emulator.Calls.Where(call => call.Action == "ListRoomInfo").Select(call => call.ReceivedAt)])}");
    }

    Console.WriteLine($"a call in a hurry:       {await Crowd.CallWithinAsync(one, request, stop.Token)}");
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
catch (RtcException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

RtcClient CreateClient(SharedLimits limits) => emulator?.CreateClient(options => options.CreateRateLimiter = limits.Create)
    ?? new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment(), CreateRateLimiter = limits.Create });

static int MostInOneSecond(DateTimeOffset[] times) => times.Max(start => times.Count(time => time >= start && time < start.AddSeconds(1)));
