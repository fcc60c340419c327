using RtcGen.Rtc;
using RtcGen.Rtc.V20231101;

namespace RtcGen.Client.Tests.Faults;

/// <summary>One call with secrets that are easy to find again, in virtual time and without chance.</summary>
internal sealed class FaultCall : IDisposable
{
    public const string SecretKey = "canary-of-the-secret-key-5f1d";
    public const string SessionToken = "canary-of-the-session-token-9c3e";

    public static readonly DateTimeOffset Start = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private readonly RtcClient _client;

    public FaultCall(Step[] steps, TimeSpan wrongClock = default, RtcRetryOptions? retry = null, TimeSpan? timeout = null)
    {
        Clock = new(Start) { Wrong = wrongClock };
        Server = new(Clock, steps);
        _client = new(new RtcClientOptions
        {
            Credentials = new RtcCredentials("AKLTRtcGenExampleAccessKey000001", SecretKey, SessionToken),
            HttpHandler = Server,
            TimeProvider = Clock,
            CallTimeout = timeout ?? TimeSpan.FromSeconds(30),

            // The default in all but chance: each pause is half of the longest.
            Retry = retry ?? new() { Random = () => 0.5 },
        });
    }

    public VirtualClock Clock { get; }

    public FaultServer Server { get; }

    /// <summary>When the call ended, in milliseconds.</summary>
    public int EndedAt => (int)Clock.Elapsed.TotalMilliseconds;

    /// <summary>Calls, and gives how it ended: null for a success.</summary>
    public async Task<Exception?> RunAsync(RtcRepeatability repeatability, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>
        await Record.ExceptionAsync(() => Clock.RunAsync(Send(repeatability, options, cancellationToken)));

    public void Dispose()
    {
        _client.Dispose();
        Server.Dispose();
    }

    private Task Send(RtcRepeatability repeatability, RtcCallOptions? options, CancellationToken cancellationToken) => repeatability switch
    {
        RtcRepeatability.Safe => _client.SendAsync(new GetSnapshotTaskRequest { AppId = "app", RoomId = "room", TaskId = "task" }, options, cancellationToken),
        RtcRepeatability.Repeatable => _client.SendAsync(new UpdateSnapshotRequest { AppId = "app", RoomId = "room", TaskId = "task" }, options, cancellationToken),
        _ => _client.CallAsync("SendUnicast", "2023-07-20", default(System.Text.Json.JsonElement), options, cancellationToken),
    };
}
