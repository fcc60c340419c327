using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The attributes that carry a member's rules into metadata.</summary>
internal static class FieldAttributes
{
    /// <summary>One line for each attribute.</summary>
    public static IEnumerable<string> GetLines(CodeProperty property)
    {
        var field = property.Field;
        if (field.Deprecated is { } deprecated)
        {
            yield return Obsolete(deprecated, field.ReplacedBy);
        }

        if (property.IsRequired)
        {
            yield return "[Required]";
        }

        if (field.Format is not null)
        {
            yield return $"[RegularExpression({property.Format}Pattern)]";
        }
        else if (field.Pattern is { } pattern)
        {
            yield return $"[RegularExpression({CSharpLiteral.Text(pattern)})]";
        }

        if (field.Length is { Maximum: { } longest } length)
        {
            yield return $"[StringLength({Whole(longest)}, MinimumLength = {Whole(length.Minimum ?? 0)})]";
        }

        if (field.Also.Count == 0 && field.Range is { Minimum: { } low, Maximum: { } high } range)
        {
            yield return $"[Range({Bound(low, field.Type)}, {Bound(high, field.Type)}{Exclusive(range)})]";
        }

        var stated = string.Concat(Stated(property));
        if (stated.Length > 0 || property.Name != field.Name)
        {
            yield return $"[RtcParameter({CSharpLiteral.Text(field.Name)}{stated})]";
        }

        if (field.IsSecret())
        {
            yield return FieldSecrecy.Hidden(field.NullClears ? property.Declared : property.Type);
        }
    }

    /// <summary>The attribute of what should not be used any more.</summary>
    public static string Obsolete(LocalizedText why, string? successor) =>
        $"[global::System.Obsolete({CSharpLiteral.Text(why.English + (successor is null ? string.Empty : $" Use {successor} instead."))})]";

    private static IEnumerable<string> Stated(CodeProperty property)
    {
        var field = property.Field;
        if (field.Unit is { } unit)
        {
            yield return $", Unit = {CSharpLiteral.Text(unit)}";
        }

        if (field.Default is { } value)
        {
            yield return $", Default = {Literal(property, value)}";
        }

        if (field.WhenInvalid != WhenInvalid.Unstated)
        {
            yield return $", WhenInvalid = RtcServerReaction.{(field.WhenInvalid == WhenInvalid.Reject ? "Rejects" : "Adjusts")}";
        }

        if (field.Effect == Effect.None)
        {
            yield return ", NoEffect = true";
        }

        if (field.IsSecret())
        {
            yield return ", Secret = true";
        }
    }

    private static string Literal(CodeProperty property, string value) => CSharpLiteral.Value(property, value);

    // The attribute knows int and double bounds; one of a type argument and texts would need reflection.
    private static string Bound(decimal value, FieldType type) =>
        CSharpLiteral.Number(value, type == FieldType.Int32 ? FieldType.Int32 : FieldType.Double);

    private static string Exclusive(NumberRange range) => string.Concat(
        range.MinimumIncluded ? string.Empty : ", MinimumIsExclusive = true",
        range.MaximumIncluded ? string.Empty : ", MaximumIsExclusive = true");

    private static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
