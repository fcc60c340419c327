using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RtcGen;
using RtcGen.Rtc.V20201201;

var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Rtc:Endpoint"] = args[0],
    ["Rtc:CallTimeout"] = "00:00:20",
    ["Rtc:Retry:MaxAttempts"] = "2",
    ["Rtc:Credentials:AccessKey"] = "RTCGEN-EMULATOR-ONLY-ACCESS-KEY",
    ["Rtc:Credentials:SecretKey"] = "rtcgen-emulator-only-secret-key-worthless-elsewhere",
}).Build();

var services = new ServiceCollection();
services.AddRtcClient(configuration.GetSection("Rtc"));
await using var provider = services.BuildServiceProvider();
provider.GetRequiredService<IStartupValidator>().Validate();

var response = await provider.GetRequiredService<RtcClient>().UpdateSnapshotAsync(new UpdateSnapshotRequest
{
    AppId = "661e7b30",
    RoomId = "room-1",
    TaskId = "task-1",
    ImageConfig = new() { Interval = 5 },
});

Console.WriteLine(response.Result);
Console.WriteLine(response.Metadata.RequestId);
