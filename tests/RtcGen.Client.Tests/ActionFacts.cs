using System.Text.Json;

namespace RtcGen.Client.Tests;

/// <summary>The facts of one action and version.</summary>
/// <param name="json">An entry of the facts file.</param>
internal sealed class ActionFacts(JsonElement json)
{
    public string Action => json.GetProperty("action").GetString()!;

    public string Version => json.GetProperty("version").GetString()!;

    public string Method => json.GetProperty("method").GetString()!;

    public int? CallsPerSecond => json.GetProperty("qps") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;

    public IReadOnlyList<JsonElement> Parameters => [.. json.GetProperty("params").EnumerateArray()];

    /// <summary>The kind of <c>Result</c>; null when nobody knows.</summary>
    public string? ResultKind => Result is { } result ? result.GetProperty("kind").GetString() : null;

    /// <summary>The members of <c>Result</c>; null when it has none, or none are known.</summary>
    public JsonElement? ResultShape => Result is { } result && result.TryGetProperty("shape", out var shape) ? shape : null;

    /// <summary>Only the name is known: no parameter, and no result.</summary>
    public bool IsNameOnly => json.TryGetProperty("incomplete", out var incomplete)
        && incomplete.ValueKind == JsonValueKind.True
        && Parameters.Count == 0;

    public string Source => json.GetProperty("source").GetString()!;

    public bool Has(string key) => json.TryGetProperty(key, out _);

    public IEnumerable<string> Strings(string key) => json.GetProperty(key).EnumerateArray().Select(value => value.GetString()!);

    private JsonElement? Result => json.GetProperty("result") is { ValueKind: JsonValueKind.Object } result ? result : null;

    public override string ToString() => $"{Action} {Version}";
}
