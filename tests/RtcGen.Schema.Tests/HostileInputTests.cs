using System.Diagnostics;
using System.Text;

namespace RtcGen.Schema.Tests;

public sealed class HostileInputTests
{
    private const int Long = 1024 * 1024;

    // Generous, because test machines are slow; quadratic work on a million characters takes far longer.
    // Only turns what does not end into a failure.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string, string> Repeated => new()
    {
        { "[", "RTCGEN013" },
        { "{a: ", "RTCGEN013" },
        { "{? ", "RTCGEN013" },
        { "- ", "RTCGEN013" },
        { "? ", "RTCGEN013" },
        { "[{a: ", "RTCGEN013" },
        { "a: b\n", "RTCGEN003" },
        { "- a\n", "RTCGEN013" },
        { "[\n", "RTCGEN013" },
        { "? a\n", "RTCGEN003" },
        { "]", "RTCGEN001" },
        { "a", "RTCGEN005" },
        { "a ", "RTCGEN005" },
        { "\n", "RTCGEN005" },
        { "# a\n", "RTCGEN005" },
        { "---\n", "RTCGEN013" },
        { "&a ", "RTCGEN001" },
        { "!a ", "RTCGEN001" },
        { "\"", "RTCGEN001" },
        { "'", "RTCGEN005" },
        { "%", "RTCGEN001" },
        { ":", "RTCGEN001" },
        { "|", "RTCGEN001" },
        { "\t", "RTCGEN005" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_piece_repeated_to_the_limit_ends_in_a_diagnostic_soon(string piece, string id)
    {
        var text = Repeat(piece, Long / piece.Length);
        var faults = InTime(() => Reading.Faults(text));
        Assert.Contains(id, faults.Select(fault => fault.Id));
    }

    [Fact]
    public void Ten_thousand_nested_flow_lists_are_refused_at_the_limit() =>
        Reading.AssertFault(
            "a: " + Repeat("[", 10_000),
            "RTCGEN013", 1, 35, "[",
            "The YAML is nested deeper than 32 levels.");

    [Fact]
    public void Ten_thousand_nested_blocks_are_refused_at_the_limit()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < Long - 2000; i++)
        {
            text.Append(' ', i).Append("a:\n");
        }

        var fault = Assert.Single(InTime(() => Reading.Faults(text.ToString())));
        Assert.Equal(("RTCGEN013", 33), (fault.Id, fault.Span.StartLine));
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_each_anchor_and_alias()
    {
        const string Bomb = "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n";
        var faults = Reading.Faults(Bomb);
        Assert.Equal(3 + 9, faults.Count(fault => fault.Id == "RTCGEN013"));
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_unread() =>
        Reading.AssertFault(
            "[" + Repeat(" ", SchemaReader.MaximumLength),
            "RTCGEN013", 1, 1, string.Empty,
            "The file is longer than 1048576 characters.");

    [Fact]
    public void A_file_with_too_many_nodes_is_refused()
    {
        var text = Documents.Head + "docs: [" + Repeat("a,", 100_000) + "]\n";
        var fault = Assert.Single(InTime(() => Reading.Faults(text)));
        Assert.Equal(("RTCGEN013", "The file has more than 100000 YAML nodes."), (fault.Id, fault.Message));
    }

    [Fact]
    public void After_a_hundred_faults_the_rest_is_counted_out()
    {
        var text = new StringBuilder(Documents.Head);
        for (var i = 0; i < 20_000; i++)
        {
            text.Append("key").Append(i).Append(": x\n");
        }

        var faults = InTime(() => Reading.Faults(text.ToString()));
        Assert.Equal(101, faults.Count);
        Assert.Equal("The file has more than 100 errors; those after the first 100 found are not listed.", faults[^1].Message);
    }

    [Fact]
    public void Long_names_are_cut_in_messages()
    {
        var name = Repeat("a", 500_000);
        var faults = InTime(() => Reading.Faults(Documents.WithBody($"{{ ? {name} : {{ fields: {{ ? {name} : {{ typ: x }} }} }} }}")));
        Assert.All(faults, fault => Assert.InRange(fault.Message.Length, 1, 600));
    }

    [Fact]
    public void Thousands_of_members_and_values_read_in_good_time()
    {
        var keys = new StringBuilder("type: int32\nvalues:\n");
        var meanings = new StringBuilder("meaning:\n");
        for (var i = 0; i < 20_000; i++)
        {
            keys.Append("  ").Append(i).Append(": V").Append(i).Append('\n');
            meanings.Append("  ").Append(i).Append(": v\n");
        }

        var field = InTime(() => Reading.Member(keys.ToString() + meanings));
        Assert.Equal((20_000, 20_000), (field.Values.Count, field.Meaning.Count));
    }

    [Fact]
    public void A_task_key_of_thousands_reads_in_good_time()
    {
        var body = new StringBuilder();
        var key = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            body.Append('M').Append(i).Append(": { type: string, required: true }\n");
            key.Append('M').Append(i).Append(',');
        }

        var text = Documents.WithBody(body.ToString()) + $"task: {{ family: x, role: get, key: [{key}] }}\n";
        Assert.Equal(10_000, InTime(() => Reading.Action(text)).Task!.Key.Count);
    }

    [Fact]
    public void A_value_is_judged_in_good_time_by_a_pattern_made_to_run_for_ever()
    {
        var faults = InTime(() => Reading.Faults(ManyMembers("(a+)+b")));
        Assert.Equal(50, faults.Count);
        Assert.All(faults, fault => Assert.EndsWith("which does not match the member's 'pattern'.", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_value_is_not_judged_by_a_pattern_that_runs_for_ever_in_any_engine()
    {
        var file = InTime(() => SchemaReader.Read(ManyMembers(@"(a+)+\1b"), CancellationToken.None));
        Assert.NotNull(file.Action);
        Assert.All(file.Diagnostics, diagnostic => Assert.Equal("RTCGEN017", diagnostic.Id));
        Assert.Equal(50, file.Diagnostics.Count);
    }

    [Fact]
    public void Patterns_whose_counts_multiply_are_refused_in_good_time()
    {
        var faults = InTime(() => Reading.Faults(ManyMembers("(?:(?:(?:a{1,1000}b?){1,1000}c?){1,1000})")));
        Assert.Equal(50, faults.Count);
        Assert.All(faults, fault => Assert.Equal("RTCGEN013", fault.Id));
    }

    [Fact]
    public void A_pattern_that_is_too_long_is_refused_before_it_is_compiled()
    {
        var fault = Reading.Fault(Documents.WithMember("type: string\npattern: '" + Repeat("(", 100_000) + "'"));
        Assert.Equal(("RTCGEN013", "'body.Thing.pattern' is longer than 1000 characters."), (fault.Id, fault.Message));
    }

    [Fact]
    public void A_file_cut_off_anywhere_never_fails_otherwise_than_by_diagnostics()
    {
        for (var length = 0; length <= SchemaFolder.Action.Length; length += 7)
        {
            var text = SchemaFolder.Action[..length];
            var file = SchemaReader.Read(text, CancellationToken.None);
            Assert.Equal(!file.Diagnostics.Any(fault => fault.IsError), file.Action is not null);
        }
    }

    private static string ManyMembers(string pattern)
    {
        var member = $"{{ type: string, pattern: '{pattern}', default: {Repeat("a", 200)} }}";
        return Documents.WithBody(string.Concat(Enumerable.Range(0, 50).Select(i => $"M{i}: {member}\n")));
    }

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    private static T InTime<T>(Func<T> read)
    {
        var watch = Stopwatch.StartNew();
        var result = read();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
        return result;
    }
}
