using RtcGen.Schema;

namespace RtcGen.Generator;

/// <summary>Whether a member is set, as a C# expression. An optional one that is empty counts as absent, as it does for the service.</summary>
internal static class Presence
{
    /// <summary>An expression that holds when it is set.</summary>
    /// <param name="text">The value.</param>
    /// <param name="property">The member.</param>
    /// <param name="isNullable">Whether the value can be null.</param>
    public static string IsSet(string text, CodeProperty property, bool isNullable) => property.Field switch
    {
        { Required: false, Type: FieldType.String } => $"{text} is {{ Length: > 0 }}",
        { Required: false, Type: FieldType.Array or FieldType.Map } => $"{text} is {{ Count: > 0 }}",
        { Required: false, Type: FieldType.Object or FieldType.Shared or FieldType.Json } => $"RtcRelations.IsSet({text})",
        _ => isNullable ? $"{text} is not null" : "true",
    };

    /// <summary>An expression that holds when it is not set.</summary>
    /// <param name="text">The value.</param>
    /// <param name="property">The member.</param>
    /// <param name="isNullable">Whether the value can be null.</param>
    public static string IsAbsent(string text, CodeProperty property, bool isNullable) => property.Field switch
    {
        { Required: false, Type: FieldType.String } => $"{text} is not {{ Length: > 0 }}",
        { Required: false, Type: FieldType.Array or FieldType.Map } => $"{text} is not {{ Count: > 0 }}",
        { Required: false, Type: FieldType.Object or FieldType.Shared or FieldType.Json } => $"!RtcRelations.IsSet({text})",
        _ => isNullable ? $"{text} is null" : "false",
    };
}
