using RtcGen.Emulator;
using RtcGen.Rtc.V20201201;

namespace RtcGen.EndToEnd.Tests;

/// <summary>An emulator with a running snapshot task, and clients for it.</summary>
internal sealed class SnapshotServer : IAsyncDisposable
{
    public const string App = "661e7b30";
    public const string Room = "room-1";
    public const string Task = "task-1";

    private SnapshotServer(RtcEmulator emulator) => Emulator = emulator;

    public RtcEmulator Emulator { get; }

    public EmulatorCall LastCall => Emulator.Calls[^1];

    public static async Task<SnapshotServer> StartAsync(RtcEmulatorOptions? options = null)
    {
        var server = new SnapshotServer(await RtcEmulator.StartAsync(options));
        server.Seed(Task);
        return server;
    }

    public static UpdateSnapshotRequest Request(int? interval = 5, string task = Task) => new()
    {
        AppId = App,
        RoomId = Room,
        TaskId = task,
        ImageConfig = new() { Interval = interval },
    };

    public void Seed(string task) => Emulator.SeedTask("snapshot", Key(task));

    public string IntervalOf(string task = Task)
    {
        Assert.True(Emulator.TryGetTask("snapshot", Key(task), out var found));
        return found.Settings["ImageConfig.Interval"];
    }

    public RtcClient Client(
        EmulatorCredential? credential = null, TimeProvider? clock = null, RtcValidationMode validation = RtcValidationMode.Strict)
    {
        var (accessKey, secretKey, token) = credential ?? EmulatorCredential.Default;
        return new(new RtcClientOptions
        {
            Credentials = new RtcCredentials(accessKey, secretKey, token),
            Endpoint = Emulator.Endpoint,
            TimeProvider = clock ?? TimeProvider.System,
            Validation = validation,

            // Thousands of calls at once, which the real server would refuse.
            CreateRateLimiter = static _ => null,
        });
    }

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private static Dictionary<string, string> Key(string task) =>
        new() { ["AppId"] = App, ["RoomId"] = Room, ["TaskId"] = task };
}
