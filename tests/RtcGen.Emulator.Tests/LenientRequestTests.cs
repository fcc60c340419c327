using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator.Tests;

/// <summary>Where the service is lenient: empty members, names and values in another case, values nobody listed, and what is switched off.</summary>
public sealed class LenientRequestTests
{
    private const string Head = """
        action: Try
        version: "2020-12-01"
        service: rtc
        method: POST
        summary: Tries.
        result: { type: string }
        body:

        """;

    private static readonly ServiceSchema Service = new() { Service = "rtc", Summary = new("Text.", null), DefaultRegion = "cn-north-1" };

    [Theory]
    [InlineData("T: { type: string, pattern: '[a-z]+', length: \"[1, 2]\", values: { a: A } }", "\"\"")]
    [InlineData("T: { type: string, content: list, count: \"[1, 2]\" }", "\"\"")]
    [InlineData("T: { type: string, format: dateTime }", "\"\"")]
    [InlineData("T: { type: array, items: { type: string }, count: \"[1, 2]\" }", "[]")]
    [InlineData("T: { fields: { Id: { type: string, required: true } } }", "{}")]
    [InlineData("T: { type: string, effect: none }", "\"\"")]
    [InlineData("T: { type: json, effect: none }", "[]")]
    public void An_optional_member_that_is_empty_breaks_no_rule(string member, string value) => Assert.Empty(Findings(member, $$"""{"T":{{value}}}"""));

    [Theory]
    [InlineData("T: { type: string, required: true, pattern: '[a-z]+' }", "\"\"", "Rejected $.T Required")]
    [InlineData("T: { type: array, required: true, items: { type: string }, count: \"[1, 2]\" }", "[]", "Rejected $.T Count")]
    [InlineData("T: { required: true, fields: { Id: { type: string, required: true } } }", "{}", "Rejected $.T.Id Required")]
    [InlineData("T: { fields: { Id: { type: string, required: true }, Note: { type: string } } }", "{\"Note\":\"\"}", "Rejected $.T.Id Required")]
    [InlineData("T: { type: int32 }", "\"\"", "Rejected $.T JsonType")]
    [InlineData("T: { type: array, items: { type: string, pattern: '[a-z]+' } }", "[\"\"]", "Rejected $.T[0] Pattern")]
    public void What_must_be_there_and_what_is_no_member_is_judged_as_it_is(string member, string value, string finding) =>
        Assert.Equal([finding], Findings(member, $$"""{"T":{{value}}}"""));

    [Fact]
    public void An_empty_member_counts_as_its_default()
    {
        var verdict = Judge("T: { type: string, default: a }", """{"T":""}""");
        Assert.Equal("a", verdict.Values["T"]);
    }

    [Theory]
    [InlineData("B: { type: string, requiredWhen: A is absent }", "Rejected $.B Required")]
    [InlineData("B: { type: string, requiredWhen: A is set }")]
    [InlineData("B: { type: string, requiredWhen: A == a }", "Rejected $.B Required")]
    public void Conditions_take_an_empty_member_for_absent(string member, params string[] findings) =>
        Assert.Equal(findings, Findings($"A: {{ type: string, default: a }}\n  {member}", """{"A":""}"""));

    [Theory]
    [InlineData("atLeastOne: [A, L, O]", "Rejected $ Relation")]
    [InlineData("exactlyOne: [A, L, O]", "Rejected $ Relation")]
    [InlineData("atMostOne: [A, L, O]")]
    [InlineData("together: [A, L, O, J]")]
    [InlineData("equal: [A, Z]")]
    [InlineData("ignored: [A, L, O, J]")]
    public void Groups_count_empty_members_as_not_set(string rule, params string[] findings) => Assert.Equal(
        findings,
        Findings(
            $$"""
            A: { type: string }
              Z: { type: string }
              L: { type: array, items: { type: string } }
              O: { fields: { X: { type: int32 } } }
              J: { type: json }
            rules:
              - { {{rule}} }
            """,
            """{"A":"","Z":"z","L":[],"O":{},"J":{}}"""));

    [Fact]
    public void A_union_takes_an_empty_branch_for_one_that_is_not_there()
    {
        const string Union = """
            S:
                fields:
                  By: { type: int32, values: { 0: One, 1: Two } }
                  One: { fields: { Id: { type: string } } }
                  Two: { fields: { Id: { type: string } } }
                union: { by: By, of: { 0: One, 1: Two } }
            """;
        Assert.Equal(["Rejected $.S.One Required"], Findings(Union, """{"S":{"By":0,"One":{},"Two":{}}}"""));
    }

