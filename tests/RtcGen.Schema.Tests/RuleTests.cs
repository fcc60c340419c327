namespace RtcGen.Schema.Tests;

public sealed class RuleTests
{
    private const string Body = """
        A: { type: string }
        B: { type: string }
        N: { type: int32 }
        M: { type: double }
        T: { type: array, items: { type: string } }
        U: { type: array, items: { type: string } }
        V: { type: array, items: { type: double } }
        W: { type: array, items: { type: double } }
        Box: { fields: { C: { type: string }, List: { type: array, items: { fields: { Id: { type: string }, No: { type: int32 } } } } } }
        More: { type: array, items: { fields: { Id: { type: string }, No: { type: int32 } } } }
        Named: { type: array, items: { type: Stream } }
        """;

    [Theory]
    [InlineData("atLeastOne: [A, Box.C, T]", RuleKind.AtLeastOne, "A", "Box.C", "T")]
    [InlineData("exactlyOne: [A, B]", RuleKind.ExactlyOne, "A", "B")]
    [InlineData("atMostOne: [A, Named]", RuleKind.AtMostOne, "A", "Named")]
    [InlineData("together: [A, B, N]", RuleKind.Together, "A", "B", "N")]
    [InlineData("equal: [A, Box.C]", RuleKind.Equal, "A", "Box.C")]
    [InlineData("differ: [A, T]", RuleKind.Differ, "A", "T")]
    [InlineData("ascending: [N, M]", RuleKind.Ascending, "N", "M")]
    [InlineData("ascending: [A, B]", RuleKind.Ascending, "A", "B")]
    [InlineData("orthogonal: [V, W]", RuleKind.Orthogonal, "V", "W")]
    [InlineData("ignored: [A]", RuleKind.Ignored, "A")]
    [InlineData("ignored: [Box.C, N]", RuleKind.Ignored, "Box.C", "N")]
    [InlineData("oneToOne: [Box.List.No, More.No]", RuleKind.OneToOne, "Box.List.No", "More.No")]
    public void A_rule_is_read_with_its_members(string text, RuleKind kind, params string[] paths)
    {
        var rule = Assert.Single(Reading.Action(Documents.WithRules(Body, text)).Rules);
        Assert.Equal((kind, WhenInvalid.Unstated, null, null), (rule.Kind, rule.WhenInvalid, rule.When, rule.Summary));
        Assert.Equal(paths.Select(path => new MemberPath(path, 0, new(path.Split('.')))), rule.Paths);
    }

    [Fact]
    public void A_rule_says_when_it_holds_and_what_comes_of_breaking_it()
    {
        var rule = Assert.Single(Reading.Action(Documents.WithRules(Body, "{ atLeastOne: [A, B], when: N == 2, whenInvalid: reject, summary: { en: One., zh: 一个。 } }")).Rules);
        Assert.Equal((WhenInvalid.Reject, "N == 2", new LocalizedText("One.", "一个。"), 20), (rule.WhenInvalid, rule.When!.Text, rule.Summary, rule.Line));
    }

    [Fact]
    public void Items_of_two_lists_may_have_to_be_disjoint()
    {
        var one = Assert.Single(Reading.Action(Documents.WithRules(Body, "{ disjoint: [Box.List, More], by: Id }")).Rules);
        var two = Assert.Single(Reading.Action(Documents.WithRules(Body, "{ disjoint: [Box.List, More], by: [Id, No] }")).Rules);
        Assert.Equal((RuleKind.Disjoint, 2), (one.Kind, one.Paths.Count));
        Assert.Equal(["Id"], one.By);
        Assert.Equal(["Id", "No"], two.By);
    }

    [Fact]
    public void A_list_may_have_to_have_so_many_items()
    {
        var rule = Assert.Single(Reading.Action(Documents.WithRules(Body, "{ count: { of: Box.List, range: \"[1, 1]\" }, when: N == 1 }")).Rules);
        Assert.Equal((RuleKind.Count, new NumberRange(1, 1, true, true), "Box.List"), (rule.Kind, rule.Range, rule.Paths[0].Text));
    }

    [Fact]
    public void A_condition_may_have_to_hold()
    {
        var rule = Assert.Single(Reading.Action(Documents.WithRules(Body, "{ requires: N == 2 and A is set, when: M == 1, whenInvalid: reject }")).Rules);
        Assert.Equal((RuleKind.Requires, "N == 2 and A is set", "M == 1", WhenInvalid.Reject), (rule.Kind, rule.Requires!.Text, rule.When!.Text, rule.WhenInvalid));
        Assert.Equal(["N", "A"], rule.Requires.Terms.Select(term => term.Path.Text));
    }

