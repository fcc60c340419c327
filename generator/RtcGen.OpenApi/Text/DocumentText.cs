using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RtcGen.OpenApi;

/// <summary>A document as text, in JSON or YAML.</summary>
public static class DocumentText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a document in JSON.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The text, which ends with a line break.</returns>
    public static string ToJson(JsonNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>Writes a document in YAML.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The text, which ends with a line break.</returns>
    public static string ToYaml(JsonNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return YamlText.Write(document);
    }

    /// <summary>Reads a document in JSON or YAML.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The document.</returns>
    /// <exception cref="OpenApiException">The text is neither, or not an object.</exception>
    public static JsonObject Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return YamlTree.Read(text) as JsonObject ?? throw new OpenApiException("The document is not an object.", 1);
    }
}
