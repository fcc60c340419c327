using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Words;

/// <summary>Values that the schema holds as text, as JSON.</summary>
internal static class Values
{
    /// <summary>A number or Boolean as it is written, anything else as a string.</summary>
    public static JsonNode Of(string text, FieldType type) =>
        type is FieldType.Int32 or FieldType.Int64 or FieldType.Double or FieldType.Boolean ? JsonNode.Parse(text)! : JsonValue.Create(text);

    public static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];

    public static JsonArray? ListOrNothing(IEnumerable<string> texts) => List(texts) is { Count: > 0 } list ? list : null;

    /// <summary>The characters of a value as the schema language has them.</summary>
    public static string Text(JsonNode value) =>
        value is JsonValue single && single.TryGetValue<string>(out var text) ? text : value.ToJsonString();
}
