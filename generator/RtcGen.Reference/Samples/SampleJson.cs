using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.Reference;

/// <summary>Values of the schema as JSON and back.</summary>
internal static class SampleJson
{
    /// <summary>A value as the schema writes it, as JSON of the member's type.</summary>
    public static JsonNode Parse(FieldSchema field, string text) => field.Type switch
    {
        FieldType.Boolean => JsonValue.Create(text == "true"),
        FieldType.Int32 or FieldType.Int64 or FieldType.Double => Number(field, decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    /// <summary>A number as JSON.</summary>
    public static JsonNode Number(FieldSchema field, decimal value) =>
        field.Type == FieldType.Double ? JsonValue.Create((double)value) : JsonValue.Create((long)value);

    /// <summary>A string without quotes, anything else as JSON.</summary>
    public static string GetText(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    /// <summary>A number; null for what is none.</summary>
    public static decimal? GetNumber(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
