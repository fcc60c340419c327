namespace RtcGen.Generator.Tests;

/// <summary>What other services than RTC have, after the generator: what is sent, checked and read.</summary>
public sealed class OtherKindTests
{
    private static readonly string Query = InCatalogue(OtherKinds.Query);
    private static readonly string Body = InCatalogue(OtherKinds.Body);

    [Fact]
    public void It_compiles_without_a_warning()
    {
        var compiled = Compiled.From(OtherKinds.All);
        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
    }

    [Theory]
    [InlineData("body:\n  A: { type: map, items: { type: string } }\nresult: { type: json }\n")]
    [InlineData("result: { type: map, items: { type: int32 } }\n")]
    public void A_map_alone_compiles(string members)
    {
        var compiled = Compiled.From(OtherKinds.All[0], new("/project/Alone.rtc.yaml", $"action: Alone\nversion: \"2020-04-01\"\nservice: volc_observe\nmethod: POST\nsummary: S.\n{members}"));
        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
    }

    [Theory]
    [InlineData("ThingIds = [\"a b\", \"c\"]", "ThingIds.1=a%20b&ThingIds.2=c")]
    [InlineData("Levels = [DescribeThingsLevels.High]", "Levels.1=2")]
    [InlineData("Keys = [\"x\", \"y\"]", "Keys=x&Keys=y")]
    [InlineData("Tags = [new() { Key = \"k\", Values = [\"a\", \"b\"] }, new() { Key = \"l\" }]", "Tags.1.Key=k&Tags.1.Values.1=a&Tags.1.Values.2=b&Tags.2.Key=l")]
    [InlineData("Address = new() { Bandwidth = 5, Password = \"p&q\" }", "Address.Bandwidth=5&Address.Password=p%26q")]
    [InlineData("ThingIds = [], Tags = [], Address = new()", "")]
    public void A_query_is_flattened(string properties, string query) =>
        Assert.Equal(
            Parts($"?Action=describeThings&Version=2020-04-01{(query.Length > 0 ? "&" : string.Empty)}{query}"),
            Parts(Assert.IsType<string>(RunningCode.Run(Query, $"Query(new DescribeThingsRequest {{ {properties} }})"))));

    [Theory]
    [InlineData("ThingIds = [\"0123456789\"]", "fault: $.ThingIds[0] = ")]
    [InlineData("ThingIds = [\"\"]", "fault: $.ThingIds[0] = '' has 0 characters instead of 1 to 9.")]
    [InlineData("Tags = [new() { Key = \"UPPER\" }, new() { Key = \"UPPER\" }]", "fault: $.Tags[1] has the same Key as another item.")]
    [InlineData("Address = new() { Bandwidth = 10 }, MaxResults = 1", "fault: $.Address.Bandwidth = 10 is outside [1, 9] Mbps.")]
    [InlineData("Address = new() { Bandwidth = 9 }", "fault: $ breaks a rule")]
    public void Its_rules_are_those_of_any_member(string properties, string finding) =>
        AssertBegins(finding, RunningCode.Run(Query, $"Findings(new DescribeThingsRequest {{ {properties} }})"));

    [Theory]
    [InlineData("", "{\"Sizes\":{\"a b\":2}}")]
    [InlineData("Context = new Dictionary<string, string> { [\"k\"] = \"v\" },", "{\"Context\":{\"k\":\"v\"},\"Sizes\":{\"a b\":2}}")]
    [InlineData("Dimensions = new Dictionary<string, IReadOnlyList<string>> { [\"d\"] = [\"x\", \"y\"] },", "{\"Sizes\":{\"a b\":2},\"Dimensions\":{\"d\":[\"x\",\"y\"]}}")]
    [InlineData("Kinds = new Dictionary<string, CreateThingKinds> { [\"k\"] = CreateThingKinds.Two },", "{\"Sizes\":{\"a b\":2},\"Kinds\":{\"k\":2}}")]
    [InlineData("Parts = new Dictionary<string, CreateThingParts> { [\"p\"] = new() { Id = \"i\" } },", "{\"Sizes\":{\"a b\":2},\"Parts\":{\"p\":{\"Id\":\"i\"}}}")]
    [InlineData("Times = new Dictionary<string, DateTimeOffset> { [\"t\"] = DateTimeOffset.UnixEpoch },", "{\"Sizes\":{\"a b\":2},\"Times\":{\"t\":\"1970-01-01T00:00:00+00:00\"}}")]
    public void A_map_is_an_object(string properties, string json) =>
        Assert.Equal(
            json,
            System.Text.RegularExpressions.Regex.Replace(
                Assert.IsType<string>(RunningCode.Run(Body, $"new CreateThingRequest {{ {properties} Sizes = new Dictionary<string, int> {{ [\"a b\"] = 2 }} }}.ToJson()")),
                "\"ClientToken\":\"[0-9a-f-]{36}\",?",
                string.Empty));

