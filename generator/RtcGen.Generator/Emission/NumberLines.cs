using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules of a number, as lines of a validator.</summary>
internal static class NumberLines
{
    /// <summary>One line for each rule.</summary>
    public static IEnumerable<string> Of(EmittedProperty property, EmittedType type)
    {
        var field = property.Field;
        if (field.Range is { } range)
        {
            yield return RangeLine(property, range, type);
        }
        else if (field.Type == FieldType.Double)
        {
            yield return $"rules.RealRange({CheckEmitter.Arguments(property)}, \"the finite numbers\", {property.Value} is not (double.NaN or double.PositiveInfinity or double.NegativeInfinity));";
        }

        if (field.MultipleOf is { } divisor)
        {
            yield return $"rules.MultipleOf({CheckEmitter.Arguments(property)}, {divisor.ToString(CultureInfo.InvariantCulture)}{CheckEmitter.Reaction(field, ", ")});";
        }

        if (property.IsEnum)
        {
            yield return OneOfLine(property);
        }
    }

    /// <summary>The part of a pattern that a number inside a range matches; null when no end is a number.</summary>
    public static string? Inside(FieldSchema field)
    {
        var range = field.Range!;
        var low = range.Minimum is { } minimum ? $"{(range.MinimumIncluded ? ">=" : ">")} {CSharp.Number(minimum, field.Type)}" : null;
        var high = range.Maximum is { } maximum ? $"{(range.MaximumIncluded ? "<=" : "<")} {CSharp.Number(maximum, field.Type)}" : null;
        var also = field.Also.Select(value => CSharp.Number(decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture), field.Type)).ToList();
        var inside = low is null ? high : high is null ? low : $"{low} and {high}";
        return inside is null || also.Count == 0 ? inside : $"({inside}) or {string.Join(" or ", also)}";
    }

    private static string RangeLine(EmittedProperty property, NumberRange range, EmittedType type)
    {
        var field = property.Field;
        var unit = field.Unit is { } text ? $", {CSharp.Text(text)}" : string.Empty;
        var reaction = CheckEmitter.Reaction(field, unit.Length > 0 ? ", " : ", whenInvalid: ");
        if (field.Type != FieldType.Double && field.Also.Count == 0 && range is { Minimum: { } low, Maximum: { } high, MinimumIncluded: true, MaximumIncluded: true })
        {
            return $"rules.Range({CheckEmitter.Arguments(property)}, {CSharp.Number(low, field.Type)}, {CSharp.Number(high, field.Type)}{unit}{reaction});";
        }

        return $"rules.RealRange({CheckEmitter.Arguments(property)}, {CSharp.Text(FieldRemarks.Allowed(field))}, {Test(property, range, type)}{unit}{reaction});";
    }

    private static string Test(EmittedProperty property, NumberRange range, EmittedType type)
    {
        var value = property.Value;
        var tests = new List<string>();
        if (Inside(property.Field) is { } inside)
        {
            tests.Add(property.IsNullable ? $"{value} is null or ({inside})" : $"{value} is {inside}");
        }

        // An end that is absent, and has no default, makes the comparison false and so is not judged.
        if (range.MinimumOf is { } lowest)
        {
            tests.Add($"!({value} {(range.MinimumIncluded ? "<" : "<=")} {PathExpression.Of(lowest, type).WithDefault})");
        }

        if (range.MaximumOf is { } highest)
        {
            tests.Add($"!({value} {(range.MaximumIncluded ? ">" : ">=")} {PathExpression.Of(highest, type).WithDefault})");
        }

        return string.Join(" && ", tests);
    }

    private static string OneOfLine(EmittedProperty property)
    {
        var field = property.Field;
        var names = string.Join(", ", field.Values.Select(value => $"{value.Value} ({value.Name})"));
        var allowed = string.Join(" or ", field.Values.Select(value => $"{property.Own!.Name}.{value.Name}"));
        var nothing = property.IsNullable ? "null or " : string.Empty;
        var cast = property.IsNullable ? "(long?)" : "(long)";
        return string.Join(
            "\n    ",
            "rules.OneOf(",
            $"{CSharp.Text(field.Name)},",
            $"{cast}{property.Value},",
            $"{CSharp.Text(names)},",
            $"{property.Value} is {nothing}{allowed}{CheckEmitter.Reaction(field, ",\n    ")});");
    }
}
