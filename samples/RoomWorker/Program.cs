// A worker that lists the rooms of an application, page by page, until Ctrl+C.
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Samples.RoomWorker;

// Without --live everything happens in this process. A program of your own has neither this line nor the if below.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync();

var builder = Host.CreateApplicationBuilder(args);

// Keys come from the environment, a profile or the section Rtc:Credentials (user secrets, never appsettings.json).
builder.Services.AddRtcClient(builder.Configuration.GetSection("Rtc"));
if (emulator is not null)
{
    builder.Services.Configure<RtcClientOptions>(options => options.UseEmulator(emulator));
    emulator.SeedRoom("661e7b30", "lesson-1", "teacher", "alice");
    emulator.SeedRoom("661e7b30", "lesson-2", "bob");
    emulator.SeedRoom("661e7b30", "lesson-3", "carol", "dave", "erin");
}

// The worker asks this clock, so that a test can bring its own.
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddOptions<RoomOptions>().BindConfiguration("Rooms").Validate(RoomOptions.IsValid, "Rooms needs an AppId, and a Period and a Lookback above zero.").ValidateOnStart();
builder.Services.AddHostedService<RoomLister>();

await builder.Build().RunAsync();
