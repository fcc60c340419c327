namespace RtcGen.Schema.Reading;

// Decodes the members of a body or of an object.
internal static class FieldDecoder
{
    private const string ExpectedFields = "a mapping of member names with at least one member";

    private static readonly Dictionary<string, FieldType> Types = new(StringComparer.Ordinal)
    {
        ["string"] = FieldType.String,
        ["int32"] = FieldType.Int32,
        ["int64"] = FieldType.Int64,
        ["double"] = FieldType.Double,
        ["boolean"] = FieldType.Boolean,
        ["object"] = FieldType.Object,
    };

    private static readonly Dictionary<string, bool> Booleans = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };

    private static readonly Dictionary<string, WhenInvalid> WhenInvalids = new(StringComparer.Ordinal)
    {
        ["default"] = WhenInvalid.Default,
        ["reject"] = WhenInvalid.Reject,
    };

    private static readonly Dictionary<string, Effect> Effects = new(StringComparer.Ordinal) { ["none"] = Effect.None };

    public static IReadOnlyDictionary<string, FieldType> TypeNames => Types;

    public static EquatableArray<FieldSchema> DecodeMembers(Section parent, string key, YamlMapping mapping)
    {
        var names = new NameRegister(parent, "member");
        var members = new List<FieldSchema>();
        foreach (var (entry, section) in parent.Parts(key, mapping, SchemaKeys.Field))
        {
            if (!NameRules.IsWireName(entry.Name))
            {
                section.Report(
                    SchemaRules.MalformedName,
                    entry.Key.Range,
                    $"'{section.Path}' must be named with a letter or underscore and then letters, digits, '_', '-' or '.', at most {Wording.Number(NameRules.MaximumWireName)} in all.");
            }

            names.Add(entry.Name, entry.Key.Range, section.Path);
            members.Add(Decode(section, entry));
        }

        return new(members);
    }

    private static FieldSchema Decode(Section section, YamlEntry entry)
    {
        var type = DecodeType(section);
        FieldRules.ReportInapplicable(section, type);
        var field = new FieldSchema
        {
            Name = entry.Name,
            Type = type ?? FieldType.String,
            Summary = section.Localized("summary"),
            Required = section.Choice("required", Booleans) ?? false,
            Format = FieldRules.Applies("format", type) ? section.Name("format", NameRules.IsLabel, "the name of a format such as id") : null,
            Pattern = FieldRules.Applies("pattern", type) ? PatternDecoder.Decode(section, isRequired: false) : null,
            Length = FieldRules.Applies("length", type) ? RangeDecoder.DecodeLength(section, "length") : null,
            Range = FieldRules.Applies("range", type) ? RangeDecoder.Decode(section, "range", type) : null,
            Values = FieldRules.Applies("values", type) ? ValuesDecoder.DecodeValues(section, type) : default,
            Meaning = FieldRules.Applies("meaning", type) ? ValuesDecoder.DecodeMeaning(section) : default,
            Unit = FieldRules.Applies("unit", type) ? DecodeUnit(section) : null,
            Default = FieldRules.Applies("default", type) ? section.Text("default", Expectation(type)) : null,
            WhenInvalid = section.Choice("whenInvalid", WhenInvalids) ?? WhenInvalid.Unstated,
            Effect = section.Choice("effect", Effects) ?? Effect.Normal,
            Fields = DecodeFields(section, type),
            Line = section.Context.Line(entry),
        };
        FieldRules.ReportContradictions(section, field, type);
        return field;
    }

    private static FieldType? DecodeType(Section section)
    {
        if (section.Find("type") is not null)
        {
            return section.Choice("type", Types);
        }

        if (section.Find("fields") is not null)
        {
            return FieldType.Object;
        }

        section.ReportMissing("type", "one of " + Wording.List(Types.Keys) + ", or 'fields' for an object");
        return null;
    }

    private static EquatableArray<FieldSchema> DecodeFields(Section section, FieldType? type)
    {
        if (!FieldRules.Applies("fields", type))
        {
            return default;
        }

        return section.Mapping("fields", ExpectedFields, isRequired: type == FieldType.Object) is { } fields
            ? DecodeMembers(section, "fields", fields)
            : default;
    }

    private static string? DecodeUnit(Section section)
    {
        const int MaximumUnit = 16;
        const string Expected = "a short unit such as s or px";
        if (section.Text("unit", Expected) is not { } unit)
        {
            return null;
        }

        if (unit.Length is 0 or > MaximumUnit || unit.Any(char.IsWhiteSpace))
        {
            section.ReportKind("unit", Expected);
        }

        return unit;
    }

    private static string Expectation(FieldType? type) => type is { } known ? WireValues.Expectation(known) : "a value";
}
