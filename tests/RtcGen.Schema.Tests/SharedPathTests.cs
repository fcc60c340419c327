namespace RtcGen.Schema.Tests;

/// <summary>Paths into shared types, as far as one file can tell.</summary>
public sealed class SharedPathTests
{
    private const string Body = """
        Layout: { type: MixLayout }
        Box: { fields: { Inner: { type: MixLayout }, List: { type: array, items: { type: MixStream } } } }
        Mode: { type: int32, range: "[0, Layout.Size]" }
        """;

    [Fact]
    public void A_path_ends_at_the_shared_type_and_keeps_the_names_beyond()
    {
        var path = Condition("Box.Inner.Canvas.Width == 2").Terms[0].Path;

        Assert.Equal(("Box.Inner.Canvas.Width", 0, "MixLayout", 2, false), (path.Text, path.Outer, path.SharedType, path.NamesToShared, path.IsListOfShared));
        Assert.Equal(["Box", "Inner", "Canvas", "Width"], path.Names);
        Assert.Equal((12, 40), (path.Span.StartLine, path.Span.StartColumn));
    }

    [Fact]
    public void A_rule_about_items_goes_through_a_list_of_a_shared_type()
    {
        var rule = Assert.Single(Reading.Action(Documents.WithRules(Body, "oneToOne: [Box.List.Index, Layout.Regions.Index]")).Rules);

        Assert.Equal(("MixStream", 2, true), (rule.Paths[0].SharedType, rule.Paths[0].NamesToShared, rule.Paths[0].IsListOfShared));
        Assert.Equal(("MixLayout", 1, false), (rule.Paths[1].SharedType, rule.Paths[1].NamesToShared, rule.Paths[1].IsListOfShared));
    }

    [Fact]
    public void All_paths_of_an_action_are_found_with_what_is_at_their_end()
    {
        var action = Reading.Action(Documents.WithRules(
            Body + """

            Late: { type: string, requiredWhen: Layout.Mode == 1, effect: when Layout.Kind == 2 }
            Text: { type: string, content: { type: json, when: Layout.Json == true } }
            Deep: { fields: { A: { type: MixLayout }, B: { type: array, items: { type: int32, range: "[0, A.Max]" } } }, rules: [ { ascending: [A.From, A.To] } ] }
            """,
            "requires: Layout.On == true\n    when: Mode == 1",
            "disjoint: [Box.List, Layout.Regions]\n    by: [Index, Name]"));

        var paths = SharedPath.In(action);
        Assert.Equal(
            [
                "Layout.Size", "Layout.Mode", "Layout.Kind", "Layout.Json", "A.Max", "A.From", "A.To", "Layout.On", "Box.List", "Layout.Regions",
            ],
            paths.Select(path => path.Path.Text));
        Assert.Equal(["Regions.Index", "Regions.Name"], paths[paths.Count - 1].Ends.Select(end => string.Join('.', end)));
        Assert.Equal(["Size"], paths[0].Ends.Select(end => string.Join('.', end)));
        Assert.Equal([RuleKind.Ascending, RuleKind.Ascending, RuleKind.Disjoint, RuleKind.Disjoint], paths.Select(path => path.Rule).OfType<RuleKind>());
    }

    [Fact]
    public void Those_of_shared_types_are_found_too()
    {
        var types = Reading.Types("service: rtc\ntypes: { Frame: { fields: { Box: { type: MixLayout }, Wide: { type: int32, requiredWhen: Box.Mode == 1 } } } }\n");

        Assert.Equal(["Box.Mode"], SharedPath.In(types).Select(path => path.Path.Text));
    }

    [Fact]
    public void An_end_of_a_range_may_lie_in_a_shared_type() =>
        Assert.Equal("MixLayout", Reading.Action(Documents.WithBody(Body)).Body[2].Range!.MaximumOf!.SharedType);

    [Theory]
    [InlineData("ignored: [Box.List.Index]", "Box.List.Index")]
    [InlineData("atLeastOne: [Box.List.Index, Mode]", "Box.List.Index")]
    public void Only_rules_about_items_go_through_a_list(string rule, string path) =>
        Reading.AssertSays(Documents.WithRules(Body, rule), "RTCGEN010", path, $"'rules[0].{rule[..rule.IndexOf(':', StringComparison.Ordinal)]}': '{path}' cannot go through the list 'List'.");

    private static ConditionSchema Condition(string text) => Assert.Single(Reading.Action(Documents.WithRules(Body, $"{{ atLeastOne: [Layout, Box], when: {text} }}")).Rules).When!;
}
