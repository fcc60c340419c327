namespace RtcGen.Schema.Reading;

// What the keys of one member say about each other.
internal static class FieldChecks
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

    public static void ReportInapplicable(MappingReader section, FieldType? type)
    {
        foreach (var entry in section.Entries)
        {
            if (!Applies(entry.Name, type))
            {
                section.Report(
                    DiagnosticRules.NotApplicable,
                    entry.Key.Range,
                    $"'{section.Path.Append(entry.Name)}' does not apply to {(type == FieldType.DateTime ? "a" : "the type")} {TypeNames.GetName(type!.Value)}; it is for {Messages.List(Limited[entry.Name].Select(TypeNames.GetName))}.");
            }
        }
    }

    public static void ReportContradictions(MappingReader section, FieldSchema field, FieldType? type, MemberContext place, MappingReader? items)
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
            Report(section, section.Find("count")!.Key.Range, $"'{section.Path.Append("count")}' counts the items of a list, so a text with it needs 'content: list'.");
        }

        if (place.IsQuery && field.NullClears)
        {
            section.Report(DiagnosticRules.NotApplicable, section.Find("nullClears")!.Key.Range, $"'{section.Path.Append("nullClears")}' does not apply in a query, which knows no null.");
        }

        if (type == FieldType.Array)
        {
            ArrayChecks.Report(section, items, field);
        }
        else if (type is { } known)
        {
            ReportValues(section, field, known);
        }
    }

    private static void ReportWhenInvalid(MappingReader section, FieldSchema field, FieldType? type, MemberContext place)
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
            Report(section, entry.ValueRange, $"'{section.Path.Append("whenInvalid")}' is {Messages.Quote(((YamlScalar)entry.Value).Text)}, but {problem}.");
        }
    }

    private static void ReportCases(MappingReader section, FieldSchema field)
    {
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in field.IgnoreCase ? field.Values : default)
        {
            if (seen.TryGetValue(value.Value, out var other))
            {
                Report(section, section.Find("ignoreCase")!.Key.Range, $"'{section.Path.Append("values")}' has {Messages.Quote(other)} and {Messages.Quote(value.Value)}, which are one value where case does not count; keep one of them.");
                return;
            }

            seen.Add(value.Value, value.Value);
        }
    }

    private static void ReportBoth(MappingReader section, bool areBoth, string key, string other)
    {
        if (areBoth && section.Find(key) is { } entry)
        {
            Report(section, entry.Key.Range, $"'{section.Path.Append(key)}' and '{section.Path.Append(other)}' cannot stand together; keep one of them.");
        }
    }

    private static void ReportWithout(MappingReader section, bool isWithout, string key, string other)
    {
        if (isWithout && section.Find(other) is null)
        {
            Report(section, section.Find(key)!.Key.Range, $"'{section.Path.Append(key)}' says nothing without '{section.Path.Append(other)}'; add that.");
        }
    }

    private static void ReportValues(MappingReader section, FieldSchema field, FieldType type)
    {
        var rules = new ValueChecks(section, field, type);
        if (field.Default is not null)
        {
            rules.Report(field.Default, section.Path.Append("default"), section.Find("default")!.ValueRange);
        }

        if (field.Meaning.Count > 0 && section.Find("meaning")?.Value is YamlMapping meanings)
        {
            foreach (var entry in meanings.Entries)
            {
                rules.Report(entry.Name, section.Path.Append("meaning").Append(entry.Name), entry.Key.Range);
            }
        }
    }

    private static void Report(MappingReader section, TextRange range, string message) =>
        section.Report(DiagnosticRules.Contradiction, range, message);
}
