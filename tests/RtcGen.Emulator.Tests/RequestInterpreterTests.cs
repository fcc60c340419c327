using System.Text.Json;
using RtcGen.Schema;

namespace RtcGen.Emulator.Tests;

/// <summary>The rules that UpdateSnapshot does not use, on schemas made here.</summary>
public sealed class RequestInterpreterTests
{
    private static readonly LocalizedText Text = new("Text.", null);

    private static readonly ServiceSchema Service = new()
    {
        Service = "rtc",
        Summary = Text,
        DefaultRegion = "cn-north-1",
        Formats = new([new FormatSchema("id", "[a-z]{1,3}", null, 1)]),
        Errors = new([new ErrorSchema("MissingParameter.NoName", null, null, null, Text)]),
    };

    [Theory]
    [InlineData(FieldType.Int64, "9223372036854775807", true)]
    [InlineData(FieldType.Int64, "9223372036854775808", false)]
    [InlineData(FieldType.Int32, "1e2", false)]
    [InlineData(FieldType.Int32, "1.0", false)]
    [InlineData(FieldType.Double, "1.5", true)]
    [InlineData(FieldType.Double, "1e999", false)]
    [InlineData(FieldType.Double, "\"1\"", false)]
    [InlineData(FieldType.Boolean, "false", true)]
    [InlineData(FieldType.Boolean, "0", false)]
    [InlineData(FieldType.String, "\"\"", true)]
    [InlineData(FieldType.Object, "{}", true)]
    [InlineData(FieldType.Object, "[]", false)]
    public void A_value_must_have_the_JSON_type(FieldType type, string json, bool fits)
    {
        var verdict = Judge($$"""{"X":{{json}}}""", Field("X", type));
        Assert.Equal(fits, verdict.IsAccepted);
        if (!fits)
        {
            Assert.Equal((RequestRule.JsonType, "InvalidParameter.Unmarshal"), (verdict.Refusal!.Rule, verdict.Refusal.Code));
        }
    }

    // What the service takes is a matter of form alone, as far as anyone knows.
    [Theory]
    [InlineData("2023-11-01T08:00:00+08:00", true)]
    [InlineData("2023-11-01T00:00:00.5Z", true)]
    [InlineData("2023-11-01t00:00:00.123456789z", true)]
    [InlineData("2023-13-01T00:00:00Z", true)]
    [InlineData("2023-11-01", false)]
    [InlineData("2023-11-01 08:00:00", false)]
    [InlineData("2023-11-01T08:00:00", false)]
    [InlineData("2023-11-01T08:00:00+0800", false)]
    [InlineData(" ", false)]
    public void A_time_has_the_form_of_RFC_3339(string text, bool isTime)
    {
        var verdict = Judge($$"""{"X":"{{text}}","L":["2023-11-01T08:00:00Z","{{text}}"]}""", Field("X", FieldType.DateTime), Times("L"));
        Assert.Equal(isTime ? [] : ["$.X Pattern", "$.L[1] Pattern"], verdict.Findings.Select(finding => $"{finding.Path} {finding.Rule}"));
        Assert.Equal(isTime ? null : $"X is no date and time of RFC 3339.", verdict.Refusal?.Message);
    }

    [Fact]
    public void A_time_that_must_be_there_is_missing_when_it_is_absent_or_empty_and_no_number()
    {
        var field = Field("X", FieldType.DateTime) with { Required = true };
        Assert.Equal(RequestRule.Required, Judge("{}", field).Refusal!.Rule);
        Assert.Equal(RequestRule.Required, Judge("""{"X":""}""", field).Refusal!.Rule);
        Assert.Equal((RequestRule.JsonType, "InvalidParameter.Unmarshal"), (Judge("""{"X":1604149200}""", field).Refusal!.Rule, Judge("""{"X":1604149200}""", field).Refusal!.Code));
    }

    [Theory]
    [InlineData("2023-11-01T08:00:00+08:00", "2023-11-01T00:00:00Z", false)]
    [InlineData("2023-11-01T08:00:00+08:00", "2023-11-01T08:00:00Z", true)]
    public void Two_times_are_equal_when_they_are_one_moment(string first, string second, bool areUnique) =>
        Assert.Equal(areUnique, Judge($$"""{"L":["{{first}}","{{second}}"]}""", Times("L") with { Unique = true }).IsAccepted);

