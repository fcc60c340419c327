using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtcGen.Client.Tests.Samples;

/// <summary>Compares JSON by what it says: in any order of members, 1 as 1.0, a time as any other way to write it. Empty is not absent.</summary>
internal static class Meaning
{
    /// <summary>Where two differ; nothing when they say the same.</summary>
    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? sent, string path = "$")
    {
        if (expected is JsonObject members && sent is JsonObject others)
        {
            return members.Select(member => member.Key).Union(others.Select(member => member.Key), StringComparer.Ordinal).SelectMany(name =>
                !others.ContainsKey(name) ? [$"{path}.{name} was not sent"]
                : !members.ContainsKey(name) ? [$"{path}.{name} was sent without being asked for"]
                : Differences(members[name], others[name], $"{path}.{name}"));
        }

        if (expected is JsonArray items && sent is JsonArray otherItems && items.Count == otherItems.Count)
        {
            return items.SelectMany((item, i) => Differences(item, otherItems[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")));
        }

        return AreEqual(expected, sent) ? [] : [$"{path} is {sent?.ToJsonString() ?? "null"} instead of {expected?.ToJsonString() ?? "null"}"];
    }

    private static bool AreEqual(JsonNode? expected, JsonNode? sent)
    {
        if (expected is not JsonValue || sent is not JsonValue)
        {
            return expected is null && sent is null;
        }

        return JsonNode.DeepEquals(expected, sent)
            || (Number(expected) is { } number && number == Number(sent))
            || (WireTime.Read(Text(expected)) is { } time && time == WireTime.Read(Text(sent)));
    }

    private static decimal? Number(JsonNode node) =>
        node.GetValueKind() == JsonValueKind.Number && decimal.TryParse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonNode node) => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
