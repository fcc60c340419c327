using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace RtcGen.Emulator.Tests.State;

/// <summary>An emulator on a day that a test makes pass, and short ways to call it.</summary>
internal sealed class StateEmulator : IAsyncDisposable
{
    public const string App = "app";

    public static readonly DateTimeOffset Morning = new(2026, 2, 28, 8, 0, 0, TimeSpan.Zero);

    private StateEmulator(RtcEmulator emulator, FakeTimeProvider clock) => (Emulator, Clock) = (emulator, clock);

    public RtcEmulator Emulator { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<StateEmulator> StartAsync(Action<RtcEmulatorOptions>? configure = null)
    {
        var clock = new FakeTimeProvider(Morning);
        var options = new RtcEmulatorOptions { TimeProvider = clock };
        configure?.Invoke(options);
        return new(await RtcEmulator.StartAsync(options), clock);
    }

    public static string Ids(string task, string room = "room") => $"\"AppId\":\"{App}\",\"RoomId\":\"{room}\",\"TaskId\":\"{task}\"";

    public static string Query(string task, string room = "room") => $"AppId={App}&RoomId={room}&TaskId={task}";

    public static Dictionary<string, string> Key(string task, string room = "room") => new() { ["AppId"] = App, ["RoomId"] = room, ["TaskId"] = task };

    public void Pass(double seconds) => Clock.Advance(TimeSpan.FromSeconds(seconds));

    public Task<TestAnswer> PostAsync(string action, string version, string members) =>
        Emulator.PostAsync("{" + members + "}", $"Action={action}&Version={version}", new TestSigner { At = Clock.GetUtcNow() });

    public Task<TestAnswer> GetAsync(string action, string version, string query) => Emulator.SendAsync(
        HttpMethod.Get, [], string.Join('&', $"Action={action}&Version={version}&{query}".Split('&').Order(StringComparer.Ordinal)), new TestSigner { At = Clock.GetUtcNow(), SignsContentType = false });

    /// <summary>The result of a call that succeeds.</summary>
    public async Task<JsonElement> ReadAsync(string action, string version, string query) => Result(await GetAsync(action, version, query));

    /// <summary>The text of the result of a call that succeeds.</summary>
    public async Task<string?> DoAsync(string action, string version, string members) => Result(await PostAsync(action, version, members)) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The message in the result of a call that succeeds.</summary>
    public async Task<string?> SayAsync(string action, string version, string members) => (await ReadPostAsync(action, version, members)).Text("Message");

    /// <summary>The result of a call with POST that succeeds.</summary>
    public async Task<JsonElement> ReadPostAsync(string action, string version, string members) => Result(await PostAsync(action, version, members));

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private static JsonElement Result(TestAnswer answer)
    {
        if (answer.Code is { } code)
        {
            Assert.Fail($"{code}: {answer.Message}");
        }

        return answer.Json.GetProperty("Result");
    }
}