    [Theory]
    [InlineData("0", false)]
    [InlineData("0.0000001", true)]
    [InlineData("1", true)]
    [InlineData("1.0000001", false)]
    [InlineData("1e300", false)]
    [InlineData("-1e300", false)]
    public void A_range_has_open_and_closed_ends(string json, bool inside)
    {
        var field = Field("X", FieldType.Double) with { Range = new NumberRange(0, 1, MinimumIncluded: false, MaximumIncluded: true) };
        var verdict = Judge($$"""{"X":{{json}}}""", field);
        Assert.Equal(inside, verdict.IsAccepted);
        Assert.Equal(inside ? null : "InvalidParameter", verdict.Refusal?.Code);
    }

    [Theory]
    [InlineData(WhenInvalid.Unstated, "3", nameof(FindingOutcome.Rejected))]
    [InlineData(WhenInvalid.Reject, "3", nameof(FindingOutcome.Rejected))]
    [InlineData(WhenInvalid.Default, null, nameof(FindingOutcome.Rejected))]
    [InlineData(WhenInvalid.Default, "3", nameof(FindingOutcome.Adjusted))]
    public void What_is_done_about_a_bad_value_follows_whenInvalid(WhenInvalid whenInvalid, string? standard, string outcome)
    {
        var field = Field("X", FieldType.Int32) with
        {
            Values = new([new NamedValue("3", "Three"), new NamedValue("5", "Five")]),
            WhenInvalid = whenInvalid,
            Default = standard,
        };
        var finding = Assert.Single(Judge("""{"X":4}""", field).Findings);
        Assert.Equal((RequestRule.Values, outcome, "4"), (finding.Rule, finding.Outcome.ToString(), finding.Given));
        Assert.Equal(outcome == nameof(FindingOutcome.Adjusted) ? "3" : null, finding.Used);
        Assert.Empty(Judge("""{"X":5}""", field).Findings);
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("abcd", false)]
    [InlineData("abc\\n", false)]
    [InlineData("A", false)]
    public void A_format_must_match_the_whole_text(string text, bool matches) =>
        Assert.Equal(matches, Judge($$"""{"X":"{{text}}"}""", Field("X") with { Format = "id" }).IsAccepted);

    [Theory]
    [InlineData("a", true)]
    [InlineData("b", true)]
    [InlineData("ab", false)]
    [InlineData("xa", false)]
    public void A_pattern_of_alternatives_is_anchored_as_a_whole(string text, bool matches) =>
        Assert.Equal(matches, Judge($$"""{"X":"{{text}}"}""", Field("X") with { Pattern = "a|b" }).IsAccepted);

    [Theory]
    [InlineData("一二", true)]
    [InlineData("😀😀", true)]
    [InlineData("abc", false)]
    public void A_length_counts_characters_not_code_units(string text, bool fits)
    {
        var field = Field("X") with { Length = new NumberRange(1, 2, MinimumIncluded: true, MaximumIncluded: true) };
        Assert.Equal(fits, Judge($$"""{"X":"{{text}}"}""", field).IsAccepted);
    }

    [Fact]
    public void A_special_code_is_used_only_when_the_catalogue_has_it()
    {
        var verdict = Judge("{}", Field("Name") with { Required = true }, Field("Other") with { Required = true });
        Assert.Equal(["MissingParameter.NoName", "MissingParameter"], verdict.Findings.Select(finding => finding.Code));
        Assert.Equal("$.Name", verdict.Refusal!.Path);
    }

    [Fact]
    public void A_member_required_inside_an_optional_object_is_asked_for_only_with_that_object()
    {
        var field = Field("O", FieldType.Object) with { Fields = new([Field("Name") with { Required = true }]) };
        Assert.True(Judge("{}", field).IsAccepted);
        Assert.True(Judge("""{"O":null}""", field).IsAccepted);
        Assert.True(Judge("""{"O":{}}""", field).IsAccepted);
        Assert.True(Judge("""{"O":{"Name":null}}""", field).IsAccepted);
        Assert.Equal("$.O.Name", Judge("""{"O":{"Other":0}}""", field).Refusal?.Path);
        Assert.Equal("$.O.Name", Judge("""{"O":{}}""", field with { Required = true }).Refusal?.Path);
    }

    [Fact]
    public void A_required_object_is_asked_for()
    {
        var field = Field("O", FieldType.Object) with { Required = true };
        Assert.Equal((RequestRule.Required, "$.O"), (Judge("{}", field).Refusal!.Rule, Judge("{}", field).Refusal!.Path));
    }

