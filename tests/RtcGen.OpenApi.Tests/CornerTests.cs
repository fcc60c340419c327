using System.Text.Json.Nodes;
using RtcGen.Schema;

namespace RtcGen.OpenApi.Tests;

/// <summary>What the catalogue does not have: all keys together, names that are words elsewhere, and services that share names.</summary>
public sealed class CornerTests
{
    private const string Service = """
        service: odd-one
        summary: { en: "A service: with # signs, 'quotes' and --- dashes.", zh: 服务：含“引号”。 }
        defaultRegion: here
        regions: { here: { host: here.example.com }, "null": { host: there.example.com } }
        formats: { id: { pattern: '[a-z@\-\.]{1,8}' }, look: { pattern: '(?!-)[a-z]+' } }
        errorStatus: { "2024-01-01": 400 }
        errors: { "No.Such": { summary: It is not there., message: "yes: no", http: 404, retry: never, effect: unknown, remedy: Do not. } }
        """;

    private const string Types = """
        service: odd-one
        types:
          On: { summary: A switch., switch: Yes, fields: { Yes: { type: boolean }, No: { type: int32, required: true } } }
          Schema: { fields: { On: { type: On, nullClears: true }, All: { type: array, items: { type: On } }, By: { type: map, items: { type: On } } } }
        results:
          On: { fields: { "null": { type: string, values: { "true": True, "1": One } } } }
        """;

    private const string Action = """
        action: Do
        version: "2024-01-01"
        service: odd-one
        method: POST
        rate: [{ limit: 5/min, when: true_ == true }]
        summary: "Does @it: &all *and !more | > %"
        remarks: |-
          First.

            - indented
          "last" \ #
        query:
          x-rtcgen-secret: { type: string, format: id }
          Numbers: { type: array, style: repeated, items: { type: int64, range: "(-9223372036854775808, 9223372036854775807]" } }
          Filters: { type: array, items: { fields: { a.b: { type: string }, Values: { type: array, items: { type: string, values: { "*": All } } } } } }
        body:
          true_: { type: boolean, default: true }
          "null": { type: int32, values: { -1: Minus, 0: Zero }, open: true, default: -1, meaning: { -1: none } }
          _ref: { type: double, range: "[-0.5, 1e2)", also: [1000], default: 0.10, whenInvalid: clamp }
          properties: { type: string, length: "(0, 5)", bytes: "[1, )", pattern: '(?i)[^"\\]+', effect: when null == 0 }
          items: { type: array, items: { type: int32, also: [0], range: "[5, 9]" }, count: "[1, )", unique: true, default: [5, 6], nullClears: true }
          enum: { type: string, values: { "true": True, "null": Nil, "1.0": One, " ": Blank, "": Empty }, ignoreCase: true, nullClears: true }
          type: { type: Schema, nullClears: true, required: true }
          description: { type: json, secret: true, nullClears: true }
          format: { type: string, format: dateTime, nullClears: true, deprecated: { en: Old., zh: 旧。 }, replacedBy: items }
          default: { type: map, items: { type: array, items: { type: string } }, count: "[0, 3]" }
          oneOf:
            nullClears: true
            union: { by: By, of: { a: A, b: B } }
            fields: { By: { type: string, values: { a: A, b: B, c: C }, default: b }, A: { type: string }, B: { type: string, format: id } }
          content: { type: string, content: { type: json, when: null == 0 }, requiredWhen: items is set, defaultNote: { en: chosen, zh: 自选 } }
        rules: [{ atLeastOne: [properties, items], summary: { en: One., zh: 一个。 }, when: true_ == true }, { requires: null == 0, warning: true }]
        result: { fields: { On: { type: On }, Times: { type: array, items: { type: string, format: dateTime } }, Beside: { type: int64, beside: true, aliases: [beside2] } } }
        """;

