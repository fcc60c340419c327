using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using RtcGen.Runtime.Tests.Support;

namespace RtcGen.Runtime.Tests.Validation;

/// <summary>Texts that are made to keep a pattern busy: they are judged, or refused, and cost no call more than a moment.</summary>
public sealed class PatternTests
{
    private const string Slow = @"(a+)+\1b";

    // No engine that backtracks ends with any of them within a lifetime.
    private static readonly string Long = new('a', 100_000);

    [Theory]
    [InlineData("(a+)+b")]
    [InlineData("([a-z]+)*@")]
    [InlineData("(a|aa)+b")]
    [InlineData("(?i)(?:A*)*B")]
    [InlineData("(?:a?){50}a{50}b")]
    [InlineData(@"(\w+\s?)*!")]
    public void A_clumsy_pattern_judges_a_long_text(string pattern)
    {
        var format = RtcStringFormat.FromRegex(pattern);

        Assert.False(format.MayTakeLong);
        Assert.Equal(false, format.IsMatch(Long));
        Assert.Equal(
            $"$.T = '{new string('a', 64)}…' (100000 characters) does not match {pattern}.",
            Assert.Single(Faults(validator => validator.CheckString("T", Long, format: format))).Message);
        Assert.Equal(["$.L[0]", "$.L[1]"], Faults(validator => validator.CheckStrings("L", [Long, Long], format)).Select(static fault => fault.Path));
    }

