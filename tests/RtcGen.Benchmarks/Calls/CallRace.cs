using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RtcGen.Rtc.V20201201;

namespace RtcGen.Benchmarks;

/// <summary>P3: a whole call over loopback, against the same bytes sent by the bare transport.</summary>
internal static class CallRace
{
    public static async Task RunAsync()
    {
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "serve")
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        var port = int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        var endpoint = new Uri($"http://127.0.0.1:{port}/");

        var credentials = new RtcCredentials("AKLTRtcGenExampleAccessKey000001", "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ==");
        using var prepared = new PreparedCall(endpoint, credentials);
        using var http = new HttpClient(new SocketsHttpHandler());
        await using var client = new RtcClient(new RtcClientOptions
        {
            Credentials = credentials,
            Endpoint = endpoint,

            // The limiter is part of a call, but must not hold the race up.
            CreateRateLimiter = static rate => new RtcRateLimiter(rate with { Calls = 1_000_000 }),
        });

        // From the limit to the whole call, step by step: the difference of two lines is what the step costs.
        Contestant[] contestants =
        [
            Contestant.Of("HttpMessageInvoker, prepared bytes", prepared.BareAsync),
            Contestant.Of("  + the four headers, prepared", prepared.WithHeadersAsync),
            Contestant.Of("  + the signature computed", prepared.SignedAsync),
            Contestant.Of("RtcGen: + request, check, JSON, time-out, answer", () => client.UpdateSnapshotAsync(Request())),
            Contestant.Of("HttpClient + JsonSerializer + textbook signature", () => TextbookCallAsync(http, endpoint)),
        ];
        await Race.RunAsync("A whole call over loopback (P3: bytes <= 1.80x)", rounds: 31, perRound: 1000, contestants);
        await Race.RunAsync(
            "The same, 64 at a time", rounds: 31, perRound: 64 * 50, [.. contestants.Select(contestant => contestant.By(workers: 64))]);

        server.StandardInput.Close();
        await server.WaitForExitAsync();
    }

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
