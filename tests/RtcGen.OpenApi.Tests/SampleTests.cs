using System.Text.Json.Nodes;

namespace RtcGen.OpenApi.Tests;

/// <summary>Any validator of JSON Schema judges the vendor's sample requests and responses by the document as the schemas judge them.</summary>
public sealed class SampleTests
{
    // The server takes null, "" and {} for absent, and does not look into an object that is switched off: JSON Schema has no words for either.
    private static readonly string[] EmptyOrOff =
    [
        "bodies/01-StartVoiceChat-2024-12-01.json", "bodies/09-StartVoiceChat-2025-06-01.json", "bodies/10-StartVoiceChat-2025-06-01.json",
        "bodies/54-StartVoiceChat-2025-06-01.json", "bodies/60-StartVoiceChat-2025-06-01.json", "bodies/63-StartVoiceChat-2025-06-01.json",
        "bodies/65-StartVoiceChat-2025-06-01.json", "responses/142054-GetAllBusinessID-2020-12-01.json",
    ];

    // Samples that contradict the tables of their own pages: misspelt members, values of other types, members that are missing.
    private static readonly string[] Wrong =
    [
        "bodies/25-StartVoiceChat-2024-06-01.json", "bodies/38-StartVoiceChat-2024-12-01.json", "bodies/50-StartVoiceChat-2024-06-01.json",
        "bodies/64-StartVoiceChat-2025-06-01.json", "requests/115526-StartRecord-2022-06-01.json", "requests/1188220-UpdatePublicStreamParam-2023-11-01.json",
        "requests/1217291-WbTranscodeCreate-2020-12-01.json", "requests/1232445-ModifyAppStatus-2023-11-01.json", "requests/124667-ListQuality-2020-12-01.json",
        "requests/1338547-StartVoiceChat-2024-06-01.json", "requests/142054-GetAllBusinessID-2020-12-01.json", "requests/74488-ModifyAppStatus-2020-12-01.json",
    ];

    [Fact]
    public async Task SamplesAreValid()
    {
        var document = OpenApiWriter.Write(SchemaSet.From(SchemaFolder.Catalogue));
        var values = new JsonArray([.. Samples(document, "bodies", "/requestBody/content/application~1json/schema"), .. Samples(document, "requests", "/requestBody/content/application~1json/schema"), .. Samples(document, "responses", "/responses/200/content/application~1json/schema")]);
        var verdicts = await NodeProgram.RunAsync("judge.mjs", await NodeProgram.WriteAsync("judged.json", DocumentText.ToJson(document)), await NodeProgram.WriteAsync("values.json", values.ToJsonString()));

        Assert.Equal(values.Count, verdicts.Count);
        Assert.True(verdicts.Count >= 290, $"{verdicts.Count} samples");
        Assert.Equal(
            EmptyOrOff.Concat(Wrong).Order(StringComparer.Ordinal),
            verdicts.Where(verdict => (bool?)verdict["valid"] != true).Select(verdict => (string)verdict["name"]!).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonNode> Samples(JsonObject document, string folder, string pointer)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples", folder), "*.json").Order(StringComparer.Ordinal))
        {
            var parts = Path.GetFileNameWithoutExtension(file).Split('-', 3);
            var path = $"/?Action={parts[1]}&Version={parts[2]}";
            if (document["paths"]![path]?["post"]?["requestBody"] is not null)
            {
                yield return new JsonObject { ["name"] = $"{folder}/{Path.GetFileName(file)}", ["pointer"] = $"/paths/~1{path[1..]}/post{pointer}", ["value"] = JsonNode.Parse(File.ReadAllText(file)) };
            }
        }
    }
}
