using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator.Tests;

/// <summary>Maps: their entries are judged as the items of lists are, whatever their keys.</summary>
public sealed class MapTests
{
    private static readonly ActionSchema Action = SchemaReader.Read("""
        action: Note
        version: "2030-01-01"
        service: noting
        method: POST
        summary: Notes.
        body:
          Texts: { type: map, items: { type: string, length: "[1, 3]" }, count: "[1, 2]" }
          Secrets: { type: map, items: { type: string, secret: true, length: "[1, 3]" } }
          Sizes: { type: map, items: { type: int32, range: "[1, 9]" } }
          Lists: { type: map, items: { type: array, items: { type: string, bytes: "[1, 2]" }, count: "[1, 2]" } }
          Parts: { type: map, items: { fields: { Id: { type: string, required: true }, Mode: { type: int32, requiredWhen: Kind == 1 } } } }
          Free: { type: map, items: { type: json } }
          Kind: { type: int32 }
          Wanted: { type: map, items: { type: boolean }, count: "[1, 1]" }
        result: { type: string }

        """).Action!;

    private static readonly RequestInterpreter Server = new(new ServiceSchema { Service = "noting", Summary = new("A service.", null), DefaultRegion = "cn-north-1" });

    [Theory]
    [InlineData("""{"Texts":{"a":"x","b":"y"},"Free":{"a":null,"b":[{}]},"Sizes":{"":1}}""")]
    [InlineData("""{"Texts":{},"Lists":{},"Wanted":null}""")]
    [InlineData("""{"Texts":{"a":""}}""", "$.Texts.a Length")]
    [InlineData("""{"Texts":{"a":"x","b":"y","c":"long"}}""", "$.Texts Count", "$.Texts.c Length")]
    [InlineData("""{"Texts":{"a":null}}""", "$.Texts.a JsonType")]
    [InlineData("""{"Texts":{"a":1}}""", "$.Texts.a JsonType")]
    [InlineData("""{"Texts":["a"]}""", "$.Texts JsonType")]
    [InlineData("""{"Texts":"a"}""", "$.Texts JsonType")]
    [InlineData("""{"Texts":{"a":"long","a":"x"}}""")]
    [InlineData("""{"Texts":{"\ud800":"x"}}""", "$.Texts JsonType", "$.Texts Count")]
    [InlineData("""{"Sizes":{"a b":0,"":0,"a.b":0,"x'y":0,"a\nb":0,"-_9":0}}""", "$.Sizes['a b'] Range", "$.Sizes[''] Range", "$.Sizes['a.b'] Range", "$.Sizes['x'y'] Range", "$.Sizes['a\\u000Ab'] Range", "$.Sizes.-_9 Range")]
    [InlineData("""{"Sizes":{"0123456789012345678901234567890123456789012345678901234567890123":0,"01234567890123456789012345678901234567890123456789012345678901234":0}}""", "$.Sizes.0123456789012345678901234567890123456789012345678901234567890123 Range", "$.Sizes['0123456789012345678901234567890123456789012345678901234567890123…'] Range")]
    [InlineData("""{"Lists":{"a":[],"b":["x",""],"c":["xxx"]}}""", "$.Lists.a Count", "$.Lists.b[1] Length", "$.Lists.c[0] Length")]
    [InlineData("""{"Parts":{"a":{},"b":{"Id":"x"},"c":null},"Kind":1}""", "$.Parts.a.Id Required", "$.Parts.a.Mode Required", "$.Parts.b.Mode Required", "$.Parts.c JsonType")]
    [InlineData("""{"Wanted":{"a":true,"b":false}}""", "$.Wanted Count")]
    public void Each_entry_is_judged(string body, params string[] expected)
    {
        using var document = JsonDocument.Parse(body);
        Assert.Equal(expected, Server.Judge(Action, document.RootElement).Findings.Select(finding => $"{finding.Path} {finding.Rule}"));
    }

    [Fact]
    public void A_secret_is_shown_nowhere()
    {
        using var document = JsonDocument.Parse("""{"Secrets":{"a":"canary","b":{"c":"canary"}}}""");
        var findings = Server.Judge(Action, document.RootElement).Findings;
        Assert.Equal(["$.Secrets.a Length ***", "$.Secrets.b JsonType ***"], findings.Select(finding => $"{finding.Path} {finding.Rule} {finding.Given}"));
        Assert.DoesNotContain("canary", string.Concat(findings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_worked_with_has_the_paths_of_the_entries()
    {
        using var document = JsonDocument.Parse("""{"Sizes":{"a":1,"b c":2}}""");
        var values = Server.Judge(Action, document.RootElement).Values;
        Assert.Equal(("1", "2"), (values["Sizes.a"], values["Sizes['b c']"]));
    }
}
