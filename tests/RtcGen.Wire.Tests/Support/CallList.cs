using System.Text.Json;

namespace RtcGen.Wire.Tests.Support;

/// <summary>The calls of calls.json by what they send.</summary>
internal static class CallList
{
    private static readonly IReadOnlyList<JsonElement> All = DataFile.ReadList("calls.json");

    private static readonly JsonElement Forms = DataFile.Read("forms.json");

    public static IReadOnlyList<string> WithoutBody => Names(call => call.Text("method") == "GET");

    public static IReadOnlyList<string> WithForm => Names(call => call.Text("method") == "POST" && Forms.TryGetProperty(NameOf(call), out _));

    public static IReadOnlyList<string> WithJson => Names(call => call.Text("method") == "POST" && !Forms.TryGetProperty(NameOf(call), out _));

    /// <summary>Gets the pairs of a form, decoded and ordered by name, as written down by hand.</summary>
    public static IReadOnlyList<string> FormOf(string call) => [.. Forms.GetProperty(call).EnumerateArray().Select(pair => pair.GetString()!)];

    public static string NameOf(JsonElement call) => $"{call.Text("service")} {call.Text("action")}";

    private static IReadOnlyList<string> Names(Func<JsonElement, bool> predicate) => [.. All.Where(predicate).Select(NameOf)];
}
