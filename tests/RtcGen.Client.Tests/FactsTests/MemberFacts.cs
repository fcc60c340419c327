using System.Globalization;
using System.Text.Json;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>The facts of one member of a request.</summary>
/// <param name="json">An entry of the list of parameters.</param>
internal sealed class MemberFacts(JsonElement json)
{
    /// <summary>The way to the member, with <c>[]</c> behind each list that is entered.</summary>
    public string Path { get; } = json.GetProperty("path").GetString()!;

    public string Name => Path.Split('.')[^1];

    public string Type => json.GetProperty("type").GetString()!;

    public bool IsList => Type.StartsWith("array<", StringComparison.Ordinal);

    public string ItemType => Type["array<".Length..^1];

    public bool IsQuery => Text("in") == "query";

    /// <summary>No page of the vendor has the member: it was seen in requests, or in the list of changes.</summary>
    public bool IsUndocumented => Text("evidence") is { } evidence && !IsOfProgram && (!evidence.Contains("page", StringComparison.Ordinal) || evidence == "body (EMQX page)");

    /// <summary>A program of the vendor itself describes the member, and no page: a schema may trust it, or not.</summary>
    public bool IsOfProgram => Text("evidence") is { } evidence && evidence.Contains("note.py", StringComparison.Ordinal) && !evidence.Contains("page", StringComparison.Ordinal);

    public bool Has(string key) => json.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null;

    public bool Is(string key) => json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.True;

    public string? Text(string key) => json.TryGetProperty(key, out var value) ? Text(value) : null;

    public IReadOnlyList<string> Texts(string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => Text(item)!)] : [];

    /// <summary>The names in a mapping such as <c>enumNames</c>.</summary>
    public IReadOnlyList<string> Keys(string key) =>
        json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject().Select(item => item.Name)] : [];

    /// <summary>What a mapping such as <c>childOnInvalid</c> says under a name.</summary>
    public string? Entry(string key, string name) =>
        json.TryGetProperty(key, out var value) && value.TryGetProperty(name, out var entry) ? entry.GetString() : null;

    /// <summary>A number in one spelling, whichever it was written in.</summary>
    public static string? Plain(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Plain(number) : text;

    public static string? Plain(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => Plain(value.GetDecimal()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Text)),
        _ => value.ToString(),
    };
}
