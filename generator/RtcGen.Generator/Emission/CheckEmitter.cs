using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Prints the validator of a type: a line for each rule of each member.</summary>
internal static class CheckEmitter
{
    /// <summary>Prints the method.</summary>
    public static void Emit(CodeWriter code, RequestType type)
    {
        code.Lines("/// <inheritdoc />");
        code.Open("protected override void Check(RtcValidator rules)");
        foreach (var property in type.Members)
        {
            foreach (var line in Lines(property))
            {
                code.Lines(line);
            }
        }

        code.Close();
    }

    /// <summary>Prints the formats that only this type uses.</summary>
    public static void EmitFormats(CodeWriter code, RequestType type)
    {
        foreach (var property in type.Members)
        {
            if (property.Field.Pattern is { } pattern)
            {
                code.Lines($"private static readonly TextFormat {property.Name}TextFormat = {FormatEmitter.New(CSharp.Text(pattern), pattern)};");
                code.Blank();
            }
        }
    }

    private static IEnumerable<string> Lines(RequestProperty property)
    {
        var field = property.Field;
        if (field.Effect == Effect.None)
        {
            yield return $"rules.NoEffect({CSharp.Text(field.Name)}, {(field.Required ? "true" : $"{property.Name} is not null")});";
        }

        if (field.Type == FieldType.String)
        {
            yield return $"rules.Text({Arguments(property)}{TextArguments(property)});";
        }
        else if (field.Required && field.Type == FieldType.Object)
        {
            yield return $"rules.Required({Arguments(property)} is null);";
        }

        if (field.Length is { } length)
        {
            var shortest = Whole((length.Minimum ?? 0) + (length.MinimumIncluded ? 0 : 1));
            var longest = Whole((length.Maximum ?? int.MaxValue) - (length.MaximumIncluded ? 0 : 1));
            yield return $"rules.Length({Arguments(property)}, {shortest}, {longest}{Reaction(field, ", ")});";
        }

        if (field.Range is { } range)
        {
            yield return RangeLine(property, range);
        }
        else if (field.Type == FieldType.Double)
        {
            yield return $"rules.RealRange({Arguments(property)}, \"the finite numbers\", {property.Name} is not (double.NaN or double.PositiveInfinity or double.NegativeInfinity));";
        }

        if (property.IsEnum)
        {
            yield return OneOfLine(property);
        }

        if (field.Type == FieldType.Object)
        {
            yield return $"rules.Object({Arguments(property)});";
        }
    }

    private static string Arguments(RequestProperty property) => $"{CSharp.Text(property.Field.Name)}, {property.Name}";

    private static string TextArguments(RequestProperty property)
    {
        var field = property.Field;
        var format = field.Format is { } shared
            ? $", Formats.{CSharpNames.Property(shared)}"
            : field.Pattern is null ? string.Empty : $", {property.Name}TextFormat";
        return (field.Required || format.Length > 0 ? $", required: {(field.Required ? "true" : "false")}" : string.Empty)
            + format
            + Reaction(field, ", whenInvalid: ");
    }

    private static string RangeLine(RequestProperty property, NumberRange range)
    {
        var field = property.Field;
        var unit = field.Unit is { } text ? $", {CSharp.Text(text)}" : string.Empty;
        var reaction = Reaction(field, unit.Length > 0 ? ", " : ", whenInvalid: ");
        if (field.Type != FieldType.Double && range is { Minimum: { } low, Maximum: { } high, MinimumIncluded: true, MaximumIncluded: true })
        {
            return $"rules.Range({Arguments(property)}, {CSharp.Number(low, field.Type)}, {CSharp.Number(high, field.Type)}{unit}{reaction});";
        }

        var inside = Inside(range, field.Type);
        var test = field.Required ? $"{property.Name} is {inside}" : $"{property.Name} is null or ({inside})";
        return $"rules.RealRange({Arguments(property)}, {CSharp.Text(FieldRemarks.Bounds(range))}, {test}{unit}{reaction});";
    }

    private static string Inside(NumberRange range, FieldType type)
    {
        var low = range.Minimum is { } minimum ? $"{(range.MinimumIncluded ? ">=" : ">")} {CSharp.Number(minimum, type)}" : null;
        var high = range.Maximum is { } maximum ? $"{(range.MaximumIncluded ? "<=" : "<")} {CSharp.Number(maximum, type)}" : null;
        return low is null ? high! : high is null ? low : $"{low} and {high}";
    }

    private static string OneOfLine(RequestProperty property)
    {
        var field = property.Field;
        var names = string.Join(", ", field.Values.Select(value => $"{value.Value.ToString(CultureInfo.InvariantCulture)} ({value.Name})"));
        var allowed = string.Join(" or ", field.Values.Select(value => $"{property.Type}.{value.Name}"));
        var nothing = field.Required ? string.Empty : "null or ";
        var cast = field.Required ? "(long)" : "(long?)";
        return string.Join(
            "\n    ",
            "rules.OneOf(",
            $"{CSharp.Text(field.Name)},",
            $"{cast}{property.Name},",
            $"{CSharp.Text(names)},",
            $"{property.Name} is {nothing}{allowed}{Reaction(field, ",\n    ")});");
    }

    private static string Reaction(FieldSchema field, string separator) => field.WhenInvalid switch
    {
        WhenInvalid.Default => $"{separator}WhenInvalid.ServerUsesInstead({Default(field)})",
        WhenInvalid.Reject => $"{separator}WhenInvalid.Rejected",
        _ => string.Empty,
    };

    private static string Default(FieldSchema field)
    {
        var value = CSharp.Text(field.Default!);
        return FieldRemarks.NameOf(field, field.Default!) is { } name ? $"{value}, {CSharp.Text(name)}" : value;
    }

    private static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
