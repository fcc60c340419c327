using System.Text.Json;
using RtcGen.Wire.Tests.Support;

namespace RtcGen.Wire.Tests.Official;

/// <summary>What the vendor's SDKs send for the calls of calls.json; they are called once for all tests.</summary>
public sealed class OfficialRequests : IAsyncLifetime
{
    private readonly Dictionary<string, WireRequest> _requests = [];

    internal IReadOnlyDictionary<string, WireRequest> Requests => _requests;

    internal WireRequest this[string call] => _requests[call];

    public async Task InitializeAsync()
    {
        foreach (var sent in JsonSerializer.Deserialize<JsonElement>(await NodeProgram.CaptureAsync("calls.json")).EnumerateArray())
        {
            _requests.Add($"{sent.Text("service")} {sent.Text("action")}", new(sent.Text("method"), sent.Text("url"), sent.TextOrNull("contentType"), sent.Text("signedFor"), sent.Text("body")));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
