namespace RtcGen.Schema.Reading;

// What the keys of one member say about each other.
internal static class FieldChecks
{
    private static readonly FieldType[] Whole = [FieldType.Int32, FieldType.Int64];
    private static readonly FieldType[] Numbers = [.. Whole, FieldType.Double];
    private static readonly FieldType[] Text = [FieldType.String];
    private static readonly FieldType[] Simple = [.. Text, .. Numbers, FieldType.Boolean];
    private static readonly FieldType[] Lists = [FieldType.Array];
    private static readonly FieldType[] Collections = [.. Lists, FieldType.Map];
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
        ["items"] = Collections,
        ["count"] = [.. Text, .. Collections],
        ["idempotencyToken"] = Text,
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

    public static void ReportInapplicable(MappingReader reader, FieldType? type)
    {
        foreach (var entry in reader.Entries)
        {
            if (!Applies(entry.Name, type))
            {
                reader.Report(
                    DiagnosticRules.NotApplicable,
                    entry.Key.Range,
                    $"'{reader.Path.Append(entry.Name)}' does not apply to {(type == FieldType.DateTime ? "a" : "the type")} {TypeNames.GetName(type!.Value)}; it is for {Messages.List(Limited[entry.Name].Select(TypeNames.GetName))}.");
            }
        }
    }

    public static void ReportContradictions(MappingReader reader, FieldSchema field, FieldType? type, MemberContext place, MappingReader? items)
    {
        ReportBoth(reader, field.Format is not null && field.Pattern is not null, "pattern", "format");
        ReportBoth(reader, field.Range is not null && field.Values.Count > 0, "values", "range");
        ReportBoth(reader, field.Required && field.RequiredWhen is not null, "requiredWhen", "required");
        ReportBoth(reader, reader.Find("default") is not null && field.DefaultNote is not null, "defaultNote", "default");
        ReportWithout(reader, field.Also.Count > 0 && field.Range is null, "also", "range");
        ReportWithout(reader, field.Open && field.Values.Count == 0, "open", "values");
        ReportWithout(reader, field.IgnoreCase && field.Values.Count == 0, "ignoreCase", "values");
        ReportCases(reader, field);
        ReportWhenInvalid(reader, field, type, place);
        if (type == FieldType.String && field.Count is not null && field.Content?.Kind != ContentKind.List)
        {
            Report(reader, reader.Find("count")!.Key.Range, $"'{reader.Path.Append("count")}' counts the items of a list, so a string with it needs 'content: list'.");
        }

        if (place.IsPairs && field.NullClears)
        {
            reader.Report(DiagnosticRules.NotApplicable, reader.Find("nullClears")!.Key.Range, $"'{reader.Path.Append("nullClears")}' does not apply in a query or form, which knows no null.");
        }

        OutermostChecks.Report(reader, field, place);

        if (type == FieldType.Array)
        {
            ArrayChecks.Report(reader, items, field);
        }
        else if (type is { } known)
        {
            ReportValues(reader, field, known);
        }
    }

    private static void ReportWhenInvalid(MappingReader reader, FieldSchema field, FieldType? type, MemberContext place)
    {
        var isList = type is null or FieldType.Array || place.IsInList || field.Content?.Kind == ContentKind.List;
        var problem = field.WhenInvalid switch
        {
            WhenInvalid.Default when !place.IsItem && reader.Find("default") is null && field.DefaultNote is null => "the member has no 'default'; add one",
            WhenInvalid.Clamp when reader.Find("range") is null => "the member has no 'range'; add one",
            WhenInvalid.RoundToEven when reader.Find("multipleOf") is null || field.MultipleOf is not (null or 2) => "the member has no 'multipleOf: 2'; add it",
            WhenInvalid.DropItem when !isList => "the member is neither a list nor within the items of one",
            _ => null,
        };
        if (problem is not null && reader.Find("whenInvalid") is { } entry)
        {
            Report(reader, entry.ValueRange, $"'{reader.Path.Append("whenInvalid")}' is {Messages.Quote(((YamlScalar)entry.Value).Text)}, but {problem}.");
        }
    }

    private static void ReportCases(MappingReader reader, FieldSchema field)
    {
        if (!field.IgnoreCase)
        {
            return;
        }

        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in field.Values)
        {
            if (seen.TryGetValue(value.Value, out var other))
            {
                Report(reader, reader.Find("ignoreCase")!.Key.Range, $"'{reader.Path.Append("values")}' has {Messages.Quote(other)} and {Messages.Quote(value.Value)}, which are one value where case does not count; keep one of them.");
                return;
            }

            seen.Add(value.Value, value.Value);
        }
    }

    private static void ReportBoth(MappingReader reader, bool areBoth, string key, string other)
    {
        if (areBoth && reader.Find(key) is { } entry)
        {
            Report(reader, entry.Key.Range, $"'{reader.Path.Append(key)}' and '{reader.Path.Append(other)}' cannot stand together; keep one of them.");
        }
    }

    private static void ReportWithout(MappingReader reader, bool isWithout, string key, string other)
    {
        if (isWithout && reader.Find(other) is null)
        {
            Report(reader, reader.Find(key)!.Key.Range, $"'{reader.Path.Append(key)}' says nothing without '{reader.Path.Append(other)}'; add that.");
        }
    }

    private static void ReportValues(MappingReader reader, FieldSchema field, FieldType type)
    {
        if (field.Default is null && field.Meaning.Count == 0)
        {
            return;
        }

        var rules = new ValueChecks(reader, field, type);
        if (field.Default is not null)
        {
            rules.Report(field.Default, reader.Path.Append("default"), reader.Find("default")!.ValueRange);
        }

        if (field.Meaning.Count > 0 && reader.Find("meaning")?.Value is YamlMapping meanings)
        {
            foreach (var entry in meanings.Entries)
            {
                rules.Report(entry.Name, reader.Path.Append("meaning").Append(entry.Name), entry.Key.Range);
            }
        }
    }

    private static void Report(MappingReader reader, TextRange range, string message) =>
        reader.Report(DiagnosticRules.Contradiction, range, message);
}
