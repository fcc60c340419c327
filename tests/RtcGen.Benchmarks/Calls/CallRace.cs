using System.Globalization;
using System.Text.Json;
using RtcGen.Rtc.V20201201;

namespace RtcGen.Benchmarks;

/// <summary>P3 and P4: whole calls over loopback, against the same bytes sent by the bare transport. Times are CPU of this process alone: the server is another, on another core.</summary>
internal static class CallRace
{
    private const string Query = "Action=UpdateSnapshot&Version=2020-12-01";
    private const string Body = """{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}""";
    private const string BodyWithIgnored = """{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Width":640,"Interval":5}}""";

    public static async Task RunAsync()
    {
        var (process, endpoint) = await CannedServer.StartAsync();
        using var server = process;
        var credentials = new RtcCredentials("AKLTRtcGenExampleAccessKey000001", "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ==");
        using var prepared = new PreparedCall(endpoint, credentials, Query, Body);
        using var ignoring = new PreparedCall(endpoint, credentials, Query, BodyWithIgnored);
        using var list = new PreparedCall(endpoint, credentials, "Action=GetRoomOnlineUsers&AppId=661e7b30&RoomId=room-1&Version=2023-11-01", body: null);
        using var http = new HttpClient(new SocketsHttpHandler());
        await using var client = new RtcClient(new RtcClientOptions
        {
            Credentials = credentials,
            Endpoint = endpoint,

            // The limiter is part of a call, but must not hold the race up.
            CreateRateLimiter = static rate => new RtcRateLimiter(rate with { Calls = 1_000_000 }),
        });

        var rooms = Enumerable.Range(0, 1000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"room-{i}")).ToArray();
        var room = 0;

        // From the limit to the whole call, step by step: the difference of two lines is what the step costs.
        Contestant[] contestants =
        [
            Contestant.Of("HttpMessageInvoker, prepared bytes", prepared.BareAsync),
            Contestant.Of("  + the four headers, prepared", prepared.WithHeadersAsync),
            Contestant.Of("  + the signature computed", prepared.SignedAsync),
            Contestant.Of("RtcGen: + request, check, JSON, time-out, answer", () => client.UpdateSnapshotAsync(Request())),
            Contestant.Of("HttpClient + JsonSerializer + textbook signature", () => TextbookCallAsync(http, endpoint)),
        ];
        await Race.RunByCpuAsync("A POST (P3: bytes <= 1.7x; P4: CPU <= 1.2x)", rounds: 31, perRound: 1000, contestants);
        await Race.RunByCpuAsync(
            "A list with a query (P3: bytes <= 1.7x)",
            rounds: 31,
            perRound: 1000,
            Contestant.Of("HttpMessageInvoker, prepared bytes", list.BareAsync),
            Contestant.Of("RtcGen: the same room again", () => client.SendAsync(new RtcGen.Rtc.GetRoomOnlineUsersRequest { AppId = "661e7b30", RoomId = "room-1" })),
            Contestant.Of("RtcGen: another room each time", () => client.SendAsync(new RtcGen.Rtc.GetRoomOnlineUsersRequest { AppId = "661e7b30", RoomId = rooms[room++ % rooms.Length] })));
        await Race.RunByCpuAsync(
            "A POST with a member that the server ignores (P3: bytes <= 1.7x)",
            rounds: 31,
            perRound: 1000,
            Contestant.Of("HttpMessageInvoker, prepared bytes", ignoring.BareAsync),
            Contestant.Of("RtcGen", () => client.UpdateSnapshotAsync(RequestWithIgnored())));
        foreach (var (workers, goal) in new[] { (64, "1.35"), (512, "1.4") })
        {
            await Race.RunByCpuAsync(
                string.Create(CultureInfo.InvariantCulture, $"A POST, {workers} at a time (P3: bytes <= 1.7x; P4: CPU <= {goal}x)"),
                rounds: 31,
                perRound: workers * Math.Max(1, 3200 / workers),
                [.. contestants.Select(contestant => contestant.By(workers))]);
        }

        server.StandardInput.Close();
        await server.WaitForExitAsync();
    }

    private static UpdateSnapshotRequest RequestWithIgnored() => new()
    {
        AppId = "661e7b30",
        RoomId = "room-1",
        TaskId = "task-1",
        ImageConfig = new() { Width = 640, Interval = 5 },
    };

    private static UpdateSnapshotRequest Request() => new()
    {
        AppId = "661e7b30",
        RoomId = "room-1",
        TaskId = "task-1",
        ImageConfig = new() { Interval = 5 },
    };

    private static async Task TextbookCallAsync(HttpClient http, Uri endpoint)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1", ImageConfig = new { Interval = 5 } });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint, "/?Action=UpdateSnapshot&Version=2020-12-01"))
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", TextbookSigner.Sign("AKLTRtcGenExampleAccessKey000001", "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ==", "Action=UpdateSnapshot&Version=2020-12-01", endpoint.Authority, body));
        request.Headers.TryAddWithoutValidation("X-Date", "20261123T080000Z");
        using var response = await http.SendAsync(request);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        _ = answer.RootElement.GetProperty("Result").GetString();
    }
}