    [Theory]
    [InlineData("a|b", "a", true)]
    [InlineData("a|b", "ab", false)]
    [InlineData("a|ab", "ab", true)]
    [InlineData("^abc$", "abc", true)]
    [InlineData("^abc$", "abc\n", false)]
    [InlineData("(?i)abc", "ABC", true)]
    [InlineData("(?x) a b # both\n", "ab", true)]
    [InlineData(@"(?<y>\d)-(\d)", "1-2", true)]
    [InlineData("a*?", "aaa", true)]
    [InlineData(@"\d{2}", "\u0661\u0662", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void Both_engines_match_whole_texts_alike(string pattern, string text, bool isMatch)
    {
        Assert.Equal(isMatch, RtcStringFormat.FromRegex(pattern).IsMatch(text));
        Assert.Equal(isMatch, RtcStringFormat.FromBacktrackingRegex(pattern).IsMatch(text));
    }

    [Fact]
    public void The_culture_of_the_program_does_not_change_what_matches()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Assert.True(RtcStringFormat.FromRegex("(?i)title").IsMatch("TITLE"));
            Assert.True(RtcStringFormat.FromBacktrackingRegex(@"(?i)(?=t)title").IsMatch("TITLE"));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_pattern_is_shown_without_the_line_break_that_ends_its_comment() =>
        Assert.Equal("(?x)a #c", RtcStringFormat.FromRegex("(?x)a #c\n").Pattern);

    [Fact]
    public void What_cannot_be_matched_in_linear_time_has_to_say_so() => Assert.Throws<NotSupportedException>(() => RtcStringFormat.FromRegex(Slow));

    [Fact]
    public void A_slow_pattern_judges_ordinary_texts()
    {
        var format = RtcStringFormat.FromBacktrackingRegex(@"(?<year>\d{4})-\k<year>");

        Assert.Empty(Faults(validator => validator.CheckString("T", "2020-2020", format: format)));
        var fault = Assert.Single(Faults(validator => validator.CheckString("T", "2020-2021", format: format, whenInvalid: InvalidValueReaction.Rejected)));
        Assert.Equal(@"$.T = '2020-2021' (9 characters) does not match (?<year>\d{4})-\k<year>; the server would refuse it.", fault.Message);
    }

    [Fact]
    public void A_text_that_takes_too_long_is_a_fault()
    {
        var fault = Assert.Single(Faults(validator => validator.CheckString("T", new string('a', 40), format: RtcStringFormat.FromBacktrackingRegex(Slow))));

        Assert.Equal($@"$.T = '{new string('a', 40)}' (40 characters) takes too long to check against {Slow}.", fault.Message);
        Assert.Equal((RtcValidationRule.Pattern, RtcServerReaction.Unstated, null), (fault.Rule, fault.ServerReaction, fault.ServerUses));
    }

    // What the server would make of such a text nobody knows, so nothing is sent in the hope of its default.
    [Fact]
    public void It_is_none_that_the_server_would_adjust()
    {
        var fault = Assert.Single(Faults(validator => validator.CheckString("T", Long, format: Impatient(), whenInvalid: InvalidValueReaction.ServerUsesInstead("b"))));
        Assert.Equal(RtcServerReaction.Unstated, fault.ServerReaction);
    }

    [Fact]
    public void The_value_of_a_secret_stays_hidden()
    {
        var fault = Assert.Single(Faults(validator =>
        {
            validator.Redact("T");
            validator.CheckString("T", Long, format: Impatient());
        }));
        Assert.Equal($"$.T = *** (100000 characters) takes too long to check against {Slow}.", fault.Message);
    }

    [Fact]
    public void A_list_stops_at_the_first_text_that_takes_too_long()
    {
        var faults = Faults(validator =>
        {
            // Short texts have all the time that a busy machine may take for them.
            validator.CheckStrings("L", ["aab", "c", Long, Long, "c"], RtcStringFormat.FromBacktrackingRegex(Slow, TimeSpan.FromSeconds(1)));
            validator.CheckString("T", Long, format: Impatient());
            validator.CheckString("U", "c", format: RtcStringFormat.FromRegex("a"));
        });

        Assert.Equal(
            ["$.L[1] = 'c' does not match", "$.L[2] = '", "$.U = 'c' (1 characters) does not match a."],
            faults.Select(static (fault, i) => fault.Message[..(i switch { 0 => 27, 1 => 10, _ => fault.Message.Length })]));
        Assert.EndsWith($"takes too long to check against {Slow}.", faults[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(90, 6)]
    [InlineData(1000, 5)]
    public void Texts_that_each_take_a_while_are_given_up_together(int milliseconds, int judged)
    {
        var validator = new RtcValidator(new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(milliseconds) });

        validator.CheckStrings("L", [.. Enumerable.Repeat("aab", 1000)], RtcStringFormat.FromBacktrackingRegex(Slow));

        Assert.Equal($"$.L[{judged}] = 'aab' takes too long to check against {Slow}.", Assert.Single(validator.ToResult().Errors).Message);
    }

    [Fact]
    public void The_next_request_has_the_whole_time_again()
    {
        var validator = new RtcValidator(TimeProvider.System);
        validator.CheckString("T", Long, format: Impatient());
        validator.Clear();

        validator.CheckString("T", "c", format: RtcStringFormat.FromBacktrackingRegex(Slow));

        Assert.Equal($"$.T = 'c' (1 characters) does not match {Slow}.", Assert.Single(validator.ToResult().Errors).Message);
    }

    [Theory]
    [InlineData(RtcValidationMode.Strict)]
    [InlineData(RtcValidationMode.AllowAdjusted)]
    public async Task Nothing_is_sent(RtcValidationMode validation)
    {
        using var server = new StubHandler();
        using var client = Clients.Over(server, validation);

        var error = await Leak.Throws<RtcValidationException>(() => client.SendAsync(new SlowRequest { Name = Long }));

        Assert.Equal("$.Name", Assert.Single(error.Errors).Path);
        Assert.Equal(0, server.Calls);
    }

    private static RtcStringFormat Impatient() => RtcStringFormat.FromBacktrackingRegex(Slow, TimeSpan.FromMilliseconds(1));

    private static IReadOnlyList<RtcValidationError> Faults(Action<RtcValidator> check)
    {
        var validator = new RtcValidator();
        check(validator);
        return validator.ToResult().Errors;
    }

    private sealed class SlowRequest : RtcRequest<string?>
    {
        private static readonly RtcAction Slowly = new(UpdateSnapshotRequest.Service, "Slow", "2020-12-01", RtcIdempotency.None);

        private static readonly RtcStringFormat NameFormat = Impatient();

        public string? Name { get; init; }

        public override RtcAction Action => Slowly;

        protected internal override void Write(RtcJsonWriter json) => json.WriteProperty("Name"u8, Name);

        protected internal override void Validate(RtcValidator validator) =>
            validator.CheckString("Name", Name, format: NameFormat, whenInvalid: InvalidValueReaction.ServerUsesInstead("b"));

        protected internal override string? ReadResult(ref RtcJsonReader json) => json.ReadString();
    }
}
