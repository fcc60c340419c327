namespace RtcGen.Schema.Reading;

// What is said of a list, judged together with what is said of its items.
internal static class ArrayChecks
{
    private const string ExpectedDefault = "a list of single values such as [0, 0, 0]";

    // Null when no default is stated; the empty list is one.
    public static EquatableArray<string>? DecodeDefault(MappingReader reader, MappingReader? items, FieldSchema? item)
    {
        if (reader.Find("default") is not { } entry)
        {
            return null;
        }

        var values = reader.Texts("default", ExpectedDefault, mayBeEmpty: true);
        if (values.Count == 0 || items is null || item is null)
        {
            return new(values.Select(value => value.Text));
        }

        if (item.Type > FieldType.Boolean)
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                entry.ValueRange,
                $"'{reader.Path.Append("default")}' lists single values, but the items are of type {TypeNames.GetName(item.Type)}; only the empty list can be their default.");
            return null;
        }

        var rules = new ValueChecks(items, item, item.Type);
        foreach (var value in values)
        {
            rules.Report(value.Text, reader.Path.Append("default"), value.Range);
        }

        return new(values.Select(value => value.Text));
    }

    public static void Report(MappingReader reader, MappingReader? items, FieldSchema field)
    {
        if (field is { DefaultItems: { } values, Count: { } count } && !count.Contains(values.Count))
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                reader.Find("default")!.ValueRange,
                $"'{reader.Path.Append("default")}' has {Messages.Number(values.Count)} items, which is outside the member's 'count' {Written(reader)}.");
        }

        if (field is { Repeated: true, Items.Type: FieldType.Object or FieldType.Shared } && reader.Find("style") is { } style)
        {
            reader.Report(DiagnosticRules.Contradiction, style.ValueRange, $"'{reader.Path.Append("style")}' is 'repeated', but the items are objects, whose members need numbers; only lists of single values are repeated.");
        }

        if (items is not null && field is { Items: { } item, UniqueBy: { } name })
        {
            ReportUniqueBy(reader, item, name);
        }

        if (items?.Find("whenInvalid") is { } whenInvalid && field.Items!.WhenInvalid == WhenInvalid.Default && reader.Find("default") is null)
        {
            reader.Report(
                DiagnosticRules.Contradiction,
                whenInvalid.ValueRange,
                $"'{items.Path.Append("whenInvalid")}' is 'default', but the list has no 'default'; add one.");
        }
    }

    // The members of a shared type stand in another file.
    private static void ReportUniqueBy(MappingReader reader, FieldSchema item, string name)
    {
        var known = item.Fields.Select(member => member.Name).ToList();
        var suggestion = item.Type != FieldType.Object || known.Contains(name) ? default : Suggestion.For(name, known);
        var problem = item.Type switch
        {
            FieldType.Shared => null,
            FieldType.Object => item.Fields.FirstOrDefault(member => member.Name == name) is not { } member
                ? $"which is no member of the item{suggestion}"
                : member.Type > FieldType.Boolean ? "which is no single value." : null,
            _ => "but the items have no members; write true.",
        };
        if (problem is not null)
        {
            var id = item.Type == FieldType.Object && known.All(other => other != name) ? DiagnosticRules.UnknownReference : DiagnosticRules.Contradiction;
            reader.Report(id, reader.Find("unique")!.ValueRange, $"'{reader.Path.Append("unique")}' names {Messages.Quote(name)}, {problem}", suggestion.Replacement);
        }
    }

    private static string Written(MappingReader reader) => Messages.Cut(((YamlScalar)reader.Find("count")!.Value).Text);
}
