using System.Text.Json;

namespace RtcGen.Import.JsonSamples;

/// <summary>Reads a sample.</summary>
internal static class SampleText
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonDocument Parse(string text, string name)
    {
        try
        {
            var document = JsonDocument.Parse(text, Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new ImportException(1, $"The {name} is no JSON object.");
        }
        catch (JsonException e)
        {
            throw new ImportException((int)(e.LineNumber ?? 0) + 1, $"The {name} is not JSON: {e.Message}");
        }
    }
}
