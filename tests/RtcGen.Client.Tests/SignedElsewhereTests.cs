using System.Net;
using RtcGen.Emulator;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests;

/// <summary>What the client signs and does not send, others can send: the server's own check says so.</summary>
public sealed class SignedElsewhereTests
{
    private static readonly GetSnapshotTaskRequest Request = new() { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1" };

    [Fact]
    public async Task A_link_is_opened_without_the_client_and_only_as_long_as_it_is_good()
    {
        var clock = new ServerClock();
        await using var emulator = await StartAsync(clock);
        using var client = ClientOf(emulator, clock);
        using var http = new HttpClient();
        var link = await client.PresignAsync(Request, TimeSpan.FromMinutes(2));

        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(link)).StatusCode);
        clock.Now += TimeSpan.FromMinutes(2);
        Assert.Contains("InvalidTimestamp", await http.GetStringOfAnyAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_with_a_changed_parameter_is_refused()
    {
        await using var emulator = await StartAsync(TimeProvider.System);
        using var client = ClientOf(emulator, TimeProvider.System);
        using var http = new HttpClient();
        var link = await client.PresignAsync(Request);

        Assert.Contains("SignatureDoesNotMatch", await http.GetStringOfAnyAsync(new(link.AbsoluteUri.Replace("task-1", "task-2", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_request_is_sent_by_another_client()
    {
        await using var emulator = await StartAsync(TimeProvider.System);
        using var client = ClientOf(emulator, TimeProvider.System);
        using var http = new HttpClient();
        var signed = await client.SignAsync(new UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1" });

        using var message = new HttpRequestMessage(new(signed.Method), signed.Uri) { Content = new ReadOnlyMemoryContent(signed.Body) };
        foreach (var (name, value) in signed.Headers)
        {
            Assert.True(message.Headers.TryAddWithoutValidation(name, value) || message.Content.Headers.TryAddWithoutValidation(name, value));
        }

        using var response = await http.SendAsync(message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"Result\":\"ok\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<RtcEmulator> StartAsync(TimeProvider clock)
    {
        var emulator = await RtcEmulator.StartAsync(new() { TimeProvider = clock });
        emulator.SeedTask("snapshot", new Dictionary<string, string> { ["AppId"] = "661e7b30", ["RoomId"] = "room-1", ["TaskId"] = "task-1" });
        return emulator;
    }

    private static RtcClient ClientOf(RtcEmulator emulator, TimeProvider clock) => new(new RtcClientOptions
    {
        Credentials = new RtcCredentials(EmulatorCredential.Default.AccessKey, EmulatorCredential.Default.SecretKey),
        Endpoint = emulator.Endpoint,
        TimeProvider = clock,
    });

    private sealed class ServerClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
