namespace RtcGen.Schema.Tests;

/// <summary>Points in time: strings whose format is the language's own.</summary>
public sealed class TimeTests
{
    private const string Body = """
        Start: { type: string, format: dateTime }
        End: { type: string, format: dateTime }
        Text: { type: string }
        Number: { type: int64 }
        Times: { type: array, items: { type: string, format: dateTime } }
        """;

    [Fact]
    public void A_string_with_the_format_dateTime_is_a_type_of_its_own()
    {
        var field = Reading.Member("type: string\nformat: dateTime\nrequired: true\nwhenInvalid: reject\nnullClears: true\ndefaultNote: Now.\neffect: none");
        Assert.Equal((FieldType.DateTime, null, default), (field.Type, field.Format, field.FormatSpan));
        Assert.True(field is { Required: true, WhenInvalid: WhenInvalid.Reject, NullClears: true, Effect: Effect.None });
    }

    [Fact]
    public void It_stands_in_queries_lists_and_shared_types()
    {
        Assert.Equal(FieldType.DateTime, Assert.Single(Reading.Action(Documents.WithQuery("At: { type: string, format: dateTime }")).Query).Type);
        Assert.Equal(FieldType.DateTime, Reading.Member("type: array\nunique: true\nitems: { type: string, format: dateTime }").Items!.Type);
        var types = Reading.Types("service: rtc\nversion: \"2023-11-01\"\nresults:\n  Room: { fields: { At: { type: string, format: dateTime } } }\n");
        Assert.Equal(FieldType.DateTime, types.Results[0].Shape.Fields[0].Type);
    }

    [Fact]
    public void It_stands_in_results_as_the_only_format()
    {
        var shape = Reading.Action(Result("{ fields: { At: { type: string, format: dateTime }, Days: { type: array, items: { type: string, format: dateTime } } } }")).Result.Shape;
        Assert.Equal((FieldType.DateTime, FieldType.DateTime), (shape.Fields[0].Type, shape.Fields[1].Items!.Type));
        Reading.AssertSays(
            Result("{ fields: { Id: { type: string, format: id } } }"),
            "RTCGEN006",
            "id",
            "'result.fields.Id.format' must be dateTime in a result, where no string is checked, but found 'id'.");
    }

    [Theory]
    [InlineData("pattern: 'a'", "pattern", "string")]
    [InlineData("length: \"[1, 2]\"", "length", "string")]
    [InlineData("bytes: \"[1, 2]\"", "bytes", "string")]
    [InlineData("content: json", "content", "string")]
    [InlineData("secret: true", "secret", "string, json")]
    [InlineData("values: { a: A }", "values", "string, int32, int64")]
    [InlineData("meaning: { a: first }", "meaning", "string, int32, int64, double, boolean")]
    [InlineData("default: now", "default", "string, int32, int64, double, boolean, array")]
    [InlineData("range: \"[1, 2]\"", "range", "int32, int64, double")]
    [InlineData("unit: s", "unit", "int32, int64, double")]
    [InlineData("count: \"[1, 2]\"", "count", "string, array, map")]
    public void No_other_rule_of_texts_applies(string key, string name, string types) =>
        Reading.AssertSays(
            Documents.WithMember($"type: string\nformat: dateTime\n{key}"),
            "RTCGEN015",
            name,
            $"'body.Thing.{name}' does not apply to a string with the format dateTime; it is for {types}.");

    [Fact]
    public void A_service_cannot_define_it() =>
        Reading.AssertFault(
            Documents.Service + "formats:\n  id: { pattern: 'a+' }\n  dateTime: { pattern: '[0-9]+' }\n", "RTCGEN009", 8, 3, "dateTime",
            "'formats.dateTime' is the language's own format, a time of RFC 3339, which needs no pattern; remove it, or rename what is another.");

    [Theory]
    [InlineData("Start == 5", "'body.Thing.requiredWhen': 'Start' is a time, which no condition compares; ask whether it 'is set'.")]
    [InlineData("Start != 5", "'body.Thing.requiredWhen': 'Start' is a time, which no condition compares; ask whether it 'is set'.")]
    [InlineData("Times contains 5", "'body.Thing.requiredWhen': 'Times' is not a list of single values, as 'contains' needs.")]
    public void Conditions_do_not_compare_it(string condition, string message) =>
        Reading.AssertSays(Documents.WithBody($"{Body}\nThing: {{ type: string, requiredWhen: {condition} }}"), "RTCGEN009", condition, message);

    [Fact]
    public void Conditions_ask_whether_it_is_sent()
    {
        var body = Reading.Action(Documents.WithBody($"{Body}\nThing: {{ type: string, requiredWhen: Start is set and Times is absent }}")).Body;
        Assert.Equal([ConditionTest.Set, ConditionTest.Absent], body[5].RequiredWhen!.Terms.Select(term => term.Test));
    }

    [Fact]
    public void Two_of_them_can_ascend() =>
        Assert.Equal(RuleKind.Ascending, Assert.Single(Reading.Action(Documents.WithRules(Body, "ascending: [Start, End]")).Rules).Kind);

    [Theory]
    [InlineData("ascending: [Start, Text]", "[Start, Text]", "'rules[0].ascending' names members of types that cannot be compared.")]
    [InlineData("ascending: [Number, End]", "[Number, End]", "'rules[0].ascending' names members of types that cannot be compared.")]
    [InlineData("equal: [Start, Text]", "Start", "'rules[0].equal' must name a string, which 'Start' is not.")]
    [InlineData("differ: [Text, Times]", "Times", "'rules[0].differ' must name a string or a list of strings, which 'Times' is not.")]
    public void It_is_compared_with_nothing_else(string rule, string underlined, string message) =>
        Reading.AssertSays(Documents.WithRules(Body, rule), "RTCGEN009", underlined, message);

    [Fact]
    public void No_default_list_has_it() =>
        Reading.AssertSays(
            Documents.WithMember("type: array\nitems: { type: string, format: dateTime }\ndefault: [2023-11-01]"),
            "RTCGEN009",
            "[2023-11-01]",
            "'body.Thing.default' lists single values, but the items are of type string with the format dateTime; only the empty list can be their default.");

    private static string Result(string result) => Documents.Head.Replace("result: { type: string }", "result: " + result, StringComparison.Ordinal);
}