    [Theory]
    [InlineData("Context = new Dictionary<string, string> { [\"k\"] = \"UP PER\" }", "fault: $.Context.k = ")]
    [InlineData("Context = new Dictionary<string, string> { [\"k\"] = null! }", "fault: $.Context.k is null, which cannot be sent")]
    [InlineData("Dimensions = new Dictionary<string, IReadOnlyList<string>> { [\"d\"] = [\"0123456789\"] }", "fault: $.Dimensions.d[0] = ")]
    [InlineData("Dimensions = new Dictionary<string, IReadOnlyList<string>> { [\"d\"] = [] }", "fault: $.Dimensions.d has 0 items instead of 1 to 5.")]
    [InlineData("Kinds = new Dictionary<string, CreateThingKinds> { [\"k\"] = (CreateThingKinds)7 }", "fault: $.Kinds.k = 7 is none of 1 (One), 2 (Two).")]
    [InlineData("Parts = new Dictionary<string, CreateThingParts> { [\"a.b\"] = new() { Id = \"\" } }", "fault: $.Parts['a.b'].Id = '' is empty but required.")]
    public void Each_entry_is_judged_by_the_rules_of_the_value(string property, string finding) =>
        AssertBegins(finding, RunningCode.Run(Body, $"Findings(new CreateThingRequest {{ {property}, Sizes = new Dictionary<string, int> {{ [\"a\"] = 1 }} }})"));

    [Fact]
    public void A_number_outside_its_range_says_what_the_server_does() =>
        AssertBegins(
            "fault: $.Sizes.a = 601 is outside [1, 600]; the server would refuse it.",
            RunningCode.Run(Body, "Findings(new CreateThingRequest { Sizes = new Dictionary<string, int> { [\"a\"] = 601 } })"));

    [Theory]
    [InlineData("{ type: json }")]
    [InlineData("{ type: map, items: { type: string } }")]
    [InlineData("{ type: string, nullClears: true }")]
    [InlineData("{ type: array, items: { fields: { B: { type: json } } } }")]
    public void A_shared_type_that_a_query_cannot_express_is_reported(string member)
    {
        var types = $"service: volc_observe\nversion: \"2020-04-01\"\ntypes:\n  Part: {{ fields: {{ A: {member} }} }}\n  Whole: {{ fields: {{ Part: {{ type: Part }} }} }}\n  Sound: {{ fields: {{ A: {{ type: string }} }} }}\n";
        var action = $"action: GetPart\nversion: \"2020-04-01\"\nservice: volc_observe\nmethod: GET\nsummary: S.\nresult: {{ type: json }}\nquery:\n  Part: {{ type: Part }}\n  Wholes: {{ type: array, items: {{ type: Whole }} }}\n  Sound: {{ type: Sound }}\n";

        Assert.Equal(
            ["GetPart.rtc.yaml(8,17) RTCGEN009", "GetPart.rtc.yaml(9,41) RTCGEN009"],
            Compiled.From([OtherKinds.All[0], new("/project/types.rtc.yaml", types), new("/project/GetPart.rtc.yaml", action)]).Faults);
    }

    [Fact]
    public void A_secret_in_a_map_is_never_shown() =>
        Assert.DoesNotContain(
            "s3cret",
            Assert.IsType<string>(RunningCode.Run(Body, "Findings(new CreateThingRequest { Secrets = new Dictionary<string, string> { [\"a\"] = \"s3cret\\ud800\" }, Sizes = new Dictionary<string, int>() })")),
            StringComparison.Ordinal);

    private static void AssertBegins(string finding, object? findings) => Assert.StartsWith(finding, Assert.IsType<string>(findings), StringComparison.Ordinal);

    private static IEnumerable<string> Parts(string query) => query.TrimStart('?').Split('&').Order(StringComparer.Ordinal);

    // The code of a test is in the namespace of the catalogue's service.
    private static string InCatalogue(string text) => text
        .Replace("service: volc_observe", "service: rtc\nnamespace: Extras", StringComparison.Ordinal)
        .Replace("format: name", "pattern: '[a-z]{1,9}'", StringComparison.Ordinal)
        .Replace("envelope: none\n", string.Empty, StringComparison.Ordinal)
        .Replace("host: things.example.com\n", string.Empty, StringComparison.Ordinal);
}
