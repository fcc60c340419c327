using RtcGen.Schema;

namespace RtcGen.Emulator.Tests;

/// <summary>Lists in the query, conditions as rules, warnings, and types of namespaces, as schemas say them.</summary>
public sealed class StatementTests
{
    private const string Query = "Action=SayMore";

    private const string SayMore = """
        action: SayMore
        version: "2030-01-01"
        service: rtc
        namespace: Extras
        method: POST
        summary: Says more.
        query:
          Modes: { type: array, style: repeated, items: { type: int32, range: "[1, 5]" }, count: "[1, 2]" }
          Tokens: { type: array, style: repeated, items: { type: string, secret: true } }
        body:
          Profile: { type: int32 }
          Channels: { type: int32, default: 1 }
          Note: { type: Note }
        rules:
          - { requires: Channels == 2, when: Profile == 2 }
          - { requires: Profile is set, when: Channels == 3, warning: true }
        result: { type: string, values: { success: Success } }

        """;

    private static readonly string[] Schemas =
    [
        SayMore,
        "service: rtc\nversion: 2030-01-01\ntypes: { Note: { fields: { Theirs: { type: string, required: true }, In: { type: Inner } } }, Inner: { fields: { A: { type: string, required: true } } } }\n",
        "service: rtc\nnamespace: Extras\ntypes: { Inner: { fields: { B: { type: string, required: true } } } }\n",
    ];

    [Theory]
    [InlineData("&Modes=5", null)]
    [InlineData("&Modes=5&Modes=1", null)]
    [InlineData("", null)]
    [InlineData("&Modes=1&Modes=6", "Modes[1] is outside the range.")]
    [InlineData("&Modes=1&Modes=2&Modes=3", "Modes has a number of items that is not allowed.")]
    [InlineData("&Modes=one", "Modes[0] must be a 32-bit integer.")]
    public async Task A_list_in_the_query_is_all_that_bears_its_name(string modes, string? message)
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = Schemas });
        var answer = await emulator.PostAsync("{}", $"{Query}{modes}&Version=2030-01-01");
        Assert.Equal(message, message is null ? answer.Code : answer.Message);
    }

    [Fact]
    public async Task A_wrong_signature_shows_no_secret_of_a_list()
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = Schemas });
        var answer = await emulator.PostAsync("{}", $"{Query}&Tokens=canary%201&Tokens=sparrow&Version=2030-01-01", change: request => request.EditAuthorization(text => text[..^4] + "0000"));
        Assert.Equal("SignatureDoesNotMatch", answer.Code);
        Assert.Contains("Tokens=***&Tokens=***", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", answer.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sparrow", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Profile":2,"Channels":2}""")]
    [InlineData("""{"Profile":1}""")]
    [InlineData("""{"Profile":2}""", "Rejected $ Relation The request breaks the rule Requires of Channels == 2.")]
    [InlineData("""{"Channels":3}""", "Accepted $ Relation The request breaks the rule Requires of Profile is set.")]
    [InlineData("""{"Note":{"Theirs":"x","In":{"A":"a"}}}""")]
    [InlineData("""{"Note":{"Theirs":"x","In":{"B":"b"}}}""", "Rejected $.Note.In.A Required Note.In.A is required.")]
    public void A_condition_must_hold_or_ought_to_and_each_type_names_its_neighbours(string body, params string[] expected)
    {
        var verdict = Judge(SayMore, body);
        Assert.Equal(expected, verdict.Findings.Select(finding => $"{finding.Outcome} {finding.Path} {finding.Rule} {finding.Message}"));
        Assert.Equal(expected.All(line => line.StartsWith("Accepted", StringComparison.Ordinal)), verdict.IsAccepted);
    }

    [Theory]
    [InlineData("namespace: Extras\n", "B")]
    [InlineData("", "A")]
    public void A_type_of_the_own_namespace_comes_before_one_of_the_service(string part, string required)
    {
        var text = SayMore.Replace("type: Note", "type: Inner", StringComparison.Ordinal).Replace("namespace: Extras\n", part, StringComparison.Ordinal);
        Assert.Equal($"$.Note.{required}", Judge(text, """{"Note":{"Other":1}}""").Refusal!.Path);
    }

    [Fact]
    public async Task What_is_only_warned_of_is_answered_as_a_success_without_an_adjustment()
    {
        await using var emulator = await RtcEmulator.StartAsync(new RtcEmulatorOptions { Schemas = Schemas });
        var answer = await emulator.PostAsync("""{"Channels":3}""", $"{Query}&Version=2030-01-01");
        Assert.Equal((null, "success"), (answer.Code, answer.Result));
        Assert.Empty(Assert.Single(emulator.Calls).Adjustments);
    }

    private static RequestVerdict Judge(string action, string body)
    {
        using var document = System.Text.Json.JsonDocument.Parse(body);
        var service = new ServiceSchema { Service = "rtc", Summary = new("A service.", null), DefaultRegion = "cn-north-1" };
        return new RequestInterpreter(service, Schemas.Skip(1).Select(text => SchemaReader.Read(text).Types!)).Judge(SchemaReader.Read(action).Action!, document.RootElement);
    }
}
