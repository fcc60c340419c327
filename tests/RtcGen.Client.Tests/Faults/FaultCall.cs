using System.Text.Json;
using RtcGen.Emulator;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests.Faults;

/// <summary>One client with secrets that are easy to find again, its server, and a clock of their own, without chance.</summary>
internal sealed class FaultCall : IAsyncDisposable
{
    public const string AccessKey = "AKLTRtcGenExampleAccessKey000001";
    public const string SecretKey = "canary-of-the-secret-key-5f1d";
    public const string SessionToken = "canary-of-the-session-token-9c3e";
    public const string ProxyPassword = "canary-of-the-proxy-password-77aa";

    public static readonly DateTimeOffset Start = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private readonly SocketsHttpHandler? _pool;
    private readonly RtcEmulator? _emulator;

    public FaultCall(
        Step[] steps,
        TimeSpan wrongClock = default,
        RtcRetryOptions? retry = null,
        TimeSpan? timeout = null,
        Way? way = null,
        RtcCredentialProvider? credentials = null,
        RtcEmulator? emulator = null,
        VirtualClock? clock = null,
        Func<double>? random = null,
        bool isRandom = false)
    {
        way ??= Way.Socket;
        Clock = clock ?? NewClock(wrongClock);
        Server = new(Clock, steps, way.Certificate?.Invoke());
        _emulator = emulator;
        var endpoint = emulator?.Endpoint ?? way.Endpoint?.Invoke(Server.Port);
        if (way.Change is { } change)
        {
            _pool = DefaultHttpHandler.Create();
            change(_pool, Server.Port);
        }

        var options = new RtcClientOptions
        {
            Credentials = credentials ?? new RtcCredentials(AccessKey, SecretKey, SessionToken),
            Endpoint = endpoint,
            AllowOtherHosts = true,
            HttpHandler = _pool,
            TimeProvider = Clock,
            CallTimeout = timeout ?? TimeSpan.FromSeconds(30),
            Retry = retry ?? new(),
        };

        // The default in all but chance: each delay is half of the longest.
        Client = isRandom ? new(options) : new(options, random ?? (static () => 0.5));
    }

    public RtcClient Client { get; }

    public VirtualClock Clock { get; }

    public FaultServer Server { get; }

    /// <summary>When the call ended, in milliseconds.</summary>
    public int EndedAt => (int)Clock.Elapsed.TotalMilliseconds;

    /// <summary>How many requests were received whole.</summary>
    public int Received => _emulator?.Calls.Count ?? Server.Requests.Count;

    /// <summary>With an emulator in place of a server that is told what to do.</summary>
    public static async Task<FaultCall> ToEmulatorAsync(TimeSpan wrongClock, string secretKey = SecretKey)
    {
        var clock = NewClock(wrongClock);
        var emulator = await RtcEmulator.StartAsync(new() { TimeProvider = new TrueTime(clock), Credentials = [new(AccessKey, secretKey, SessionToken)] });
        emulator.SeedTask("snapshot", new Dictionary<string, string> { ["AppId"] = "app", ["RoomId"] = "room", ["TaskId"] = "task" });
        return new([Steps.Success], wrongClock, way: Way.Emulator, emulator: emulator, clock: clock);
    }

    /// <summary>Calls, and gives how it ended: null for a success.</summary>
    public async Task<Exception?> RunAsync(RtcIdempotency repeatability, RtcCallOptions? options = null, CancellationToken cancellationToken = default)
    {
        // Real time only turns a call without an end into a failure.
        var error = await Record.ExceptionAsync(() => Send(repeatability, options, cancellationToken).WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.Null(Server.Fault);
        return error;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _pool?.Dispose();
        await Server.DisposeAsync();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    private static VirtualClock NewClock(TimeSpan wrong) => new(Start) { Wrong = wrong };

    private Task Send(RtcIdempotency repeatability, RtcCallOptions? options, CancellationToken cancellationToken) => repeatability switch
    {
        RtcIdempotency.ReadOnly => Client.SendAsync(new GetSnapshotTaskRequest { AppId = "app", RoomId = "room", TaskId = "task" }, options, cancellationToken),
        RtcIdempotency.Idempotent => Client.SendAsync(new UpdateSnapshotRequest { AppId = "app", RoomId = "room", TaskId = "task" }, options, cancellationToken),
        _ => Client.CallAsync("SendUnicast", "2023-07-20", default(JsonElement), options, cancellationToken),
    };

    // The server's clock is right.
    private sealed class TrueTime(VirtualClock clock) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => clock.TrueNow;
    }
}
