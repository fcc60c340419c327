using System.Text.Json;
using System.Text.RegularExpressions;

namespace RtcGen.Client.Tests;

/// <summary>The facts of one action and version.</summary>
/// <param name="json">An entry of the facts file.</param>
internal sealed partial class ActionFacts(JsonElement json)
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
    public bool IsNameOnly => !IsOfOldPackage && json.TryGetProperty("incomplete", out var incomplete)
        && incomplete.ValueKind == JsonValueKind.True
        && Parameters.Count == 0;

    /// <summary>The facts point to a package that the vendor gave up, and repeat none of its members.</summary>
    public bool IsOfOldPackage => Text("source")!.StartsWith("deprecated Go package", StringComparison.Ordinal);

    public IReadOnlyList<string> Notes => Has("notes") ? [.. Strings("notes")] : [];

    /// <summary>The numbers of the vendor's pages, the action's own first.</summary>
    public IReadOnlyList<string> Pages =>
        [.. PageNumber().Matches($"{Text("evidence")} {Text("source")}").Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>No page has the action: other programs do.</summary>
    public bool IsUndocumented => Has("incomplete") && Pages.Count == 0 && !IsNameOnly && !IsOfOldPackage;

    public bool Has(string key) => json.TryGetProperty(key, out _);

    public string? Text(string key) => json.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    /// <summary>What a mapping such as <c>window</c> says under a name.</summary>
    public string? Text(string key, string name) => json.TryGetProperty(key, out var value) && value.TryGetProperty(name, out var entry) ? entry.ToString() : null;

    public IEnumerable<string> Keys(string key) => json.GetProperty(key).EnumerateObject().Select(entry => entry.Name);

    /// <summary>What <c>result</c> says under a key; null when nothing.</summary>
    public JsonElement? OfResult(string key) => Result is { } result && result.TryGetProperty(key, out var value) ? value : null;

    public IEnumerable<string> Strings(string key) => json.GetProperty(key).EnumerateArray().Select(value => value.GetString()!);

    private JsonElement? Result => json.GetProperty("result") is { ValueKind: JsonValueKind.Object } result ? result : null;

    public override string ToString() => $"{Action} {Version}";

    [GeneratedRegex(@"(?:page |/)(\d{5,7})")]
    private static partial Regex PageNumber();
}
