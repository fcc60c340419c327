using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules of an array and its items, as lines of a validator.</summary>
internal static class ListLines
{
    /// <summary>One line for each rule.</summary>
    public static IEnumerable<string> Of(EmittedProperty property)
    {
        var field = property.Field;
        var reaction = CheckEmitter.Reaction(field, ", ");
        if (field.Required)
        {
            yield return $"rules.Required({CheckEmitter.Arguments(property)} is null);";
        }

        if (field.Count is { } count)
        {
            yield return $"rules.Count({CheckEmitter.Arguments(property)}?.Count, {TextLines.Least(count)}, {TextLines.Most(count)}{reaction});";
        }

        if (field.UniqueBy is { } by)
        {
            var key = property.Own is { } own ? own.Property(by).Name : CSharpNames.Property(by);
            yield return $"rules.UniqueBy({CheckEmitter.Arguments(property)}, {CSharp.Text(by)}, static item => item.{key}{reaction});";
        }
        else if (field.Unique)
        {
            yield return $"rules.Unique({CheckEmitter.Arguments(property)}{reaction});";
        }

        foreach (var line in ItemLines(property, field.Items!))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> ItemLines(EmittedProperty property, FieldSchema item)
    {
        var arguments = CheckEmitter.Arguments(property);
        var reaction = CheckEmitter.Reaction(item.WhenInvalid == WhenInvalid.Unstated ? property.Field : item, ", ");
        if (item.Type is FieldType.Object or FieldType.Shared)
        {
            yield return $"rules.Items({arguments});";
        }
        else if (item.Type == FieldType.String)
        {
            var format = TextLines.Format(item, property);
            yield return $"rules.Texts({arguments}{format}{(format.Length > 0 ? reaction : string.Empty)});";
        }

        if (property.Own is { Kind: EmittedKind.Enumeration or EmittedKind.Constants } own)
        {
            var names = string.Join(", ", item.Values.Select(value => item.Type == FieldType.String ? value.Value : $"{value.Value} ({value.Name})"));
            var allowed = string.Join(" or ", item.Values.Select(value => $"{own.Name}.{value.Name}"));
            yield return $"rules.EachOneOf({arguments}, {CSharp.Text(names)}, static value => value is {allowed}{reaction});";
        }
        else if (item.Range is not null && NumberLines.Inside(item) is { } inside)
        {
            yield return $"rules.EachInRange({arguments}, {CSharp.Text(FieldRemarks.Allowed(item))}, static value => value is {inside}{reaction});";
        }
        else if (item.Type == FieldType.Double)
        {
            yield return $"rules.EachInRange({arguments}, \"the finite numbers\", double.IsFinite{reaction});";
        }
    }
}
