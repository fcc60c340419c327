namespace RtcGen.Generator.Tests;

/// <summary>What only few actions say, compiled and run.</summary>
public sealed class StatementTests
{
    private static readonly string Source = new Driver([new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText(Statements.Path, Statements.Text)]).Run()
        .GeneratedSources.Single(source => source.HintName.StartsWith("SayMore", StringComparison.Ordinal)).SourceText.ToString();

    [Fact]
    public void It_compiles_and_says_what_its_model_names()
    {
        var compiled = Compiled.From(new SchemaText(Statements.Path, Statements.Text));

        Assert.Empty(compiled.Faults);
        compiled.AssertSound();
    }

    [Fact]
    public void A_list_in_the_query_repeats_its_name_for_each_item() => Assert.Equal(
        "?Action=SayMore&Flags=false&Flags=true&Modes=0&Modes=1&Shares=-0.5&Shares=1&Sizes=7&Sizes=9000000000"
        + "&Tickets=t&Times=2023-11-01T08%3A00%3A00%2B08%3A00&UserIds=%E7%94%B2&UserIds=a%26b&Version=2023-11-01",
        Run("""
            Query(new SayMoreRequest
            {
                UserIds = new[] { "a&b", "甲" }, Tickets = new[] { "t" }, Modes = new[] { SayMoreModes.On, SayMoreModes.Off }, Sizes = new[] { 7L, 9000000000 },
                Shares = new[] { 1, -0.5 }, Flags = new[] { true, false }, Times = new[] { new DateTimeOffset(2023, 11, 1, 8, 0, 0, TimeSpan.FromHours(8)) },
            })
            """));

    [Fact]
    public void An_absent_or_empty_list_is_not_in_the_query() =>
        Assert.Equal("?Action=SayMore&Version=2023-11-01", Run("Query(new SayMoreRequest { UserIds = new string[0] })"));

    [Fact]
    public void A_list_in_the_query_is_judged_as_any_other() => Assert.Equal(
        """
        fault: $.UserIds has 4 items instead of 1 to 3.
        fault: $.Modes[0] = 5 is none of 0 (Off), 1 (On).
        """,
        Run("""Findings(new SayMoreRequest { UserIds = new[] { "a", "b", "c", "d" }, Modes = new[] { (SayMoreModes)5 } })"""));

    [Theory]
    [InlineData("AudioProfile = SayMoreAudioProfile.High, AudioChannels = 2", "")]
    [InlineData("AudioProfile = SayMoreAudioProfile.Low", "")]
    [InlineData("AudioProfile = SayMoreAudioProfile.High", "fault: $ breaks a rule: AudioChannels == 2 must hold (with AudioProfile == 2); the server would refuse it.")]
    [InlineData("AudioChannels = 3, AudioProfile = SayMoreAudioProfile.Low", "")]
    [InlineData("AudioChannels = 3, Codec = SayMoreCodec.Opus", "warning: $ is sent although it breaks a rule: Three channels need more (with AudioChannels == 3).")]
    [InlineData("Headers = JsonDocument.Parse(\"1\").RootElement, HeaderList = new[] { JsonDocument.Parse(\"1\").RootElement }", "warning: $ is sent although it breaks a rule: at most one of Headers, HeaderList may be set.")]
    [InlineData("AudioProfile = SayMoreAudioProfile.Low, Echo = new() { Enable = true, Level = 1 }", "")]
    [InlineData("AudioProfile = SayMoreAudioProfile.Low, Echo = new() { Enable = true, Level = 2 }", "fault: $.Echo breaks a rule: Level == 1 must hold (with AudioProfile == 1).")]
    public void A_condition_must_hold_or_ought_to(string members, string expected) =>
        Assert.Equal(expected, Run($"Findings(new SayMoreRequest {{ {members} }})"));

    [Fact]
    public void Secrets_in_json_are_hidden_from_serializers_and_sent() => Assert.Equal(
        """
        {"Headers":"****","HeaderList":"****"}
        {"Headers":{"Authorization":"hush"},"HeaderList":["hush"]}
        """,
        Run("""
            new Func<SayMoreRequest, string>(request => JsonSerializer.Serialize(new { request.Headers, request.HeaderList }) is var plain && plain.Contains("hush")
                ? string.Join(",", JsonSerializer.Serialize(request).Split(',').Where(part => part.Contains("Header"))).Replace(",\"Hidden\":null", "") + "}" is var shown ? "{" + shown.TrimStart('{') + "\n" + request.ToJson() : ""
                : "")(new SayMoreRequest
            {
                Headers = JsonDocument.Parse("{\"Authorization\":\"hush\"}").RootElement, HeaderList = new[] { JsonDocument.Parse("\"hush\"").RootElement },
            })
            """));

    [Theory]
    [InlineData("\"success\"", "True False")]
    [InlineData("\"Room is not found.\"", "False True")]
    [InlineData("\"another\"", "False False")]
    [InlineData("7", "False False")]
    public void Hints_are_told_apart_by_their_names(string result, string expected) =>
        Assert.Equal(expected, Run($"new Func<string?, string>(hint => $\"{{hint == SayMoreResult.Success}} {{hint == SayMoreResult.RoomIsNotFound}}\")(Result(new SayMoreRequest(), {Quoted(result)}))"));

    [Fact]
    public void Hints_are_said_where_the_method_is_and_where_they_are()
    {
        Says("/// <returns>The response. Known values of <c>Result</c>: <see cref=\"SayMoreResult\" />.</returns>");
        Says("""
                /// <summary>Nothing was done. Serialized as <c>Room is not found.</c>.</summary>
                public const string RoomIsNotFound = "Room is not found.";
            """);
    }

    [Fact]
    public void What_a_value_stands_for_is_said_at_its_name() => Says("""
            /// <summary>for speech. Serialized as <c>opus</c>.</summary>
            /// <remarks>用于语音。序列化为 <c>opus</c>。</remarks>
            public const string Opus = "opus";
        """);

    [Theory]
    [InlineData("/// <para>No page of the vendor describes this action; its parameters are known from programs in use alone.</para>")]
    [InlineData("/// <para>厂商文档没有说明该接口，其参数仅见于实际使用的程序。</para>")]
    [InlineData("/// <para>No page of the vendor describes this object; it is known from programs in use alone and is not validated.</para>")]
    [InlineData("/// <para>No page of the vendor describes this property; it is known from programs in use alone and is not validated.</para>")]
    [InlineData("/// <para>厂商文档没有说明该字段，它仅见于实际使用的程序，不作任何校验。</para>")]
    [InlineData("/// <para>Rate limit: 10 calls per second per user of the account. ")]
    [InlineData("A query covers at most 31 days. Times have a granularity of 24 hours.")]
    [InlineData("/// <para>Rule: Three channels need more (with AudioChannels == 3); a violation is only a warning.</para>")]
    [InlineData("Each item is a query parameter of its own, in ascending order.")]
    [InlineData("    Service.Definition, \"SayMore\", \"2023-11-01\", RtcIdempotency.None, rates: [new(\"rtc\", \"SayMore 2023-11-01\", 10, seconds: 1, RtcRateScope.User)]);")]
    public void The_documentation_and_the_definition_say_it(string line) => Says(line);

    private static string Quoted(string json) => $"\"{json.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Run(string expression) => (string)RunningCode.Run(Statements.Text, expression)!;

    private static void Says(string lines) => Assert.Contains(lines.ReplaceLineEndings("\n"), Source, StringComparison.Ordinal);
}
