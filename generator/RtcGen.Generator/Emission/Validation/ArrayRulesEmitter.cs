using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules of an array and its items, as lines of a validator.</summary>
internal static class ArrayRulesEmitter
{
    /// <summary>Adds a line for each rule.</summary>
    public static void AddLines(List<string> lines, CodeProperty property, CodeScope scope)
    {
        var field = property.Field;
        var reaction = ValidatorEmitter.Reaction(field, ", ");
        if (field.Required)
        {
            lines.Add($"validator.CheckRequired({ValidatorEmitter.Arguments(property)} is null);");
        }

        if (field.Count is { } count)
        {
            lines.Add($"validator.CheckCount({ValidatorEmitter.Arguments(property)}?.Count, {StringRulesEmitter.Least(count)}, {StringRulesEmitter.Most(count)}{reaction}{(field.Required ? ", required: true" : string.Empty)});");
        }

        if (property.UniqueKey is { } key)
        {
            lines.Add($"validator.CheckUniqueBy({ValidatorEmitter.Arguments(property)}, {CSharpLiteral.Text(field.UniqueBy!)}, static item => item.{key}{reaction});");
        }
        else if (field.Unique)
        {
            lines.Add($"validator.CheckUnique({ValidatorEmitter.Arguments(property)}{reaction});");
        }

        if (NeedsEach(field.Items!))
        {
            lines.Add(EntryRulesEmitter.GetItemsLine(property, scope));
        }
        else
        {
            AddItemLines(lines, property, field.Items!);
        }
    }

    // Whether an item has a rule for which there is no check of a whole list.
    private static bool NeedsEach(FieldSchema item) =>
        item is { Length: not null } or { Bytes: not null } or { Content: not null } or { MultipleOf: not null } or { Range: { MinimumOf: not null } or { MaximumOf: not null } };

    private static void AddItemLines(List<string> lines, CodeProperty property, FieldSchema item)
    {
        var arguments = ValidatorEmitter.Arguments(property);
        var reaction = ValidatorEmitter.Reaction(item.WhenInvalid == WhenInvalid.Unstated ? property.Field : item, ", ");
        if (item.Type is FieldType.Object or FieldType.Shared)
        {
            lines.Add($"validator.CheckObjects({arguments});");
        }
        else if (item.Type == FieldType.String)
        {
            var format = StringRulesEmitter.Format(property);
            lines.Add($"validator.CheckStrings({arguments}{format}{(format.Length > 0 ? reaction : string.Empty)});");
        }

        if (property.Own is { Kind: CodeTypeKind.Enumeration or CodeTypeKind.Constants } own)
        {
            if (item.Open)
            {
                return;
            }

            var names = string.Join(", ", item.Values.Select(value => item.Type == FieldType.String ? value.Value : $"{value.Value} ({value.Name})"));
            var allowed = StringRulesEmitter.IsOneOf("value", item, item.Values.Select(value => $"{own.Reference}.{value.Name}"));
            lines.Add($"validator.CheckEachOneOf({arguments}, {CSharpLiteral.Text(names)}, static value => {allowed}{reaction});");
        }
        else if (item.Range is not null && NumberPattern.Inside(item) is { } inside)
        {
            lines.Add($"validator.CheckEachRange({arguments}, {CSharpLiteral.Text(RangeText.Allowed(item))}, static value => value is {inside}{reaction});");
        }
        else if (item.Type == FieldType.Double)
        {
            lines.Add($"validator.CheckEachRange({arguments}, \"the finite numbers\", double.IsFinite{reaction});");
        }
    }
}