    [Theory]
    [InlineData("{ together: [A, B], warning: true }", true)]
    [InlineData("{ requires: N == 2, warning: true }", true)]
    [InlineData("{ requires: N == 2, warning: false, whenInvalid: reject }", false)]
    [InlineData("requires: N == 2", false)]
    public void A_breach_may_be_a_warning(string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(Reading.Action(Documents.WithRules(Body, text)).Rules).Warning);

    [Fact]
    public void What_only_the_server_can_judge_is_a_text()
    {
        var rule = Assert.Single(Reading.Action(Documents.WithRules(Body, "server: The number grows.")).Rules);
        Assert.Equal((RuleKind.Server, "The number grows.", 0), (rule.Kind, rule.Summary!.English, rule.Paths.Count));
    }

    [Fact]
    public void A_rule_of_an_object_looks_at_its_own_members_first()
    {
        var box = Reading.Action(Documents.WithBody("A: { type: string }\nB: { type: string }\nBox:\n  fields: { A: { type: string } }\n  rules:\n    - atLeastOne: [A, B]")).Body[2];
        Assert.Equal([0, 1], box.Rules[0].Paths.Select(path => path.Outer));
    }

    [Fact]
    public void A_rule_of_an_item_looks_at_the_item_first()
    {
        var list = Reading.Member("type: array\nitems:\n  fields: { A: { type: string }, B: { type: string } }\n  rules: [{ exactlyOne: [A, B] }]");
        Assert.Equal([0, 0], list.Items!.Rules[0].Paths.Select(path => path.Outer));
    }

