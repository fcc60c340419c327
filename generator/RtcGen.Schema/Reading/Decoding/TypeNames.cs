namespace RtcGen.Schema.Reading;

// The types a member can have, and how they are written.
internal static class TypeNames
{
    // The one format that is the language's own.
    public const string DateTimeFormat = "dateTime";

    public static IReadOnlyDictionary<string, FieldType> All { get; } = new Dictionary<string, FieldType>(StringComparer.Ordinal)
    {
        ["string"] = FieldType.String,
        ["int32"] = FieldType.Int32,
        ["int64"] = FieldType.Int64,
        ["double"] = FieldType.Double,
        ["boolean"] = FieldType.Boolean,
        ["object"] = FieldType.Object,
        ["array"] = FieldType.Array,
        ["json"] = FieldType.Json,
    };

    public static IReadOnlyDictionary<string, FieldType> OfItems { get; } = Only(type => type != FieldType.Array);

    public static IReadOnlyDictionary<string, FieldType> OfQuery { get; } = Only(type => type is <= FieldType.Boolean or FieldType.Array);

    public static IReadOnlyDictionary<string, FieldType> OfQueryItems { get; } = Only(type => type <= FieldType.Boolean);

    public static string GetName(FieldType type) => type switch
    {
        FieldType.Shared => "shared",
        FieldType.DateTime => "string with the format dateTime",
        _ => All.First(pair => pair.Value == type).Key,
    };

    // A point in time is written as a string whose format says so. No other rule of texts applies to it.
    public static FieldType? WithFormat(FieldType? type, YamlNode? format) =>
        type == FieldType.String && format is YamlScalar { IsAbsent: false, Text: DateTimeFormat } ? FieldType.DateTime : type;

    // The type; null when it is missing or wrong. An object needs no type when its members stand there.
    public static (FieldType? Type, string? Name) Decode(MappingReader section, MemberContext place)
    {
        if (section.Find("type") is not { } entry)
        {
            if (section.Find("fields") is { } fields)
            {
                if (place.Types.Values.Contains(FieldType.Object))
                {
                    return (FieldType.Object, null);
                }

                section.Report(
                    DiagnosticRules.NotApplicable,
                    fields.Key.Range,
                    $"'{section.Path.Append("fields")}' does not apply in a query, which holds no objects; its members are of the types {Messages.List(place.Types.Keys)}.");
                return (null, null);
            }

            if (section.IsMeant("fields"))
            {
                return (null, null);
            }

            section.ReportMissing("type", section.Find("items") is not null && place.Types.ContainsKey("array") ? "'type: array' beside 'items'"
                : place.TakesShared ? $"{Expected(place)}, or 'fields' for an object" : Expected(place));
            return (null, null);
        }

        // Nearly always it is a known type, and no message is needed.
        if (entry.Value is not YamlScalar { IsAbsent: false, Text: var text })
        {
            section.ReportKind("type", Expected(place));
            return (null, null);
        }

        text = section.Line((YamlScalar)entry.Value, section.Path.Append("type"));
        if (place.Types.TryGetValue(text, out var type))
        {
            return (type, null);
        }

        if (place.TakesShared && Identifiers.IsTypeName(text))
        {
            section.Context.TypeUses.Add(new(place.Owner, text, entry.ValueRange));
            return (FieldType.Shared, text);
        }

        section.Report(
            DiagnosticRules.UnknownValue,
            entry.ValueRange,
            $"'{section.Path.Append("type")}' must be {Expected(place)}, but found {Messages.Quote(text)}{Messages.Suggest(text, place.Types.Keys)}");
        return (null, null);
    }

    private static string Expected(MemberContext place) =>
        $"one of {Messages.List(place.Types.Keys)}" + (place.TakesShared ? " or the name of a shared type" : string.Empty);

    private static Dictionary<string, FieldType> Only(Func<FieldType, bool> isTaken) =>
        All.Where(pair => isTaken(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