    private static readonly SchemaSet Set = SchemaSet.From(new[] { Service, Types, Action }.Select(SchemaFolder.ReadText));

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void AllKeysReadBack(bool inChinese, bool inYaml)
    {
        var document = OpenApiWriter.Write(Set, new() { InChinese = inChinese });
        var text = inYaml ? DocumentText.ToYaml(document) : DocumentText.ToJson(document);
        var back = SchemaSet.From(OpenApiReader.Read(DocumentText.Parse(text)).Select(file => SchemaFolder.ReadText(file.Text)));
        Assert.Equal(Facts.Of(Set.Services), Facts.Of(back.Services));
        Assert.Equal(Facts.Of(Set.Types), Facts.Of(back.Types));
        Assert.Equal(Facts.Of(Set.Actions), Facts.Of(back.Actions));
    }

    [Fact]
    public async Task AValidatorAcceptsThem()
    {
        var verdict = Assert.Single(await NodeProgram.RunAsync("validate.mjs", await NodeProgram.WriteAsync("corners.json", DocumentText.ToJson(OpenApiWriter.Write(Set)))));
        Assert.Equal("[]", verdict["errors"]!.ToJsonString());
        Assert.True((bool?)verdict["valid"]);
    }

    [Theory]
    [InlineData("""{"oneOf":null}""", true)]
    [InlineData("""{"oneOf":{"B":"x"}}""", true)]
    [InlineData("""{"oneOf":{"By":"a","A":"x"}}""", true)]
    [InlineData("""{"oneOf":{"By":"a","B":"x"}}""", false)]
    [InlineData("""{"oneOf":{"A":"x"}}""", false)]
    [InlineData("""{"oneOf":{"By":"c"}}""", true)]
    [InlineData("""{"items":[5,6]}""", true)]
    [InlineData("""{"items":[0]}""", true)]
    [InlineData("""{"items":[1]}""", false)]
    [InlineData("""{"items":[]}""", false)]
    [InlineData("""{"items":null}""", true)]
    [InlineData("""{"_ref":1000}""", true)]
    [InlineData("""{"_ref":100}""", false)]
    [InlineData("""{"enum":null}""", true)]
    [InlineData("""{"enum":"TRUE"}""", true)]
    [InlineData("""{"enum":1}""", false)]
    [InlineData("""{"default":{"a":["b"]}}""", true)]
    [InlineData("""{"default":{"a":"b"}}""", false)]
    [InlineData("""{"null":7}""", true)]
    [InlineData("""{"null":"7"}""", false)]
    [InlineData("""{"type":{"On":null,"All":[{"Yes":false}]}}""", true)]
    [InlineData("""{"type":{"On":3}}""", false)]
    public async Task AValidatorJudgesAsTheServer(string members, bool isValid)
    {
        var document = OpenApiWriter.Write(Set);
        var value = JsonNode.Parse(members)!.AsObject();
        value.TryAdd("type", new JsonObject());
        var sample = new JsonObject { ["name"] = "one", ["pointer"] = "/paths/~1?Action=Do&Version=2024-01-01/post/requestBody/content/application~1json/schema", ["value"] = value };
        var name = $"corner-{Guid.NewGuid():N}";
        var verdict = Assert.Single(await NodeProgram.RunAsync(
            "judge.mjs",
            await NodeProgram.WriteAsync(name + "-document.json", DocumentText.ToJson(document)),
            await NodeProgram.WriteAsync(name + ".json", new JsonArray(sample).ToJsonString())));
        Assert.True(isValid == (bool?)verdict["valid"], verdict.ToJsonString());
    }

    [Fact]
    public void OperationsOfSeveralServicesHaveNamesOfTheirOwn()
    {
        var other = Action.Replace("service: odd-one", "service: other", StringComparison.Ordinal).Replace("2024-01-01", "2023-01-01", StringComparison.Ordinal);
        var files = new[] { Service, Types, Action, Service.Replace("odd-one", "other", StringComparison.Ordinal), Types.Replace("odd-one", "other", StringComparison.Ordinal), other };
        var paths = OpenApiWriter.Write(SchemaSet.From(files.Select(SchemaFolder.ReadText)))["paths"]!.AsObject();
        Assert.Equal(["odd-one_Do", "other_Do"], paths.Select(path => (string?)path.Value!["post"]!["operationId"]));
    }
}
