using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Telemetry;

/// <summary>Clients that report, each with a host of its own so that what it reports is known by it.</summary>
internal static class ReportedCall
{
    private static int Hosts;

    public static string NewHost() => $"host-{Interlocked.Increment(ref Hosts)}.example";

    public static RtcClient Client(
        HttpMessageHandler handler, string? host = null, RecordingLogger? logger = null, RtcLogOptions? log = null, RtcValidationMode validation = RtcValidationMode.Strict) => new(
            new()
            {
                Credentials = Leak.Credentials,
                Endpoint = new Uri($"https://{host ?? NewHost()}:8443"),
                AllowOtherHosts = true,
                HttpHandler = handler,
                LoggerFactory = logger,
                Log = log ?? new(),
                Validation = validation,
                TimeProvider = new FakeTimeProvider(Clients.Now) { AutoAdvanceAmount = TimeSpan.Zero },
                Retry = new() { BaseDelay = TimeSpan.FromTicks(1), MaxDelay = TimeSpan.FromTicks(1) },
            },
            static () => 0);

    /// <summary>Gives one answer after the other.</summary>
    public static StubHandler Answering(params (int Status, string Body)[] answers)
    {
        var next = 0;
        return new StubHandler(() =>
        {
            var (status, body) = answers[Math.Min(next++, answers.Length - 1)];
            return StubHandler.Json(body, status);
        });
    }

    public static string Error(string code) => $$$"""{"ResponseMetadata":{"RequestId":"2024-r2","Error":{"Code":"{{{code}}}","Message":"No."} } }""";
}
