// A web API over rooms. The settings are validated when it starts, a failed call becomes ProblemDetails, and calls are traced and measured.
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Samples.WebApi;

// Without --live everything happens in this process. A program of your own has neither this line nor the if below.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync();

var builder = WebApplication.CreateBuilder(args);

// Keys come from the environment, a profile or the section Rtc:Credentials (user secrets, never appsettings.json).
builder.Services.AddRtcClient(builder.Configuration.GetSection("Rtc"));
if (emulator is not null)
{
    builder.Services.Configure<RtcClientOptions>(options => options.UseEmulator(emulator));
    emulator.SeedRoom("661e7b30", "lesson-7", "teacher", "alice");
}

builder.Services.AddOptions<RoomOptions>().BindConfiguration("Rooms").ValidateDataAnnotations().ValidateOnStart();
builder.Services.AddProblemDetails().AddExceptionHandler<RtcExceptionHandler>();

// Here everything is printed; in production AddOtlpExporter sends it to a collector.
builder.Services.AddOpenTelemetry()
    .ConfigureResource(resource => resource.AddService("rooms"))
    .WithTracing(tracing => tracing
        .AddSource(RtcTelemetry.ActivitySourceName)
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddConsoleExporter())
    .WithMetrics(metrics => metrics
        .AddMeter(RtcTelemetry.MeterName)
        .AddConsoleExporter());

var app = builder.Build();
app.UseExceptionHandler();
app.MapRooms();
await app.RunAsync();