    [Theory]
    [InlineData("""{"Name":"abc"}""")]
    [InlineData("""{"NAME":"abc"}""")]
    [InlineData("""{"nAME":"ABC","Name":"abc"}""")]
    [InlineData("""{"Name":"abc","nAME":"ABC"}""")]
    [InlineData("""{"naME":"ABC","nAME":"abc"}""")]
    public void Names_are_read_exactly_and_then_in_any_case(string body)
    {
        var verdict = Judge("Name: { type: string, required: true, pattern: '[a-z]+' }", body);
        Assert.Empty(verdict.Findings);
        Assert.Equal("abc", verdict.Values["Name"]);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_read_exactly()
    {
        const string Pair = "AppId: { type: string, required: true }\n  AppID: { type: string }\n  Room: { fields: { Id: { type: string } } }";
        Assert.Equal(["Rejected $.AppId Required"], Findings(Pair, """{"appid":"a","AppID":"b"}"""));
        Assert.Equal("r", Judge(Pair, """{"AppId":"a","ROOM":{"ID":"r"}}""").Values["Room.Id"]);
    }

    [Theory]
    [InlineData("open: true", "\"c\"")]
    [InlineData("ignoreCase: true", "\"ALPHA\"")]
    [InlineData("ignoreCase: true", "\"c\"", "Rejected $.T Values")]
    [InlineData("open: false", "\"ALPHA\"", "Rejected $.T Values")]
    public void Values_may_be_open_and_in_any_case(string key, string value, params string[] findings)
    {
        Assert.Equal(findings, Findings($"T: {{ type: string, values: {{ alpha: Alpha }}, {key} }}", $$"""{"T":{{value}}}"""));
        Assert.Empty(Findings("T: { type: int32, values: { 1: One }, open: true }", """{"T":2}"""));
    }

    [Theory]
    [InlineData("U: { type: string, requiredWhen: T == alpha }", "Rejected $.U Required")]
    [InlineData("U: { type: string, requiredWhen: \"T in [alpha, beta]\" }", "Rejected $.U Required")]
    [InlineData("U: { type: string, requiredWhen: T != alpha }")]
    [InlineData("U: { type: string, requiredWhen: L contains alpha }", "Rejected $.U Required")]
    public void Conditions_read_such_values_in_any_case(string member, params string[] findings) => Assert.Equal(
        findings,
        Findings(
            $$"""
            T: { type: string, values: { alpha: Alpha, beta: Beta }, ignoreCase: true }
              L: { type: array, items: { type: string, values: { alpha: Alpha, beta: Beta }, ignoreCase: true } }
              {{member}}
            """,
            """{"T":"Alpha","L":["ALPHA"]}"""));

    [Theory]
    [InlineData("""{"Enable":true}""", "Rejected $.S.Id Required", "Rejected $.S.In Required", "Rejected $.S Relation")]
    [InlineData("""{"Enable":false,"N":9,"In":{"N":9}}""")]
    [InlineData("""{"enable":false,"N":9}""")]
    [InlineData("""{"N":9,"In":{}}""", "Ignored $.S Effect")]
    [InlineData("""{"N":null}""")]
    [InlineData("{}")]
    [InlineData("""{"Enable":"yes","N":9}""", "Rejected $.S.Enable JsonType")]
    public void What_is_switched_off_is_not_judged(string value, params string[] findings)
    {
        const string Switched = """
            S:
                switch: Enable
                fields:
                  Enable: { type: boolean }
                  Id: { type: string, required: true }
                  N: { type: int32, range: "[1, 2]", default: 1 }
                  In: { required: true, fields: { N: { type: int32, range: "[1, 2]" } } }
                rules:
                  - { atLeastOne: [Id, N] }
            """;
        Assert.Equal(findings, Findings(Switched, $$"""{"S":{{value}}}"""));
        Assert.Equal(value.Contains("true", StringComparison.Ordinal), Judge(Switched, $$"""{"S":{{value}}}""").Values.ContainsKey("S.N"));
    }

    [Fact]
    public void A_switch_that_is_on_by_default_need_not_be_sent()
    {
        const string Switched = "S: { switch: On, fields: { On: { type: boolean, default: true }, N: { type: int32, range: \"[1, 2]\" } } }";
        Assert.Equal(["Rejected $.S.N Range"], Findings(Switched, """{"S":{"N":9}}"""));
        Assert.Empty(Findings(Switched, """{"S":{"N":9,"On":false}}"""));
    }

    private static IEnumerable<string> Findings(string members, string body) =>
        Judge(members, body).Findings.Select(static finding => $"{finding.Outcome} {finding.Path} {finding.Rule}");

    private static RequestVerdict Judge(string members, string body)
    {
        var file = SchemaReader.Read($"{Head}  {members}\n");
        Assert.Empty(file.Diagnostics);
        using var document = JsonDocument.Parse(body);
        return new RequestInterpreter(Service).Judge(file.Action!, document.RootElement);
    }
}
