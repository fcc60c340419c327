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
        ["map"] = FieldType.Map,
        ["json"] = FieldType.Json,
    };

    public static IReadOnlyDictionary<string, FieldType> OfItems { get; } = Only(type => type is not (FieldType.Array or FieldType.Map));

    public static IReadOnlyDictionary<string, FieldType> OfEntries { get; } = Only(type => type != FieldType.Map);

    // Of pairs of names and values: no one way is known to write other JSON there.
    public static IReadOnlyDictionary<string, FieldType> OfPairs { get; } = Only(type => type is not (FieldType.Json or FieldType.Map));

    public static IReadOnlyDictionary<string, FieldType> OfPairItems { get; } = Only(type => type is not (FieldType.Json or FieldType.Map or FieldType.Array));

    public static string GetName(FieldType type) => type switch
    {
        FieldType.Shared => "shared",
        FieldType.DateTime => "string with the format dateTime",
        _ => All.First(pair => pair.Value == type).Key,
    };

    // A point in time is written as a string whose format says so. No other rule of strings applies to it.
    public static FieldType? WithFormat(FieldType? type, string? format) =>
        type == FieldType.String && format == DateTimeFormat ? FieldType.DateTime : type;

    private static Dictionary<string, FieldType> Only(Func<FieldType, bool> isTaken) =>
        All.Where(pair => isTaken(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
