using System.Globalization;
using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>What the server uses in place of a bad value.</summary>
internal static class Replacements
{
    /// <summary>The value used instead, as text; null when the call is refused.</summary>
    public static string? Find(FieldSchema field, JsonElement given) => field.WhenInvalid switch
    {
        WhenInvalid.Default => field.Default ?? (field.DefaultItems is { } items ? $"[{string.Join(",", items)}]" : field.DefaultNote?.English),
        WhenInvalid.Clamp => Clamped(field, given),
        WhenInvalid.RoundToEven when given.ValueKind == JsonValueKind.Number => Text(FieldTypes.GetNumber(given) + 1),
        WhenInvalid.DropItem => "the other items only",
        _ => null,
    };

    private static string? Clamped(FieldSchema field, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Number || field.Range is not { } range)
        {
            return "the nearest value allowed";
        }

        var number = FieldTypes.GetNumber(given);
        return range.Minimum is { } low && number < low ? Text(low) : range.Maximum is { } high ? Text(Math.Min(number, high)) : "the nearest value allowed";
    }

    private static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
