using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Schema;

namespace RtcGen.Emulator.Tests;

/// <summary>Texts that are made to keep a pattern busy get an answer, in a moment.</summary>
public sealed class PatternTests
{
    private const string Slow = @"(a+)+\1b";

    // No engine that backtracks ends with it within a lifetime.
    private static readonly string Long = new('a', 100_000);

    private static readonly LocalizedText Text = new("Text.", null);

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("(a|aa)+b")]
    [InlineData("(?i)(?:A*)*B")]
    public void A_clumsy_pattern_judges_a_long_text(string pattern)
    {
        var verdict = Judge($$"""{"X":"{{Long}}"}""", Field("X") with { Pattern = pattern });
        Assert.Equal((RequestRule.Pattern, $"X does not match '{pattern}'."), (verdict.Refusal!.Rule, verdict.Refusal.Message));
        Assert.True(Judge($$"""{"X":"{{Long}}b"}""", Field("X") with { Pattern = pattern }).IsAccepted);
    }

    [Theory]
    [InlineData("aab", true)]
    [InlineData("ab", false)]
    public void A_slow_pattern_judges_ordinary_texts(string text, bool isAccepted) =>
        Assert.Equal(isAccepted, Judge($$"""{"X":"{{text}}"}""", Field("X") with { Pattern = Slow }).IsAccepted);

    // Nobody knows what the service would do; a client has to be ready for a refusal.
    [Theory]
    [InlineData(WhenInvalid.Unstated)]
    [InlineData(WhenInvalid.Default)]
    [InlineData(WhenInvalid.DropItem)]
    public void A_text_that_takes_too_long_is_refused_whatever_is_done_about_a_bad_one(WhenInvalid whenInvalid)
    {
        var field = Field("X") with { Pattern = Slow, WhenInvalid = whenInvalid, Default = "aab" };
        var finding = Assert.Single(Judge($$"""{"X":"{{Long}}"}""", field).Findings);
        Assert.Equal(
            (RequestRule.Pattern, FindingOutcome.Rejected, "InvalidParameter", $"X takes too long to check against '{Slow}'."),
            (finding.Rule, finding.Outcome, finding.Code, finding.Message));
    }

    [Fact]
    public void A_format_that_takes_too_long_is_refused_as_well()
    {
        var finding = Assert.Single(Judge($$"""{"X":"{{Long}}"}""", Field("X") with { Format = "twice" }).Findings);
        Assert.Equal($"X takes too long to check against '{Slow}'.", finding.Message);
    }

    [Fact]
    public void A_list_stops_at_the_first_text_that_takes_too_long()
    {
        var verdict = Judge($$"""{"X":["c","{{Long}}","{{Long}}","c"],"Y":"c"}""", List("X"), Field("Y") with { Pattern = "a" });
        Assert.Equal(["$.X[0]", "$.X[1]", "$.Y"], verdict.Findings.Select(finding => finding.Path));
    }

    [Theory]
    [InlineData(90, 6)]
    [InlineData(1000, 5)]
    public void Texts_that_each_take_a_while_are_given_up_together(int milliseconds, int judged)
    {
        var clock = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(milliseconds) };
        var json = $$"""{"X":[{{string.Join(',', Enumerable.Repeat("\"aab\"", 100))}}]}""";
        var finding = Assert.Single(new RequestInterpreter(clock, Service, []).Judge(Action(List("X")), JsonElement.Parse(json)).Findings);
        Assert.Equal($"$.X[{judged}]", finding.Path);
    }

    [Theory]
    [InlineData("(?x) a+ # any number", "aa", true)]
    [InlineData("(?x) a+ # any number", "aab", false)]
    [InlineData(@"\S{1,4000}", "abc", true)]
    [InlineData(@"(?i)(?=t)title", "TITLE", true)]
    public void Patterns_of_every_form_match_whole_texts(string pattern, string text, bool isAccepted) =>
        Assert.Equal(isAccepted, Judge($$"""{"X":"{{text}}"}""", Field("X") with { Pattern = pattern }).IsAccepted);

    [Fact]
    public async Task A_schema_that_has_only_warnings_is_taken()
    {
        const string Schema = """
            action: DoSlowly
            version: "2020-12-01"
            service: rtc
            method: POST
            summary: Does it.
            body: { Name: { type: string, pattern: '(a+)+\1b' } }
            result: { type: string, success: ok }
            """;
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = [Schema] });
        Assert.NotNull(emulator);
    }

    private static ServiceSchema Service { get; } = new()
    {
        Service = "rtc",
        Summary = Text,
        DefaultRegion = "cn-north-1",
        Formats = new([new FormatSchema("twice", Slow, null, 1)]),
    };

    private static FieldSchema Field(string name) => new() { Name = name, Type = FieldType.String };

    private static FieldSchema List(string name) => new() { Name = name, Type = FieldType.Array, Items = Field(name) with { Pattern = Slow } };

    private static RequestVerdict Judge(string json, params FieldSchema[] fields) =>
        new RequestInterpreter(Service).Judge(Action(fields), JsonElement.Parse(json));

    private static ActionSchema Action(params FieldSchema[] fields) => new()
    {
        Action = "Test",
        Version = "2020-12-01",
        Service = "rtc",
        Method = HttpVerb.Post,
        Summary = Text,
        Body = new(fields),
        Result = new ResultSchema(new FieldSchema { Name = "Result", Type = FieldType.String }, "ok", null),
    };
}
