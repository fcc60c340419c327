using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules of a text, as lines of a validator.</summary>
internal static class StringRulesEmitter
{
    /// <summary>Adds a line for each rule.</summary>
    public static void AddLines(List<string> lines, CodeProperty property, CodeScope scope)
    {
        var field = property.Field;
        lines.Add($"validator.CheckString({ValidatorEmitter.Arguments(property)}{TextArguments(property)});");
        if (field.Length is { } length)
        {
            lines.Add(LengthLine("CheckLength", property, length));
        }

        if (field.Bytes is { } bytes)
        {
            lines.Add(LengthLine("CheckByteLength", property, bytes));
        }

        if (property.Own is not null && !field.Open)
        {
            lines.Add(OneOfLine(property));
        }

        if (field.Content is { } content)
        {
            lines.Add(ContentLine(property, content, scope));
        }
    }

    /// <summary>The least whole number in a range.</summary>
    public static string Least(NumberRange range) => Whole((range.Minimum ?? 0) + (range.MinimumIncluded ? 0 : range.Minimum is null ? 0 : 1));

    /// <summary>The greatest whole number in a range; that of 32 bits when it has no upper end.</summary>
    public static string Most(NumberRange range) =>
        range.Maximum is { } most ? Whole(Math.Min(most - (range.MaximumIncluded ? 0 : 1), int.MaxValue)) : "int.MaxValue";

    /// <summary>The format of a text, as an argument; nothing when it has none.</summary>
    public static string Format(CodeProperty property) => property.Format is { } format ? $", {format}" : string.Empty;

    /// <summary>Whether a text is one of several, as an expression.</summary>
    /// <param name="text">The text.</param>
    /// <param name="field">Says whether case counts.</param>
    /// <param name="values">The others, as expressions.</param>
    public static string IsOneOf(string text, FieldSchema field, IEnumerable<string> values) =>
        field.IgnoreCase ? $"RtcRelations.IsOneOf({text}, {string.Join(", ", values)})" : $"{text} is {string.Join(" or ", values)}";

    private static string LengthLine(string rule, CodeProperty property, NumberRange range) =>
        $"validator.{rule}({ValidatorEmitter.Arguments(property)}, {Least(range)}, {Most(range)}{ValidatorEmitter.Reaction(property.Field, ", ")});";

    private static string OneOfLine(CodeProperty property)
    {
        var field = property.Field;
        var names = string.Join(", ", field.Values.Select(value => value.Value));
        var allowed = IsOneOf(property.Value, field, field.Values.Select(value => CSharpLiteral.Text(value.Value)));
        return $"validator.CheckOneOfStrings({ValidatorEmitter.Arguments(property)}, {CSharpLiteral.Text(names)}, {allowed}{ValidatorEmitter.Reaction(field, ", ")});";
    }

    private static string TextArguments(CodeProperty property)
    {
        var field = property.Field;
        var format = Format(property);
        return (field.Required || format.Length > 0 ? $", required: {(field.Required ? "true" : "false")}" : string.Empty)
            + format
            + (format.Length > 0 || field.Required ? ValidatorEmitter.Reaction(field, ", whenInvalid: ") : string.Empty);
    }

    private static string ContentLine(CodeProperty property, ContentSchema content, CodeScope scope)
    {
        var value = content.When is { } when ? $"{ConditionExpression.Create(when, scope)} ? {property.Value} : null" : property.Value;
        var arguments = $"{ValidatorEmitter.Name(property)}, {value}";
        var reaction = ValidatorEmitter.Reaction(property.Field, ", ");
        return content.Kind switch
        {
            ContentKind.Json => $"validator.CheckJson({arguments}{reaction});",
            ContentKind.Base64 => $"validator.CheckBase64({arguments}{reaction});",
            _ when property.Field.Count is { } count => $"validator.CheckCommaList({arguments}, {Least(count)}, {Most(count)}{reaction});",
            _ => $"validator.CheckCommaList({arguments}, 0, int.MaxValue{reaction});",
        };
    }

    private static string Whole(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
