using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace RtcGen.OpenApi.Tests;

/// <summary>Others take the documents for what they are: a validator by OpenAPI's own JSON Schema, and Microsoft's reader.</summary>
public sealed class ValidatorTests
{
    [Fact]
    public async Task AValidatorAcceptsAllDocuments()
    {
        var files = new List<string>();
        foreach (var (name, set) in Sets())
        {
            files.Add(await NodeProgram.WriteAsync(name + ".json", DocumentText.ToJson(OpenApiWriter.Write(set))));
            files.Add(await NodeProgram.WriteAsync(name + ".yaml", DocumentText.ToYaml(OpenApiWriter.Write(set, new() { InChinese = true }))));
        }

        var verdicts = await ValidateAsync([.. files]);

        Assert.Equal(files.Count, verdicts.Count);
        Assert.All(verdicts, verdict => Assert.Equal("[]", verdict["errors"]!.ToJsonString()));
        Assert.All(verdicts, verdict => Assert.True((bool?)verdict["valid"]));
        Assert.All(verdicts, verdict => Assert.Equal("3.1", (string?)verdict["version"]));
        Assert.All(verdicts.Take(2), verdict => Assert.True((int?)verdict["patterns"] > 100));
    }

    [Fact]
    public async Task TheValidatorSeesMistakes()
    {
        var document = OpenApiWriter.Write(SchemaSet.From(SchemaFolder.Catalogue));
        document["paths"]!.AsObject().First().Value!["post"]!.AsObject().Remove("responses");
        document["components"]!["responses"]!.AsObject().First().Value!.AsObject().Remove("description");

        var verdict = Assert.Single(await ValidateAsync(await NodeProgram.WriteAsync("mistake.json", DocumentText.ToJson(document))));

        Assert.False((bool?)verdict["valid"]);
    }

    [Theory]
    [InlineData("catalogue", "json")]
    [InlineData("catalogue", "yaml")]
    [InlineData("services", "json")]
    public void MicrosoftsReaderReportsNothing(string name, string format)
    {
        var set = Sets().Single(set => set.Name == name).Set;
        var document = OpenApiWriter.Write(set);
        var settings = new OpenApiReaderSettings();
        settings.AddYamlReader();

        var read = OpenApiDocument.Parse(format == "json" ? DocumentText.ToJson(document) : DocumentText.ToYaml(document), format, settings);

        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic!.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(set.Actions.Count, read.Document!.Paths.Count);
        Assert.Equal(set.Actions.Count, read.Document.Paths.Values.Sum(path => path.Operations!.Count));
    }

    internal static IEnumerable<(string Name, SchemaSet Set)> Sets() =>
        [("catalogue", SchemaSet.From(SchemaFolder.Catalogue)), ("services", SchemaSet.From(SchemaFolder.Services))];

    private static Task<IReadOnlyList<JsonObject>> ValidateAsync(params string[] files) => NodeProgram.RunAsync("validate.mjs", files);
}
