using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>The JSON types of the schema language, seen from parsed JSON.</summary>
internal static class FieldTypes
{
    /// <summary>Whether a value has the type. An integer is one written without fraction and exponent.</summary>
    public static bool Fits(FieldType type, JsonElement value) => type switch
    {
        FieldType.String or FieldType.DateTime => BodyMembers.GetText(value) is not null,
        FieldType.Int32 => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        FieldType.Int64 => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        FieldType.Double => value.ValueKind == JsonValueKind.Number && double.IsFinite(value.GetDouble()),
        FieldType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        FieldType.Object or FieldType.Map => value.ValueKind == JsonValueKind.Object,
        FieldType.Array => value.ValueKind == JsonValueKind.Array,
        FieldType.Json => true,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    public static string Describe(FieldType type) => type switch
    {
        FieldType.String or FieldType.DateTime => "a string",
        FieldType.Int32 => "a 32-bit integer",
        FieldType.Int64 => "a 64-bit integer",
        FieldType.Double => "a number",
        FieldType.Boolean => "true or false",
        FieldType.Object or FieldType.Map => "an object",
        FieldType.Array => "a list",
        FieldType.Json => "JSON",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The number for comparison with bounds; beyond the reach of decimal, the nearest decimal.</summary>
    public static decimal GetNumber(JsonElement value) =>
        value.TryGetDecimal(out var number)
            ? number
            : value.GetDouble() < 0 ? decimal.MinValue : decimal.MaxValue;
}
