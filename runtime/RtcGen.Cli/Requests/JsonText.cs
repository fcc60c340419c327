using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RtcGen.Cli;

/// <summary>JSON as people read it.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonSerializerOptions Indented = new(Readable) { WriteIndented = true };

    public static JsonTypeInfo<JsonObject> NodeType { get; } = (JsonTypeInfo<JsonObject>)Readable.GetTypeInfo(typeof(JsonObject));

    /// <summary>With lines on a terminal, on one line elsewhere.</summary>
    public static string Write(JsonElement value, bool isIndented) => JsonSerializer.Serialize(value, isIndented ? Indented : Readable);

    public static string Write(JsonNode value, bool isIndented) => value.ToJsonString(isIndented ? Indented : Readable);
}
