namespace RtcGen.Schema.Reading;

// What the keys of one member say about each other.
internal static class FieldRules
{
    private static readonly FieldType[] Whole = [FieldType.Int32, FieldType.Int64];
    private static readonly FieldType[] Numbers = [.. Whole, FieldType.Double];
    private static readonly FieldType[] Text = [FieldType.String];
    private static readonly FieldType[] Simple = [.. Text, .. Numbers, FieldType.Boolean];

    // Keys that are not listed apply to every type.
    private static readonly Dictionary<string, FieldType[]> Limited = new(StringComparer.Ordinal)
    {
        ["format"] = Text,
        ["pattern"] = Text,
        ["length"] = Text,
        ["range"] = Numbers,
        ["values"] = Whole,
        ["unit"] = Numbers,
        ["meaning"] = Simple,
        ["default"] = Simple,
        ["fields"] = [FieldType.Object],
    };

    // A key on a field of unknown type gets the benefit of the doubt.
    public static bool Applies(string key, FieldType? type) =>
        type is not { } known || !Limited.TryGetValue(key, out var types) || types.Contains(known);

    public static void ReportInapplicable(Section section, FieldType? type)
    {
        foreach (var key in SchemaKeys.Field)
        {
            if (!Applies(key, type) && section.Find(key) is { } entry)
            {
                section.Report(
                    SchemaRules.NotApplicable,
                    entry.Key.Range,
                    $"'{section.Path.Of(key)}' does not apply to the type {Name(type!.Value)}; it is for {Wording.List(Limited[key].Select(Name))}.");
            }
        }
    }

    public static void ReportContradictions(Section section, FieldSchema field, FieldType? type)
    {
        ReportBoth(section, field.Format is not null && field.Pattern is not null, "pattern", "format");
        ReportBoth(section, field.Range is not null && field.Values.Count > 0, "values", "range");
        if (field.WhenInvalid == WhenInvalid.Default && section.Find("default") is null)
        {
            section.Report(
                SchemaRules.Contradiction,
                section.Find("whenInvalid")!.ValueRange,
                $"'{section.Path.Of("whenInvalid")}' is 'default', but the member has no 'default'; add one.");
        }

        if (type is { } known)
        {
            ReportValues(section, field, known);
        }
    }

    private static void ReportBoth(Section section, bool areBoth, string key, string other)
    {
        if (areBoth)
        {
            section.Report(
                SchemaRules.Contradiction,
                section.Find(key)!.Key.Range,
                $"'{section.Path.Of(key)}' and '{section.Path.Of(other)}' cannot stand together; keep one of them.");
        }
    }

    private static void ReportValues(Section section, FieldSchema field, FieldType type)
    {
        var rules = new ValueRules(section, field, type);
        if (field.Default is not null)
        {
            rules.Report(field.Default, section.Path.Of("default"), section.Find("default")!.ValueRange);
        }

        if (field.Meaning.Count > 0 && section.Find("meaning")?.Value is YamlMapping meanings)
        {
            foreach (var entry in meanings.Entries)
            {
                rules.Report(entry.Name, section.Path.Of("meaning").Of(entry.Name), entry.Key.Range);
            }
        }
    }

    private static string Name(FieldType type) => FieldDecoder.TypeNames.First(pair => pair.Value == type).Key;
}
