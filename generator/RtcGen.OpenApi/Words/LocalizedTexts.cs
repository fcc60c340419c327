using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Words;

/// <summary>Texts in the language of the document, and in both where it has room for one alone.</summary>
internal sealed class LocalizedTexts(bool inChinese)
{
    public string? Pick(LocalizedText? text) => inChinese && text?.Chinese is { } chinese ? chinese : text?.English;

    /// <summary>As the schema language writes it: a string, or one for each language.</summary>
    public static JsonNode? Both(LocalizedText? text) => text switch
    {
        null => null,
        { Chinese: null } => JsonValue.Create(text.English),
        _ => new JsonObject { ["en"] = text.English, ["zh"] = text.Chinese },
    };

    /// <summary>Writes what something is into its description, and what that cannot hold into extensions.</summary>
    public void Describe(JsonObject target, LocalizedText? summary, LocalizedText? remarks)
    {
        var parts = new[] { Pick(summary), Pick(remarks) }.OfType<string>().ToList();
        if (parts.Count == 0)
        {
            return;
        }

        target["description"] = string.Join("\n\n", parts);
        if (remarks is not null || summary!.Chinese is not null)
        {
            target.Extend("summary", Both(summary));
            target.Extend("remarks", Both(remarks));
        }
    }
}
