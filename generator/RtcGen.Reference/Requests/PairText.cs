using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Members as pairs of names and values, as a query or a form has them.</summary>
internal static class PairText
{
    /// <summary>The pairs of an object, in the order of its members.</summary>
    /// <param name="fields">The members that may be there.</param>
    /// <param name="value">The object.</param>
    public static IEnumerable<KeyValuePair<string, string>> Flatten(IEnumerable<FieldSchema> fields, JsonElement value) =>
        fields.Where(field => value.TryGetProperty(field.Name, out _)).SelectMany(field => Flatten(field.Name, value.GetProperty(field.Name), field.Repeated));

    /// <summary>The pairs as text.</summary>
    public static string Join(IEnumerable<KeyValuePair<string, string>> pairs) =>
        string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));

    private static IEnumerable<KeyValuePair<string, string>> Flatten(string name, JsonElement value, bool isRepeated = false) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Flatten($"{name}.{member.Name}", member.Value)),
        JsonValueKind.Array when isRepeated => value.EnumerateArray().Select(Text).Order(StringComparer.Ordinal).Select(item => KeyValuePair.Create(name, item)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Flatten($"{name}.{index + 1}", item)),
        JsonValueKind.Null => [],
        _ => [KeyValuePair.Create(name, Text(value))],
    };

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
