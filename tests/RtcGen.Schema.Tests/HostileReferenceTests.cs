using System.Diagnostics;
using System.Text;

namespace RtcGen.Schema.Tests;

public sealed class HostileReferenceTests
{
    // Generous, because test machines are slow; quadratic work on a million characters takes far longer.
    // Only turns what does not end into a failure.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("A is set and ")]
    [InlineData("A == 1 and ")]
    [InlineData("[[[[")]
    [InlineData("a.")]
    [InlineData("        ")]
    public void A_condition_of_a_million_characters_is_refused_unread(string piece)
    {
        var condition = Repeat(piece, 900_000 / piece.Length) + "A is set";
        var fault = Assert.Single(InTime(() => Reading.Faults(Documents.WithBody($"A: {{ type: string }}\nB: {{ type: string, requiredWhen: \"{condition}\" }}"))));
        Assert.Equal(("RTCGEN013", "'body.B.requiredWhen' is longer than 1000 characters."), (fault.Id, fault.Message));
    }

    [Fact]
    public void Thousands_of_conditions_of_full_length_read_in_good_time()
    {
        var condition = Repeat("A is set and ", 70) + "A is set";
        var members = string.Concat(Enumerable.Range(0, 1000).Select(i => $"M{i}: {{ type: string, requiredWhen: {condition} }}\n"));
        var action = InTime(() => Reading.Action(Documents.WithBody("A: { type: string }\n" + members)));
        Assert.Equal(71, action.Body[1000].RequiredWhen!.Terms.Count);
    }

    [Fact]
    public void Long_paths_from_great_depth_that_lead_nowhere_end_in_good_time()
    {
        var path = string.Join('.', Enumerable.Repeat("a", 100));
        var members = string.Concat(Enumerable.Range(0, 4000).Select(i => $"M{i}: {{ type: double, range: \"[{path}, 1]\" }}, "));
        var body = string.Concat(Enumerable.Range(0, 12).Select(i => $"D{i}: {{ fields: {{ ")) + members + Repeat("} } ", 12);
        var faults = InTime(() => Reading.Faults(Documents.WithBody(body)));
        Assert.Equal(101, faults.Count);
        Assert.All(faults.Take(100), fault => Assert.Equal("RTCGEN010", fault.Id));
    }

    [Fact]
    public void A_path_that_is_too_long_is_a_fault()
    {
        var path = Repeat("a.", 200) + "a";
        var fault = Reading.Fault(Documents.WithBody($"A: {{ type: string, requiredWhen: {path} is set }}"));
        Assert.Equal("RTCGEN010", fault.Id);
        Assert.EndsWith("is not a path of member names joined by dots.", fault.Message, StringComparison.Ordinal);
        Assert.InRange(fault.Message.Length, 1, 300);
    }

    [Fact]
    public void Misspelt_paths_among_thousands_of_members_end_in_good_time()
    {
        var members = string.Concat(Enumerable.Range(0, 9000).Select(i => $"LongMemberName{i}: {{ type: string, requiredWhen: LongMembrName is set }}\n"));
        Assert.Equal(101, InTime(() => Reading.Faults(Documents.WithBody(members))).Count);
    }

    [Fact]
    public void Items_in_items_end_at_the_depth_that_is_allowed()
    {
        var text = Documents.WithBody("A: " + Repeat("{ type: array, items: { fields: { A: ", 5000));
        Assert.Equal("RTCGEN013", Assert.Single(InTime(() => Reading.Faults(text))).Id);
    }

    [Fact]
    public void Thousands_of_rules_read_in_good_time()
    {
        var rules = Enumerable.Repeat("{ atLeastOne: [A, B.C] }", 12_000).ToArray();
        var action = InTime(() => Reading.Action(Documents.WithRules("A: { type: string }\nB: { fields: { C: { type: string } } }", rules)));
        Assert.Equal(12_000, action.Rules.Count);
    }

    [Fact]
    public void A_rule_about_thousands_of_members_reads_in_good_time()
    {
        var names = Enumerable.Range(0, 10_000).Select(i => $"M{i}").ToList();
        var body = string.Concat(names.Select(name => name + ": { type: string }\n"));
        var action = InTime(() => Reading.Action(Documents.WithRules(body, $"atMostOne: [{string.Join(',', names)}]")));
        Assert.Equal(10_000, action.Rules[0].Paths.Count);
    }

    [Fact]
    public void Thousands_of_disjoint_rules_with_thousands_of_names_end_in_good_time()
    {
        var names = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"X{i}"));
        var body = "L: { type: array, items: { fields: { A: { type: string } } } }\nR: { type: array, items: { fields: { A: { type: string } } } }";
        Assert.Equal(101, InTime(() => Reading.Faults(Documents.WithRules(body, $"{{ disjoint: [L, R], by: [{names}] }}"))).Count);
    }

    [Fact]
    public void A_union_of_thousands_reads_in_good_time()
    {
        var values = string.Join(", ", Enumerable.Range(0, 9_000).Select(i => $"{i}: V{i}"));
        var branches = string.Join(", ", Enumerable.Range(0, 9_000).Select(i => $"{i}: B"));
        var member = InTime(() => Reading.Member($"fields: {{ Type: {{ type: int32, values: {{ {values} }} }}, B: {{ type: json }} }}\nunion: {{ by: Type, of: {{ {branches} }} }}"));
        Assert.Equal(9_000, member.Union!.Branches.Count);
    }

    [Fact]
    public void Comparisons_with_a_value_of_thousands_read_in_good_time()
    {
        var values = string.Join(", ", Enumerable.Range(0, 9_000).Select(i => $"{i}: V{i}"));
        var members = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"M{i}: {{ type: string, requiredWhen: Type == {i} }}\n"));
        Assert.Equal(5_001, InTime(() => Reading.Action(Documents.WithBody($"Type: {{ type: int32, values: {{ {values} }} }}\n{members}"))).Body.Count);
    }

    [Fact]
    public void A_chain_of_thousands_of_types_reads_in_good_time_and_its_circle_is_found()
    {
        string Chain(string last) => "service: rtc\ntypes:\n"
            + string.Concat(Enumerable.Range(0, 8_000).Select(i => $"  T{i}: {{ fields: {{ A: {{ type: {(i < 7_999 ? $"T{i + 1}" : last)} }} }} }}\n"));

        Assert.Equal(8_000, InTime(() => Reading.Types(Chain("string"))).Types.Count);
        Assert.Equal("RTCGEN009", Assert.Single(InTime(() => Reading.Faults(Chain("T0")))).Id);
    }

    [Fact]
    public void A_default_of_thousands_of_items_is_judged_in_good_time()
    {
        var list = InTime(() => Reading.Member($"type: array\nitems: {{ type: int32, range: \"[0, 9]\" }}\ndefault: [{Repeat("1, ", 50_000)}1]"));
        Assert.Equal(50_001, list.DefaultItems!.Value.Count);
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
