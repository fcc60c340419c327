using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The attributes that carry a member's rules into metadata.</summary>
internal static class FieldAttributes
{
    /// <summary>One line for each attribute.</summary>
    public static IEnumerable<string> Of(RequestProperty property)
    {
        var field = property.Field;
        if (field.Required)
        {
            yield return "[Required]";
        }

        if (field.Format is { } format)
        {
            yield return $"[RegularExpression(Formats.{CSharpNames.Property(format)}Pattern)]";
        }
        else if (field.Pattern is { } pattern)
        {
            yield return $"[RegularExpression({CSharp.Text(pattern)})]";
        }

        if (field.Length is { Maximum: { } longest } length)
        {
            yield return $"[StringLength({Whole(longest)}, MinimumLength = {Whole(length.Minimum ?? 0)})]";
        }

        if (field.Range is { Minimum: { } low, Maximum: { } high } range)
        {
            yield return $"[Range({Bound(low, field.Type)}, {Bound(high, field.Type)}{Exclusive(range)})]";
        }

        var stated = string.Concat(Stated(property));
        if (stated.Length > 0 || property.Name != field.Name)
        {
            yield return $"[RtcParameter({CSharp.Text(field.Name)}{stated})]";
        }
    }

    private static IEnumerable<string> Stated(RequestProperty property)
    {
        var field = property.Field;
        if (field.Unit is { } unit)
        {
            yield return $", Unit = {CSharp.Text(unit)}";
        }

        if (field.Default is { } value)
        {
            yield return $", Default = {Literal(property, value)}";
        }

        if (field.WhenInvalid != WhenInvalid.Unstated)
        {
            yield return $", WhenInvalid = RtcServerReaction.{(field.WhenInvalid == WhenInvalid.Default ? "Adjusts" : "Rejects")}";
        }

        if (field.Effect == Effect.None)
        {
            yield return ", NoEffect = true";
        }
    }

    private static string Literal(RequestProperty property, string value)
    {
        if (FieldRemarks.NameOf(property.Field, value) is { } name)
        {
            return $"{property.Type}.{name}";
        }

        return property.Field.Type switch
        {
            FieldType.String => CSharp.Text(value),
            FieldType.Boolean => value,
            _ => CSharp.Number(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), property.Field.Type),
        };
    }

    // The attribute knows int and double bounds; one of a type argument and texts would need reflection.
    private static string Bound(decimal value, FieldType type) =>
        CSharp.Number(value, type == FieldType.Int32 ? FieldType.Int32 : FieldType.Double);

    private static string Exclusive(NumberRange range) => string.Concat(
        range.MinimumIncluded ? string.Empty : ", MinimumIsExclusive = true",
        range.MaximumIncluded ? string.Empty : ", MaximumIsExclusive = true");

    private static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
