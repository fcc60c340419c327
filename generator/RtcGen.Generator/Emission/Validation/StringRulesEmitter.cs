using System.Globalization;
using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules of a text, as lines of a validator.</summary>
internal static class StringRulesEmitter
{
    /// <summary>One line for each rule.</summary>
    public static IEnumerable<string> Emit(CodeProperty property, CodeScope scope)
    {
        var field = property.Field;
        yield return $"validator.CheckString({ValidatorEmitter.Arguments(property)}{TextArguments(property)});";
        foreach (var (rule, range) in new[] { ("CheckLength", field.Length), ("CheckByteLength", field.Bytes) })
        {
            if (range is not null)
            {
                yield return $"validator.{rule}({ValidatorEmitter.Arguments(property)}, {Least(range)}, {Most(range)}{ValidatorEmitter.Reaction(field, ", ")});";
            }
        }

        if (property.Own is not null && !field.Open)
        {
            var names = string.Join(", ", field.Values.Select(value => value.Value));
            var allowed = IsOneOf(property.Value, field, field.Values.Select(value => CSharpLiteral.Text(value.Value)));
            yield return $"validator.CheckOneOfStrings({ValidatorEmitter.Arguments(property)}, {CSharpLiteral.Text(names)}, {allowed}{ValidatorEmitter.Reaction(field, ", ")});";
        }

        if (ContentLine(property, scope) is { } line)
        {
            yield return line;
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

    private static string TextArguments(CodeProperty property)
    {
        var field = property.Field;
        var format = Format(property);
        return (field.Required || format.Length > 0 ? $", required: {(field.Required ? "true" : "false")}" : string.Empty)
            + format
            + (format.Length > 0 || field.Required ? ValidatorEmitter.Reaction(field, ", whenInvalid: ") : string.Empty);
    }

    private static string? ContentLine(CodeProperty property, CodeScope scope)
    {
        if (property.Field.Content is not { } content)
        {
            return null;
        }

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
