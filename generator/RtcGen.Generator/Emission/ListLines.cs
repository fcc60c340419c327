using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules of an array and its items, as lines of a validator.</summary>
internal static class ListLines
{
    /// <summary>One line for each rule.</summary>
    public static IEnumerable<string> Of(CodeProperty property)
    {
        var field = property.Field;
        var reaction = CheckEmitter.Reaction(field, ", ");
        if (field.Required)
        {
            yield return $"rules.CheckRequired({CheckEmitter.Arguments(property)} is null);";
        }

        if (field.Count is { } count)
        {
            yield return $"rules.CheckCount({CheckEmitter.Arguments(property)}?.Count, {TextLines.Least(count)}, {TextLines.Most(count)}{reaction}{(field.Required ? ", required: true" : string.Empty)});";
        }

        if (property.UniqueKey is { } key)
        {
            yield return $"rules.CheckUniqueBy({CheckEmitter.Arguments(property)}, {CSharp.Text(field.UniqueBy!)}, static item => item.{key}{reaction});";
        }
        else if (field.Unique)
        {
            yield return $"rules.CheckUnique({CheckEmitter.Arguments(property)}{reaction});";
        }

        foreach (var line in ItemLines(property, field.Items!))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> ItemLines(CodeProperty property, FieldSchema item)
    {
        var arguments = CheckEmitter.Arguments(property);
        var reaction = CheckEmitter.Reaction(item.WhenInvalid == WhenInvalid.Unstated ? property.Field : item, ", ");
        if (item.Type is FieldType.Object or FieldType.Shared)
        {
            yield return $"rules.CheckObjects({arguments});";
        }
        else if (item.Type == FieldType.String)
        {
            var format = TextLines.Format(property);
            yield return $"rules.CheckStrings({arguments}{format}{(format.Length > 0 ? reaction : string.Empty)});";
        }

        if (property.Own is { Kind: CodeTypeKind.Enumeration or CodeTypeKind.Constants } own)
        {
            if (item.Open)
            {
                yield break;
            }

            var names = string.Join(", ", item.Values.Select(value => item.Type == FieldType.String ? value.Value : $"{value.Value} ({value.Name})"));
            var allowed = TextLines.IsOneOf("value", item, item.Values.Select(value => $"{own.Reference}.{value.Name}"));
            yield return $"rules.CheckEachOneOf({arguments}, {CSharp.Text(names)}, static value => {allowed}{reaction});";
        }
        else if (item.Range is not null && NumberPattern.Inside(item) is { } inside)
        {
            yield return $"rules.CheckEachRange({arguments}, {CSharp.Text(FieldRemarks.Allowed(item))}, static value => value is {inside}{reaction});";
        }
        else if (item.Type == FieldType.Double)
        {
            yield return $"rules.CheckEachRange({arguments}, \"the finite numbers\", double.IsFinite{reaction});";
        }
    }
}
