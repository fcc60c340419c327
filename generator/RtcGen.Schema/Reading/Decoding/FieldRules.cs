namespace RtcGen.Schema.Reading;

// What the keys of one member say about each other.
internal static class FieldRules
{
    private static readonly FieldType[] Whole = [FieldType.Int32, FieldType.Int64];
    private static readonly FieldType[] Numbers = [.. Whole, FieldType.Double];
    private static readonly FieldType[] Text = [FieldType.String];
    private static readonly FieldType[] Simple = [.. Text, .. Numbers, FieldType.Boolean];
    private static readonly FieldType[] Lists = [FieldType.Array];
    private static readonly FieldType[] Objects = [FieldType.Object];

    // Keys that are not listed apply to every type.
    private static readonly Dictionary<string, FieldType[]> Limited = new(StringComparer.Ordinal)
    {
        ["format"] = Text,
        ["pattern"] = Text,
        ["length"] = Text,
        ["bytes"] = Text,
        ["content"] = Text,
        ["secret"] = [.. Text, FieldType.Json],
        ["range"] = Numbers,
        ["also"] = Numbers,
        ["unit"] = Numbers,
        ["multipleOf"] = Whole,
        ["values"] = [.. Text, .. Whole],
        ["ignoreCase"] = Text,
        ["open"] = [.. Text, .. Whole],
        ["meaning"] = Simple,
        ["default"] = [.. Simple, .. Lists],
        ["items"] = Lists,
        ["count"] = [.. Text, .. Lists],
        ["style"] = Lists,
        ["unique"] = Lists,
        ["fields"] = Objects,
        ["switch"] = Objects,
        ["rules"] = Objects,
        ["union"] = Objects,
    };

    // A key on a field of unknown type gets the benefit of the doubt.
    public static bool Applies(string key, FieldType? type) =>
        type is not { } known || !Limited.TryGetValue(key, out var types) || types.Contains(known) || (key == "format" && known == FieldType.DateTime);

    public static void ReportInapplicable(Section section, FieldType? type)
    {
        foreach (var entry in section.Entries)
        {
            if (!Applies(entry.Name, type))
            {
                section.Report(
                    SchemaRules.NotApplicable,
                    entry.Key.Range,
                    $"'{section.Path.Of(entry.Name)}' does not apply to {(type == FieldType.DateTime ? "a" : "the type")} {TypeNames.NameOf(type!.Value)}; it is for {Wording.List(Limited[entry.Name].Select(TypeNames.NameOf))}.");
            }
        }
    }

    public static void ReportContradictions(Section section, FieldSchema field, FieldType? type, MemberPlace place, Section? items)
    {
        ReportBoth(section, field.Format is not null && field.Pattern is not null, "pattern", "format");
        ReportBoth(section, field.Range is not null && field.Values.Count > 0, "values", "range");
        ReportBoth(section, field.Required && field.RequiredWhen is not null, "requiredWhen", "required");
        ReportBoth(section, section.Find("default") is not null && field.DefaultNote is not null, "defaultNote", "default");
        ReportWithout(section, field.Also.Count > 0 && field.Range is null, "also", "range");
        ReportWithout(section, field.Open && field.Values.Count == 0, "open", "values");
        ReportWithout(section, field.IgnoreCase && field.Values.Count == 0, "ignoreCase", "values");
        ReportCases(section, field);
        ReportWhenInvalid(section, field, type, place);
        if (type == FieldType.String && field.Count is not null && field.Content?.Kind != ContentKind.List)
        {
            Report(section, section.Find("count")!.Key.Range, $"'{section.Path.Of("count")}' counts the items of a list, so a text with it needs 'content: list'.");
        }

        if (place.IsQuery && field.NullClears)
        {
            section.Report(SchemaRules.NotApplicable, section.Find("nullClears")!.Key.Range, $"'{section.Path.Of("nullClears")}' does not apply in a query, which knows no null.");
        }

        if (type == FieldType.Array)
        {
            ArrayRules.Report(section, items, field);
        }
        else if (type is { } known)
        {
            ReportValues(section, field, known);
        }
    }

    private static void ReportWhenInvalid(Section section, FieldSchema field, FieldType? type, MemberPlace place)
    {
        var isList = type is null or FieldType.Array || place.IsInList || field.Content?.Kind == ContentKind.List;
        var problem = field.WhenInvalid switch
        {
            WhenInvalid.Default when !place.IsItem && section.Find("default") is null && field.DefaultNote is null => "the member has no 'default'; add one",
            WhenInvalid.Clamp when section.Find("range") is null => "the member has no 'range'; add one",
            WhenInvalid.RoundToEven when section.Find("multipleOf") is null || field.MultipleOf is not (null or 2) => "the member has no 'multipleOf: 2'; add it",
            WhenInvalid.DropItem when !isList => "the member is neither a list nor within the items of one",
            _ => null,
        };
        if (problem is not null && section.Find("whenInvalid") is { } entry)
        {
            Report(section, entry.ValueRange, $"'{section.Path.Of("whenInvalid")}' is {Wording.Quote(((YamlScalar)entry.Value).Text)}, but {problem}.");
        }
    }

    private static void ReportCases(Section section, FieldSchema field)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in field.IgnoreCase ? field.Values : default)
        {
            if (seen.TryGetValue(value.Value, out var other))
            {
                Report(section, section.Find("ignoreCase")!.Key.Range, $"'{section.Path.Of("values")}' has {Wording.Quote(other)} and {Wording.Quote(value.Value)}, which are one value where case does not count; keep one of them.");
                return;
            }

            seen.Add(value.Value, value.Value);
        }
    }

    private static void ReportBoth(Section section, bool areBoth, string key, string other)
    {
        if (areBoth && section.Find(key) is { } entry)
        {
            Report(section, entry.Key.Range, $"'{section.Path.Of(key)}' and '{section.Path.Of(other)}' cannot stand together; keep one of them.");
        }
    }

    private static void ReportWithout(Section section, bool isWithout, string key, string other)
    {
        if (isWithout && section.Find(other) is null)
        {
            Report(section, section.Find(key)!.Key.Range, $"'{section.Path.Of(key)}' says nothing without '{section.Path.Of(other)}'; add that.");
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

    private static void Report(Section section, TextRange range, string message) =>
        section.Report(SchemaRules.Contradiction, range, message);
}
