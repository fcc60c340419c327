using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>The rules of a map and of its entries, and those of the items of a list that no single check of the runtime covers.</summary>
internal static class EntryRulesEmitter
{
    /// <summary>Adds a line for each rule of a map.</summary>
    public static void AddMapLines(List<string> lines, CodeProperty property, CodeScope scope)
    {
        var field = property.Field;
        if (field.Required)
        {
            lines.Add($"validator.CheckRequired({ValidatorEmitter.Arguments(property)} is null);");
        }

        if (field.Count is { } count)
        {
            lines.Add($"validator.CheckCount({ValidatorEmitter.Arguments(property)}?.Count, {StringRulesEmitter.Least(count)}, {StringRulesEmitter.Most(count)}{ValidatorEmitter.Reaction(field, ", ")}{(field.Required ? ", required: true" : string.Empty)});");
        }

        lines.Add(Each("CheckMap", property, scope));
    }

    /// <summary>A line that checks each item of a list by itself.</summary>
    public static string GetItemsLine(CodeProperty property, CodeScope scope) => Each("CheckItems", property, scope);

    // A key and a value that is null are checked in any case.
    private static string Each(string method, CodeProperty property, CodeScope scope)
    {
        var lines = new List<string>();
        ValidatorEmitter.AddLines(lines, property.Entry, scope);
        var head = $"validator.{method}({ValidatorEmitter.Arguments(property)}, {(LooksAround(property.Field.Items!) ? string.Empty : "static ")}(validator, name, value) =>";
        return lines.Count switch
        {
            0 => $"{head} {{ }});",
            1 => $"{head} {lines[0].TrimEnd(';')});",
            _ => $"{head}\n{{\n    {string.Join("\n", lines).Replace("\n", "\n    ")}\n}});",
        };
    }

    // Whether a rule reads a property of the object around it.
    private static bool LooksAround(FieldSchema field) =>
        field.Content?.When is not null || field.Range is { MinimumOf: not null } or { MaximumOf: not null } || (field.Items is { } items && LooksAround(items));
}
