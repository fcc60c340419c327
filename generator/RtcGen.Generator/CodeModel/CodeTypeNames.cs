using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>How the types of members are written in C#.</summary>
internal static class CodeTypeNames
{
    private const string List = "IReadOnlyList<";
    private const string Map = "IReadOnlyDictionary<string, ";

    /// <summary>Whether C# needs a question mark for a null of the type.</summary>
    public static bool IsValueType(FieldType type) =>
        type is FieldType.Int32 or FieldType.Int64 or FieldType.Double or FieldType.Boolean or FieldType.DateTime or FieldType.Json;

    /// <summary>The type of a member that has none made for it.</summary>
    public static string Plain(FieldType type) => type switch
    {
        FieldType.Int32 => "int",
        FieldType.Int64 => "long",
        FieldType.Double => "double",
        FieldType.Boolean => "bool",
        FieldType.DateTime => "DateTimeOffset",
        FieldType.Json => "JsonElement",
        _ => "string",
    };

    /// <summary>A list of items of a type.</summary>
    public static string GetList(string item) => $"{List}{item}>";

    /// <summary>A map with values of a type.</summary>
    public static string GetMap(string value) => $"{Map}{value}>";

    /// <summary>The type of the items of a list, or of the values of a map; that of JSON for what is neither.</summary>
    public static string GetItem(string type) => Within(type, List) ?? Within(type, Map) ?? "JsonElement";

    private static string? Within(string type, string start) =>
        type.StartsWith(start, StringComparison.Ordinal) ? type.Substring(start.Length, type.Length - start.Length - 1) : null;
}
