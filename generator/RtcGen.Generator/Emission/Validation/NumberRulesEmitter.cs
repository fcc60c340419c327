using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules of a number, as lines of a validator.</summary>
internal static class NumberRulesEmitter
{
    /// <summary>Adds a line for each rule.</summary>
    public static void AddLines(List<string> lines, CodeProperty property, CodeScope scope)
    {
        var field = property.Field;
        if (field.Required && property.IsSwitched)
        {
            lines.Add($"validator.CheckRequired({ValidatorEmitter.Name(property)}, {Presence.IsAbsent(property.Value, property, isNullable: true)});");
        }

        if (field.Range is { } range)
        {
            if (RangeLine(property, range, scope) is { } line)
            {
                lines.Add(line);
            }
        }
        else if (field.Type == FieldType.Double)
        {
            lines.Add($"validator.CheckRealRange({ValidatorEmitter.Arguments(property)}, \"the finite numbers\", {property.Value} is not (double.NaN or double.PositiveInfinity or double.NegativeInfinity));");
        }

        if (field.MultipleOf is { } divisor)
        {
            lines.Add($"validator.CheckMultipleOf({ValidatorEmitter.Arguments(property)}, {divisor.ToString(CultureInfo.InvariantCulture)}{ValidatorEmitter.Reaction(field, ", ")});");
        }

        if (property.IsEnum && !field.Open)
        {
            lines.Add(OneOfLine(property));
        }
    }

    // Null when every number of the type is inside: the compiler would warn of the comparison.
    private static string? RangeLine(CodeProperty property, NumberRange range, CodeScope scope)
    {
        var field = property.Field;
        if (Test(property, range, scope) is not { } test)
        {
            return null;
        }

        var unit = field.Unit is { } text ? $", {CSharpLiteral.Text(text)}" : string.Empty;
        var reaction = ValidatorEmitter.Reaction(field, unit.Length > 0 ? ", " : ", whenInvalid: ");
        var isWhole = field.Type != FieldType.Double;
        if (isWhole && field.Also.Count == 0 && range is { Minimum: { } low, Maximum: { } high, MinimumIncluded: true, MaximumIncluded: true })
        {
            return $"validator.CheckRange({ValidatorEmitter.Arguments(property)}, {CSharpLiteral.Number(low, field.Type)}, {CSharpLiteral.Number(high, field.Type)}{unit}{reaction});";
        }

        return $"validator.{(isWhole ? "CheckIntegerRange" : "CheckRealRange")}({ValidatorEmitter.Arguments(property)}, {CSharpLiteral.Text(RangeText.Allowed(field))}, {test}{unit}{reaction});";
    }

    private static string? Test(CodeProperty property, NumberRange range, CodeScope scope)
    {
        var value = property.Value;
        var also = NumberPattern.Also(property.Field);
        var tests = new List<string>();

        // An end that is absent makes the comparison false and so is not judged: a running task may have another than the default.
        if (range.MinimumOf is { } lowest)
        {
            tests.Add($"!({value} {(range.MinimumIncluded ? "<" : "<=")} {PathExpression.Create(lowest, scope).Text})");
        }

        if (range.MaximumOf is { } highest)
        {
            tests.Add($"!({value} {(range.MaximumIncluded ? ">" : ">=")} {PathExpression.Create(highest, scope).Text})");
        }

        var nothing = property.IsNullable ? "null or " : string.Empty;
        if (tests.Count == 0)
        {
            return NumberPattern.Inside(property.Field) is { } whole ? $"{value} is {nothing}{whole}" : null;
        }

        if (NumberPattern.Between(property.Field) is { } inside)
        {
            tests.Insert(0, $"{value} is {nothing}{inside}");
        }

        var all = string.Join(" && ", tests);
        return also is null ? all : $"{value} is {also} || ({all})";
    }

    private static string OneOfLine(CodeProperty property)
    {
        var field = property.Field;
        var names = string.Join(", ", field.Values.Select(value => $"{value.Value} ({value.Name})"));
        var allowed = string.Join(" or ", field.Values.Select(value => $"{property.Own!.Reference}.{value.Name}"));
        var nothing = property.IsNullable ? "null or " : string.Empty;
        var cast = property.IsNullable ? "(long?)" : "(long)";
        return string.Join(
            "\n    ",
            "validator.CheckOneOf(",
            $"{ValidatorEmitter.Name(property)},",
            $"{cast}{property.Value},",
            $"{CSharpLiteral.Text(names)},",
            $"{property.Value} is {nothing}{allowed}{ValidatorEmitter.Reaction(field, ",\n    ")});");
    }
}
