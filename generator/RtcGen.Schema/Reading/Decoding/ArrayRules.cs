namespace RtcGen.Schema.Reading;

// What is said of a list, judged together with what is said of its items.
internal static class ArrayRules
{
    private const string ExpectedDefault = "a list of single values such as [0, 0, 0]";

    // Null when no default is stated; the empty list is one.
    public static EquatableArray<string>? DecodeDefault(Section section, Section? items, FieldSchema? item)
    {
        if (section.Find("default") is not { } entry)
        {
            return null;
        }

        var values = section.Phrases("default", ExpectedDefault, mayBeEmpty: true);
        if (values.Count == 0 || items is null || item is null)
        {
            return new(values.Select(value => value.Text));
        }

        if (item.Type > FieldType.Boolean)
        {
            section.Report(
                SchemaRules.Contradiction,
                entry.ValueRange,
                $"'{section.Path.Of("default")}' lists single values, but the items are of type {TypeNames.NameOf(item.Type)}; only the empty list can be their default.");
            return null;
        }

        var rules = new ValueRules(items, item, item.Type);
        foreach (var value in values)
        {
            rules.Report(value.Text, section.Path.Of("default"), value.Range);
        }

        return new(values.Select(value => value.Text));
    }

    public static void Report(Section section, Section? items, FieldSchema field)
    {
        if (field is { DefaultItems: { } values, Count: { } count } && !count.Contains(values.Count))
        {
            section.Report(
                SchemaRules.Contradiction,
                section.Find("default")!.ValueRange,
                $"'{section.Path.Of("default")}' has {Wording.Number(values.Count)} items, which is outside the member's 'count' {Written(section)}.");
        }

        if (items is not null && field is { Items: { } item, UniqueBy: { } name })
        {
            ReportUniqueBy(section, item, name);
        }

        if (items?.Find("whenInvalid") is { } whenInvalid && field.Items!.WhenInvalid == WhenInvalid.Default && section.Find("default") is null)
        {
            section.Report(
                SchemaRules.Contradiction,
                whenInvalid.ValueRange,
                $"'{items.Path.Of("whenInvalid")}' is 'default', but the list has no 'default'; add one.");
        }
    }

    // The members of a shared type stand in another file.
    private static void ReportUniqueBy(Section section, FieldSchema item, string name)
    {
        var known = item.Fields.Select(member => member.Name);
        var problem = item.Type switch
        {
            FieldType.Shared => null,
            FieldType.Object => item.Fields.FirstOrDefault(member => member.Name == name) is not { } member
                ? $"which is no member of the item{Wording.Suggest(name, known)}"
                : member.Type > FieldType.Boolean ? "which is no single value." : null,
            _ => "but the items have no members; write true.",
        };
        if (problem is not null)
        {
            var id = item.Type == FieldType.Object && known.All(other => other != name) ? SchemaRules.UnknownReference : SchemaRules.Contradiction;
            section.Report(id, section.Find("unique")!.ValueRange, $"'{section.Path.Of("unique")}' names {Wording.Quote(name)}, {problem}");
        }
    }

    private static string Written(Section section) => Wording.Cut(((YamlScalar)section.Find("count")!.Value).Text);
}
