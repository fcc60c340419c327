using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using RtcGen.Rtc.V20201201;

namespace RtcGen.Benchmarks;

/// <summary>P3: a whole call over loopback, against the same bytes sent by the bare transport.</summary>
internal static class CallRace
{
    private static readonly string[] Names = ["X-Date", "X-Content-Sha256", "Authorization", "User-Agent"];

    public static async Task RunAsync()
    {
        using var server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "serve")
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        var port = int.Parse((await server.StandardOutput.ReadLineAsync())!, CultureInfo.InvariantCulture);
        var endpoint = new Uri($"http://127.0.0.1:{port}/");

        using var prepared = new PreparedCall(endpoint);
        using var http = new HttpClient(new SocketsHttpHandler());
        await using var client = new RtcClient(new RtcClientOptions
        {
            Credentials = new RtcCredentials("AKLTRtcGenExampleAccessKey000001", "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ=="),
            Endpoint = endpoint,
        });

        await Race.RunAsync(
            "A whole call over loopback (P3: bytes <= 1.80x)",
            rounds: 31,
            perRound: 1000,
            Contestant.Of("HttpMessageInvoker, prepared bytes", prepared.BareAsync),
            Contestant.Of("  + the signed headers, prepared", prepared.WithHeadersAsync),
            Contestant.Of("  + the answer read into a string", prepared.WithAnswerAsync),
            Contestant.Of("HttpClient + JsonSerializer + textbook signature", () => TextbookCallAsync(http, endpoint)),
            Contestant.Of("RtcGen", () => client.UpdateSnapshotAsync(Request())));

        await AllocationProfile.PrintAsync("Where the bytes of a bare call go", prepared.BareAsync);
        await AllocationProfile.PrintAsync("Where the bytes of an RtcGen call go", () => client.UpdateSnapshotAsync(Request()));
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

    private sealed class PreparedCall(Uri endpoint) : IDisposable
    {
        private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1","ImageConfig":{"Interval":5}}""");
        private static readonly string[] Values = ["20261123T080000Z", new string('a', 64), "HMAC-SHA256 Credential=" + new string('b', 200), "rtcgen/0.1.0 (dotnet/10.0.12; linux; x64)"];

        private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        private readonly Uri _uri = new(endpoint, "/?Action=UpdateSnapshot&Version=2020-12-01");
        private readonly byte[] _answer = new byte[4096];

        public Task BareAsync() => SendAsync(headers: 0, readText: false);

        public Task WithHeadersAsync() => SendAsync(headers: 4, readText: false);

        public Task WithAnswerAsync() => SendAsync(headers: 4, readText: true);

        public void Dispose() => _invoker.Dispose();

        private async Task SendAsync(int headers, bool readText)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _uri) { Content = new ByteArrayContent(Body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            for (var i = 0; i < headers; i++)
            {
                request.Headers.TryAddWithoutValidation(Names[i], Values[i]);
            }

            using var response = await _invoker.SendAsync(request, CancellationToken.None);
            if (readText)
            {
                _ = await response.Content.ReadAsStringAsync();
                return;
            }

            var stream = await response.Content.ReadAsStreamAsync();
            while (await stream.ReadAsync(_answer) > 0)
            {
            }
        }
    }
}