    [Theory]
    [InlineData("when: N == 2", "RTCGEN004", "when: N == 2", "'rules[0]' lacks the key 'atLeastOne'; expected one of the keys atLeastOne, exactlyOne, atMostOne, together, equal, differ, ascending, orthogonal, oneToOne, disjoint, count, requires, ignored, server.")]
    [InlineData("{ together: [A, B], equal: [A, B] }", "RTCGEN009", "equal", "'rules[0]' has both 'together' and 'equal'; write two rules.")]
    [InlineData("together: A", "RTCGEN005", "A", "'rules[0].together' must be a list of at least two members, but found 'A'.")]
    [InlineData("together: [A]", "RTCGEN005", "[A]", "'rules[0].together' must be a list of at least two members, but it has 1.")]
    [InlineData("equal: [A, B, Box.C]", "RTCGEN005", "[A, B, Box.C]", "'rules[0].equal' must be a list of two members, but it has 3.")]
    [InlineData("together: [A, [B]]", "RTCGEN005", "[B]", "'rules[0].together' must be a list of at least two members, but found a list in it.")]
    [InlineData("together: [A, A]", "RTCGEN009", "A", "'rules[0].together' names 'A' twice.")]
    [InlineData("together: [A, Bx]", "RTCGEN010", "Bx", "'rules[0].together': 'Bx' leads nowhere, as no member is called 'Bx'; did you mean 'B'?")]
    [InlineData("together: [A, More.Id]", "RTCGEN010", "More.Id", "'rules[0].together': 'More.Id' cannot go through the list 'More'.")]
    [InlineData("ignored: []", "RTCGEN005", "[]", "'rules[0].ignored' must be a list of members, but found a list.")]
    [InlineData("{ ignored: [A], whenInvalid: reject }", "RTCGEN015", "whenInvalid", "'rules[0].whenInvalid' does not apply here: what the server does is what the rule says.")]
    [InlineData("equal: [A, N]", "RTCGEN009", "N", "'rules[0].equal' must name a string, which 'N' is not.")]
    [InlineData("differ: [A, N]", "RTCGEN009", "N", "'rules[0].differ' must name a string or a list of strings, which 'N' is not.")]
    [InlineData("differ: [T, U]", "RTCGEN009", "[T, U]", "'rules[0].differ' names members of types that cannot be compared.")]
    [InlineData("ascending: [A, N]", "RTCGEN009", "[A, N]", "'rules[0].ascending' names members of types that cannot be compared.")]
    [InlineData("ascending: [N, T]", "RTCGEN009", "T", "'rules[0].ascending' must name a number or a time, which 'T' is not.")]
    [InlineData("orthogonal: [V, T]", "RTCGEN009", "T", "'rules[0].orthogonal' must name a list of three numbers, which 'T' is not.")]
    [InlineData("oneToOne: [Box.List.No, N]", "RTCGEN009", "N", "'rules[0].oneToOne' must name a single value in the items of a list, which 'N' is not.")]
    [InlineData("oneToOne: [Box.List.No, More.Id]", "RTCGEN009", "[Box.List.No, More.Id]", "'rules[0].oneToOne' names members of types that cannot be compared.")]
    [InlineData("{ disjoint: [More, T], by: Id }", "RTCGEN009", "T", "'rules[0].disjoint' must name a list of objects, which 'T' is not.")]
    [InlineData("disjoint: [More, Box.List]", "RTCGEN004", "disjoint: [More, Box.List]", "'rules[0]' lacks the key 'by'; expected the item members that make two items equal, such as UserId or [RoomId, UserId].")]
    [InlineData("{ together: [A, B], by: Id }", "RTCGEN015", "by", "'rules[0].by' does not apply here; it is for 'disjoint'.")]
    [InlineData("count: { range: \"[1, 1]\" }", "RTCGEN004", "count", "'rules[0].count' lacks the key 'of'; expected the list whose items are counted.")]
    [InlineData("count: { of: More }", "RTCGEN004", "count", "'rules[0].count' lacks the key 'range'; expected a range such as \"[1, 1]\".")]
    [InlineData("count: { of: A, range: \"[1, 1]\" }", "RTCGEN009", "A", "'rules[0].count.of' must name a list, which 'A' is not.")]
    [InlineData("requires: Nn == 2", "RTCGEN010", "Nn", "'rules[0].requires': 'Nn' leads nowhere, as no member is called 'Nn'; did you mean 'N'?")]
    [InlineData("requires: N = 2", "RTCGEN016", "=", "'rules[0].requires' must be a condition such as \"Mode == 2\", \"Mode in [1, 2]\", \"Flags contains x\" or \"Size is set\", several joined by 'and', but cannot be read from '=' on.")]
    [InlineData("requires: [N, M]", "RTCGEN005", "[N, M]", "'rules[0].requires' must be a condition such as \"Mode == 2\", \"Mode in [1, 2]\", \"Flags contains x\" or \"Size is set\", but found a list.")]
    [InlineData("{ ignored: [A], warning: true }", "RTCGEN015", "warning", "'rules[0].warning' does not apply here: 'ignored' is a warning anyway.")]
    [InlineData("{ server: x, warning: true }", "RTCGEN015", "warning", "'rules[0].warning' does not apply here: nothing is checked.")]
    [InlineData("{ together: [A, B], warning: true, whenInvalid: reject }", "RTCGEN009", "true", "'rules[0].warning' accepts a request that the server rejects, as 'whenInvalid' says; keep one of them.")]
    [InlineData("{ server: x, summary: y }", "RTCGEN009", "summary", "'rules[0].summary' and 'rules[0].server' are both the rule in words; keep 'server'.")]
    [InlineData("{ together: [A, B], whenInvalid: clamp }", "RTCGEN006", "clamp", "'rules[0].whenInvalid' must be one of default, reject, but found 'clamp'.")]
    [InlineData("{ togeter: [A, B] }", "RTCGEN002", "togeter", null)]
    [InlineData("together", "RTCGEN005", "together", "'rules[0]' must be a mapping with one of the keys atLeastOne, exactlyOne, atMostOne, together, equal, differ, ascending, orthogonal, oneToOne, disjoint, count, requires, ignored, server, but found 'together'.")]
    public void What_is_no_rule_is_a_fault(string rule, string id, string underlined, string? message)
    {
        var text = Documents.WithRules(Body, rule);
        var fault = Reading.Faults(text).First(fault => fault.Id == id);
        Assert.Equal(message ?? fault.Message, fault.Message);
        Assert.Equal(underlined, Reading.Underlined(text, fault));
    }

    [Fact]
    public void What_makes_items_equal_must_be_in_both_lists()
    {
        var text = Documents.WithBody("L: { type: array, items: { fields: { Id: { type: string } } } }\nR: { type: array, items: { fields: { Key: { type: string } } } }")
            + "rules: [{ disjoint: [L, R], by: Id }]\n";
        Reading.AssertSays(text, "RTCGEN010", "Id", "'rules[0].by' must name single values in the items of both lists, but 'R' has no 'Id'.");
    }

    [Fact]
    public void Rules_are_a_list() =>
        Reading.AssertSays(
            Documents.WithBody(Body) + "rules: { together: [A, B] }\n",
            "RTCGEN005", "{ together: [A, B] }", "'rules' must be a list of rules, each a mapping such as { atLeastOne: [RoomId, UserId] }, but found a mapping.");
}
