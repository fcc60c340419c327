using RtcGen;
using RtcGen.Rtc.V20201201;

await using var client = new RtcClient(new RtcClientOptions
{
    Credentials = new RtcCredentials("RTCGEN-EMULATOR-ONLY-ACCESS-KEY", "rtcgen-emulator-only-secret-key-worthless-elsewhere"),
    Endpoint = new Uri(args[0]),
});

var response = await client.UpdateSnapshotAsync(new UpdateSnapshotRequest
{
    AppId = "661e7b30",
    RoomId = "room-1",
    TaskId = "task-1",
    ImageConfig = new() { Interval = 5 },
});

Console.WriteLine(response.Result);
Console.WriteLine(response.Metadata.RequestId);
