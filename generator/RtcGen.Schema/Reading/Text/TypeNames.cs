namespace RtcGen.Schema.Reading;

// The types a member can have, and how they are written.
internal static class TypeNames
{
    // The one format that is the language's own.
    public const string DateTimeFormat = "dateTime";

    public static Vocabulary All { get; } = new()
    {
        ["string"] = (int)FieldType.String,
        ["int32"] = (int)FieldType.Int32,
        ["int64"] = (int)FieldType.Int64,
        ["double"] = (int)FieldType.Double,
        ["boolean"] = (int)FieldType.Boolean,
        ["object"] = (int)FieldType.Object,
        ["array"] = (int)FieldType.Array,
        ["map"] = (int)FieldType.Map,
        ["json"] = (int)FieldType.Json,
    };

    public static Vocabulary OfItems { get; } = All.Without((int)FieldType.Array, (int)FieldType.Map);

    public static Vocabulary OfEntries { get; } = All.Without((int)FieldType.Map);

    // Of pairs of names and values: no one way is known to write other JSON there.
    public static Vocabulary OfPairs { get; } = All.Without((int)FieldType.Json, (int)FieldType.Map);

    public static Vocabulary OfPairItems { get; } = All.Without((int)FieldType.Json, (int)FieldType.Map, (int)FieldType.Array);

    public static string GetName(FieldType type) => type switch
    {
        FieldType.Shared => "shared",
        FieldType.DateTime => "string with the format dateTime",
        _ => All.WordOf((int)type),
    };

    // A point in time is written as a string whose format says so. No other rule of strings applies to it.
    public static FieldType? WithFormat(FieldType? type, string? format) =>
        type == FieldType.String && format == DateTimeFormat ? FieldType.DateTime : type;
}