    [Fact]
    public void An_ignored_object_is_one_finding_and_gives_no_values()
    {
        var field = Field("O", FieldType.Object) with
        {
            Effect = Effect.None,
            Fields = new([Field("X", FieldType.Int32) with { Default = "1" }]),
        };
        var verdict = Judge("""{"O":{"X":7}}""", field);
        Assert.Equal((FindingOutcome.Ignored, "$.O"), (verdict.Findings.Single().Outcome, verdict.Findings.Single().Path));
        Assert.Empty(verdict.Values);
        Assert.Empty(Judge("{}", field).Values);
    }

    [Theory]
    [InlineData(WhenInvalid.Default, "1", nameof(FindingOutcome.Adjusted), "1")]
    [InlineData(WhenInvalid.Reject, null, nameof(FindingOutcome.Rejected), null)]
    public void An_ignored_member_keeps_its_rules_but_its_value_reaches_nothing(
        WhenInvalid whenInvalid, string? standard, string outcome, string? used)
    {
        var field = Field("X", FieldType.Int32) with
        {
            Effect = Effect.None,
            Range = new NumberRange(0, 9, MinimumIncluded: true, MaximumIncluded: true),
            WhenInvalid = whenInvalid,
            Default = standard,
        };
        Assert.Equal(
            [(RequestRule.Effect, FindingOutcome.Ignored, null), (RequestRule.Range, Enum.Parse<FindingOutcome>(outcome), used)],
            Judge("{\"X\":10}", field).Findings.Select(finding => (finding.Rule, finding.Outcome, finding.Used)));
        Assert.Equal(FindingOutcome.Ignored, Assert.Single(Judge("{\"X\":9}", field).Findings).Outcome);
        Assert.All(["{\"X\":10}", "{\"X\":9}", "{}"], json => Assert.Empty(Judge(json, field).Values));
    }

    [Fact]
    public void The_members_of_an_ignored_object_keep_their_rules()
    {
        var field = Field("O", FieldType.Object) with
        {
            Effect = Effect.None,
            Fields = new([Field("Name") with { Required = true }, Field("Id") with { Format = "id" }]),
        };
        var verdict = Judge("""{"O":{"Id":"ABC"}}""", field);
        Assert.Equal(
            [("$.O", RequestRule.Effect), ("$.O.Name", RequestRule.Required), ("$.O.Id", RequestRule.Pattern)],
            verdict.Findings.Select(finding => (finding.Path, finding.Rule)));
        Assert.False(verdict.IsAccepted);
        Assert.Empty(Judge("""{"O":{"Name":"n","Id":"abc"}}""", field).Values);
    }

    [Fact]
    public void A_body_that_is_no_object_is_named_by_the_root() => Assert.Equal("$", Judge("[]").Refusal!.Path);

    [Fact]
    public void A_wrong_type_is_named_before_any_broken_rule()
    {
        var verdict = Judge("""{"B":1}""", Field("Name") with { Required = true }, Field("B"));
        Assert.Equal(2, verdict.Findings.Count);
        Assert.Equal("$.B", verdict.Refusal!.Path);
    }

    [Fact]
    public void Values_hold_what_was_sent_and_the_defaults_of_what_was_not()
    {
        var verdict = Judge(
            """{"A":"text","B":true}""",
            Field("A"),
            Field("B", FieldType.Boolean) with { Default = "false" },
            Field("C", FieldType.Boolean) with { Default = "false" },
            Field("D"));
        Assert.Equal(
            new Dictionary<string, string> { ["A"] = "text", ["B"] = "true", ["C"] = "false" },
            verdict.Values);
    }

    private static FieldSchema Field(string name, FieldType type = FieldType.String) => new() { Name = name, Type = type };

    private static FieldSchema Times(string name) => Field(name, FieldType.Array) with { Items = Field(name, FieldType.DateTime) };

    private static RequestVerdict Judge(string json, params FieldSchema[] fields)
    {
        var action = new ActionSchema
        {
            Action = "Test",
            Version = "2020-12-01",
            Service = "rtc",
            Method = HttpVerb.Post,
            Summary = Text,
            Body = new(fields),
            Result = new ResultSchema(new FieldSchema { Name = "Result", Type = FieldType.String }, "ok", null),
        };
        using var document = JsonDocument.Parse(json);
        return new RequestInterpreter(Service).Judge(action, document.RootElement);
    }
}
