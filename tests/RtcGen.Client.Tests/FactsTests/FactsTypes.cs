using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>What the names of types in the facts are in a schema.</summary>
internal static class FactsTypes
{
    public static bool Fits(string type, FieldSchema field, ActionSchema action) => type switch
    {
        // Nobody says how large the numbers of applications are in messaging: 64 bits hold both.
        "int32" when action.Namespace == "Messaging" && field.Name == "AppId" => field.Type is FieldType.Int32 or FieldType.Int64,
        "string" => field.Type is FieldType.String or FieldType.DateTime,
        "int32" => field.Type == FieldType.Int32,
        "int64" => field.Type == FieldType.Int64,
        "double" => field.Type == FieldType.Double,
        "bool" => field.Type == FieldType.Boolean,
        "object" => field.Type is FieldType.Object or FieldType.Json,
        _ when type.StartsWith("map<", StringComparison.Ordinal) => field.Type == FieldType.Json,
        _ => type.StartsWith("array<", StringComparison.Ordinal) && field.Type == FieldType.Array,
    };
}
