using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Ranges and values as documentation and messages write them.</summary>
internal static class RangeText
{
    /// <summary>A range, such as <c>[1, 600)</c>.</summary>
    public static string Bounds(NumberRange range) => string.Concat(
        range.MinimumIncluded ? "[" : "(",
        range.MinimumOf?.Text ?? range.Minimum?.ToString(CultureInfo.InvariantCulture),
        ", ",
        range.MaximumOf?.Text ?? range.Maximum?.ToString(CultureInfo.InvariantCulture),
        range.MaximumIncluded ? "]" : ")");

    /// <summary>The values that a range and its exceptions allow.</summary>
    public static string Allowed(FieldSchema field) =>
        field.Also.Count == 0 ? Bounds(field.Range!) : $"{Bounds(field.Range!)} or {string.Join(", ", field.Also)}";

    /// <summary>The name of a value, when it has one.</summary>
    public static string? GetName(FieldSchema field, string value)
    {
        foreach (var named in field.Values)
        {
            if (named.Value == value)
            {
                return named.Name;
            }
        }

        return null;
    }

    /// <summary>What the server uses for an absent member, in English; null when that is not known.</summary>
    public static string? GetDefault(FieldSchema field) => GetStatedDefault(field) ?? field.DefaultNote?.English.TrimEnd('.');

    /// <summary>The same as far as it is a value and needs no language.</summary>
    public static string? GetStatedDefault(FieldSchema field) =>
        field.Default is { } value ? GetName(field, value) is { } name ? $"{value} ({name})" : value
        : field.DefaultItems is { } items ? $"[{string.Join(", ", items)}]"
        : null;
}
