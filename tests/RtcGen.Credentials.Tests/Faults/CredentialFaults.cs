
namespace RtcGen.Credentials.Tests.Faults;

/// <summary>The table. Pauses are half of the longest: 150, 300 and 600 ms.</summary>
internal static class CredentialFaults
{
    public static readonly DateTimeOffset Start = new(2024, 1, 15, 8, 0, 0, TimeSpan.Zero);

    private static readonly Type Missing = typeof(RtcCredentialException);

    private static readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Success =
        ScriptedServer.Answer("""{"ResponseMetadata":{"RequestId":"1"},"Result":"ok"}""");

    public static IReadOnlyList<CredentialFault> Table { get; } =
    [
        new("instance metadata does not respond", Metadata, ScriptedServer.Hangs) { Asked = [0, 1000], EndsAt = 2000, Exception = Missing },
        new("instance metadata refuses connections", Metadata, ScriptedServer.Breaks) { Asked = [0, 0], Exception = Missing },
        new("instance metadata responds with 404", Metadata, ScriptedServer.Answer("", 404)) { Asked = [0], Exception = Missing },
        new("instance metadata responds with 500 once", Metadata, ScriptedServer.Answer("", 500), ScriptedServer.Answer("token"), MachineKeys("14:00")) { Asked = [0, 0, 0], Attempts = [0] },
        new("instance metadata returns expired keys", Metadata, ScriptedServer.Answer("token"), MachineKeys("07:59")) { Asked = [0, 0], Exception = Missing },
        new("STS refuses connections, no keys yet", Role, ScriptedServer.Breaks) { Asked = [0, 150, 450, 1050], EndsAt = 1050, Exception = Missing },
        new("STS responds with 503 twice, no keys yet", Role, Busy(), Busy(), ScriptedServer.Answer(ScriptedServer.Keys())) { Asked = [0, 150, 450], Attempts = [450], EndsAt = 450 },
        new("STS rejects the role", Role, ScriptedServer.Answer(ScriptedServer.Error("AccessDenied"), 403)) { Asked = [0], Exception = Missing },
        new("STS returns no keys", Role, ScriptedServer.Answer("""{"ResponseMetadata":{"RequestId":"1"},"Result":{}}""")) { Asked = [0], Exception = Missing },
        new("STS does not respond, no keys yet", Role, ScriptedServer.Hangs) { Asked = [0, 5150], EndsAt = 10000, Exception = Missing },
        new("STS refuses connections, keys are stale", Role, ScriptedServer.Answer(ScriptedServer.Keys()), ScriptedServer.Breaks)
        {
            EarlierCall = TimeSpan.FromMinutes(50), Asked = [0], Attempts = [0],
        },
        new("STS does not respond, keys are stale", Role, ScriptedServer.Answer(ScriptedServer.Keys()), ScriptedServer.Hangs)
        {
            EarlierCall = TimeSpan.FromMinutes(50), Asked = [0], Attempts = [0],
        },
        new("STS refuses connections, keys have expired", Role, ScriptedServer.Answer(ScriptedServer.Keys()), ScriptedServer.Breaks)
        {
            EarlierCall = TimeSpan.FromHours(1), Asked = [0, 150, 450, 1050], EndsAt = 1050, Exception = Missing,
        },
        new("STS does not respond, keys have expired", Role, ScriptedServer.Answer(ScriptedServer.Keys()), ScriptedServer.Hangs)
        {
            EarlierCall = TimeSpan.FromHours(1), Asked = [0, 5150], EndsAt = 10000, Exception = Missing,
        },
        new("keys expire between two attempts", Role, ScriptedServer.Answer(ScriptedServer.Keys(end: "2024-01-15T08:00:00.1Z")), ScriptedServer.Answer(ScriptedServer.Keys("2")))
        {
            Answers = [Busy(), Success], Asked = [0, 150], Attempts = [0, 150], EndsAt = 150,
        },
        new("the server rejects the session token once", Role, ScriptedServer.Answer(ScriptedServer.Keys()), ScriptedServer.Answer(ScriptedServer.Keys("2")))
        {
            Answers = [ScriptedServer.Answer(ScriptedServer.Error("InvalidSecretToken"), 401), Success], Asked = [0, 0], Attempts = [0, 0],
        },
        new("the server rejects every session token", Role, ScriptedServer.Answer(ScriptedServer.Keys()), ScriptedServer.Answer(ScriptedServer.Keys("2")))
        {
            Answers = [ScriptedServer.Answer(ScriptedServer.Error("InvalidSecretToken"), 401)], Asked = [0, 0], Attempts = [0, 0], Exception = typeof(RtcServiceException),
        },
        new("the server rejects the session token, and STS has no others", Role, ScriptedServer.Answer(ScriptedServer.Keys()))
        {
            Answers = [ScriptedServer.Answer(ScriptedServer.Error("InvalidSecretToken"), 401)], Asked = [0, 0], Attempts = [0], Exception = typeof(RtcServiceException),
        },
        new("the server rejects the session token, and STS refuses connections", Role, ScriptedServer.Answer(ScriptedServer.Keys()), ScriptedServer.Breaks)
        {
            Answers = [ScriptedServer.Answer(ScriptedServer.Error("InvalidSecretToken"), 401)], Asked = [0, 0, 150, 450, 1050], Attempts = [0], EndsAt = 1050, Exception = Missing,
        },
    ];

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Busy() =>
        ScriptedServer.Answer(ScriptedServer.Error("ServiceUnavailableTemp"), 503);

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> MachineKeys(string end) => ScriptedServer.Answer(
        $$"""{"AccessKeyId":"AKTP1","SecretAccessKey":"{{Canary.SecretKey}}","SessionToken":"{{Canary.SessionToken}}","ExpiredTime":"2024-01-15T{{end}}:00Z"}""");

    private static RtcInstanceMetadataCredentials Metadata(HttpMessageHandler server, JumpingClock clock) =>
        new(new() { RoleName = "r", TimeProvider = clock, HttpHandler = server, Environment = new(static _ => null) }) { Scheduler = InlineScheduler.Instance, Random = static () => 0.5 };

    private static RtcAssumeRoleCredentials Role(HttpMessageHandler server, JumpingClock clock) => new(new()
    {
        Source = Canary.Keys,
        RoleTrn = "trn:iam::1:role/r",
        Sts = new() { HttpHandler = server, TimeProvider = clock, NewClient = static options => new(options, static () => 0.5) },
    })
    {
        Scheduler = InlineScheduler.Instance,
        Random = static () => 0.5,
    };
}
