using System.Text.Json;
using System.Text.Json.Serialization;
using RtcGen.Rtc;

namespace RtcGen.Benchmarks;

/// <summary>P13: a call whose response lists 6 300 rooms in 1 MB, against the bare transport with the serializer that .NET generates.</summary>
internal static partial class ReadingRace
{
    private static readonly DateTimeOffset From = new(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8));

    public static async Task RunAsync()
    {
        var (process, endpoint) = await CannedServer.StartAsync();
        using var server = process;
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        await using var client = new RtcClient(new RtcClientOptions
        {
            Credentials = new RtcCredentials("AKLTRtcGenExampleAccessKey000001", "UnRjR2VuRXhhbXBsZVNlY3JldEtleTAwMDAwMQ=="),
            Endpoint = endpoint,
            CreateRateLimiter = static rate => new RtcRateLimiter(rate with { Calls = 1_000_000 }),
        });

        await Race.RunByCpuAsync(
            "A list of 1 MB (P13: CPU <= 1.0x, bytes <= 0.8x)",
            rounds: 31,
            perRound: 20,
            Contestant.Of("HttpMessageInvoker + System.Text.Json, generated", () => BareAsync(invoker, endpoint)),
            Contestant.Of("RtcGen", () => client.ListRoomInfoAsync(new() { AppId = "661e7b30", StartTime = From, EndTime = From.AddDays(1) })));
        server.StandardInput.Close();
        await server.WaitForExitAsync();
    }

    private static async Task BareAsync(HttpMessageInvoker invoker, Uri endpoint)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(endpoint, "/?Action=ListRoomInfo&AppId=661e7b30&EndTime=2026-11-24T00%3A00%3A00%2B08%3A00&StartTime=2026-11-23T00%3A00%3A00%2B08%3A00&Version=2023-11-01"));
        using var response = await invoker.SendAsync(request, CancellationToken.None);
        var answer = await JsonSerializer.DeserializeAsync(await response.Content.ReadAsStreamAsync(), Context.Default.Answer);
        _ = answer!.Result!.RoomList!.Count;
    }

    internal sealed record Answer(Metadata? ResponseMetadata, Rooms? Result);

    internal sealed record Metadata(string? RequestId, string? Action, string? Version, string? Service, string? Region);

    internal sealed record Rooms(bool? HasMore, long? PageNum, long? PageSize, long? Total, List<Room>? RoomList);

    internal sealed class Room
    {
        public string? RoomId { get; set; }

        public string? CallId { get; set; }

        public DateTimeOffset? CreatedTime { get; set; }

        public string? DestroyTime { get; set; }

        public bool? IsFinished { get; set; }

        public long? ActiveUserNum { get; set; }
    }

    [JsonSerializable(typeof(Answer))]
    private sealed partial class Context : JsonSerializerContext;
}
