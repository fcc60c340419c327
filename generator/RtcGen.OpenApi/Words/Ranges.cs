using System.Globalization;
using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Words;

/// <summary>Ranges as keywords of JSON Schema, and as the schema language writes them.</summary>
internal static class Ranges
{
    /// <summary>As the language writes it: <c>[1, 600]</c>, <c>(0, Canvas.Width]</c>.</summary>
    public static string Text(NumberRange range) => FormattableString.Invariant(
        $"{(range.MinimumIncluded ? '[' : '(')}{End(range.Minimum, range.MinimumOf)}, {End(range.Maximum, range.MaximumOf)}{(range.MaximumIncluded ? ']' : ')')}");

    /// <summary>Writes the bounds of a number; those that are other members go into the extension.</summary>
    public static void Bound(JsonObject target, NumberRange range)
    {
        target.Put(range.MinimumIncluded ? "minimum" : "exclusiveMinimum", Number(range.Minimum));
        target.Put(range.MaximumIncluded ? "maximum" : "exclusiveMaximum", Number(range.Maximum));
    }

    /// <summary>Writes how many there may be of something; the bounds are counts, and included.</summary>
    public static void Count(JsonObject target, string key, string counted, NumberRange? range)
    {
        if (range is null)
        {
            return;
        }

        var least = range.Minimum + (range.MinimumIncluded ? 0 : 1);
        var most = range.Maximum - (range.MaximumIncluded ? 0 : 1);
        target.Put("min" + counted, Number(least));
        target.Put("max" + counted, Number(most));
        if (range != Counted(least, most))
        {
            target.Extend(key, JsonValue.Create(Text(range)));
        }
    }

    /// <summary>The text of a range made of keywords; null without any.</summary>
    public static string? Read(JsonObject source, string minimum, string maximum, bool canExclude)
    {
        var least = source[minimum];
        var most = source[maximum];
        var above = canExclude ? source["exclusiveMinimum"] : null;
        var below = canExclude ? source["exclusiveMaximum"] : null;
        return least is null && most is null && above is null && below is null
            ? null
            : $"{(least is null ? '(' : '[')}{(least ?? above)?.ToJsonString()}, {(most ?? below)?.ToJsonString()}{(most is null ? ')' : ']')}";
    }

    private static NumberRange Counted(decimal? least, decimal? most) => new(least, most, least is not null, most is not null);

    private static JsonValue? Number(decimal? value) => value is { } number ? JsonValue.Create(number) : null;

    private static string? End(decimal? number, MemberPath? member) => number?.ToString(CultureInfo.InvariantCulture) ?? member?.Text;
}
