namespace RtcGen.Schema.Tests;

public sealed class ConditionTests
{
    private const string Members = """
        Mode: { type: int32, values: { 0: Off, 2: On } }
        Size: { type: double }
        Live: { type: boolean }
        Name: { type: string }
        Kind: { type: string, values: { wifi: Wifi, 4g: Lte } }
        Tags: { type: array, items: { type: string } }
        Box: { fields: { Depth: { type: int64 } } }
        Free: { type: json }
        app.id: { type: string }
        """;

    [Theory]
    [InlineData("Mode == 2", ConditionTest.Equal, "2")]
    [InlineData("Mode==2", ConditionTest.Equal, "2")]
    [InlineData("Size != -1.5", ConditionTest.NotEqual, "-1.5")]
    [InlineData("Live == false", ConditionTest.Equal, "false")]
    [InlineData("Name == and", ConditionTest.Equal, "and")]
    [InlineData("Kind in [wifi, 4g]", ConditionTest.In, "wifi", "4g")]
    [InlineData("Kind in [wifi]", ConditionTest.In, "wifi")]
    [InlineData("Tags contains a.b_c-d", ConditionTest.Contains, "a.b_c-d")]
    [InlineData("Free is set", ConditionTest.Set)]
    [InlineData("Tags is absent", ConditionTest.Absent)]
    public void A_comparison_is_read_with_its_values(string text, ConditionTest test, params string[] values)
    {
        var condition = Read(text);
        var term = Assert.Single(condition.Terms);
        Assert.Equal(text, condition.Text);
        Assert.Equal((test, new EquatableArray<string>(values)), (term.Test, term.Values));
    }

    [Fact]
    public void Comparisons_are_joined_by_and()
    {
        var condition = Read("Mode in [0, 2] and Box.Depth != 3 and Name is set");
        Assert.Equal(["Mode", "Box.Depth", "Name"], condition.Terms.Select(term => term.Path.Text));
        Assert.Equal([ConditionTest.In, ConditionTest.NotEqual, ConditionTest.Set], condition.Terms.Select(term => term.Test));
    }

    [Theory]
    [InlineData("Mode", "Mode", "its end")]
    [InlineData("Mode = 2", "=", "'='")]
    [InlineData("Mode is sent", "sent", "'sent'")]
    [InlineData("Mode in 2", "2", "'2'")]
    [InlineData("Mode in [", "Mode in [", "its end")]
    [InlineData("Mode in [0", "Mode in [0", "its end")]
    [InlineData("Mode in [0,, 2]", ",", "','")]
    [InlineData("== 2", "==", "'=='")]
    [InlineData("2 == 2", "2", "'2'")]
    [InlineData("Mode == 2 and", "Mode == 2 and", "its end")]
    [InlineData("Mode == 'a'", "'", "'''")]
    [InlineData("Mode == 名", "名", "'名'")]
    public void What_is_no_condition_is_a_fault_where_it_cannot_go_on(string text, string underlined, string found) =>
        Reading.AssertSays(
            Document(text),
            "RTCGEN016", underlined == text ? $"\"{text}\"" : underlined,
            "'body.Thing.requiredWhen' must be a condition such as \"Mode == 2\", \"Mode in [1, 2]\", \"Flags contains x\" or \"Size is set\", "
            + $"several joined by 'and', but cannot be read from {found} on.");

    [Theory]
    [InlineData("Mode == 2 or Mode == 0", "or")]
    [InlineData("Mode == 2, Mode == 0", ",")]
    [InlineData("Mode is set set", "set")]
    public void After_a_comparison_only_another_may_follow(string text, string underlined)
    {
        var document = Document(text);
        var fault = Reading.Fault(document);
        Assert.Equal(("RTCGEN016", underlined), (fault.Id, Reading.Underlined(document, fault)));
        Assert.Equal($"'body.Thing.requiredWhen' must end, or go on with 'and', at '{underlined}'.", fault.Message);
    }

    [Theory]
    [InlineData("Mode == 3", "3", "compares with '3' the member 'Mode', whose 'values' are 0, 2.")]
    [InlineData("Mode in [0, 1]", "1", "compares with '1' the member 'Mode', whose 'values' are 0, 2.")]
    [InlineData("Mode == On", "On", "compares with 'On' the member 'Mode', which must be a 32-bit integer.")]
    [InlineData("Live == yes", "yes", "compares with 'yes' the member 'Live', which must be true or false.")]
    [InlineData("Size == wide", "wide", "compares with 'wide' the member 'Size', which must be a number.")]
    [InlineData("Kind != wfi", "wfi", "compares with 'wfi' the member 'Kind', whose 'values' are wifi, 4g; did you mean 'wifi'?")]
    [InlineData("Box.Depth == 1.5", "1.5", "compares with '1.5' the member 'Box.Depth', which must be a 64-bit integer.")]
    public void A_value_must_be_one_the_member_can_have(string text, string underlined, string message) =>
        Reading.AssertSays(Document(text), "RTCGEN009", underlined, $"'body.Thing.requiredWhen' {message}");

    [Theory]
    [InlineData("Box == 1", "'Box' has no single value to compare; ask whether it 'is set'.")]
    [InlineData("Tags == a", "'Tags' has no single value to compare; ask whether it 'is set'.")]
    [InlineData("Free in [1]", "'Free' has no single value to compare; ask whether it 'is set'.")]
    [InlineData("Name contains a", "'Name' is not a list of single values, as 'contains' needs.")]
    [InlineData("Box contains a", "'Box' is not a list of single values, as 'contains' needs.")]
    public void A_comparison_must_suit_the_member(string text, string message) =>
        Reading.AssertSays(Document(text), "RTCGEN009", $"\"{text}\"", $"'body.Thing.requiredWhen': {message}");

    [Theory]
    [InlineData("requiredWhen: \"Mode == 2\"")]
    [InlineData("requiredWhen: Mode == 2")]
    [InlineData("requiredWhen: 'Mode == 2'")]
    [InlineData("effect: when Mode == 2")]
    [InlineData("content: { type: base64, when: Mode == 2 }")]
    public void A_condition_stands_wherever_one_is_asked_for(string line)
    {
        var member = Reading.Action(Documents.WithBody(Members + "\nThing:\n  type: string\n  " + line)).Body[^1];
        var condition = member.RequiredWhen ?? member.EffectWhen ?? member.Content?.When;
        Assert.Equal("Mode == 2", condition!.Text);
        Assert.Equal(member.EffectWhen is null ? Effect.Normal : Effect.Conditional, member.Effect);
    }

    [Fact]
    public void A_fault_within_an_effect_underlines_only_what_is_wrong() =>
        Reading.AssertSays(
            Documents.WithBody(Members + "\nThing: { type: string, effect: when Mode == 7 }"),
            "RTCGEN009", "7", "'body.Thing.effect' compares with '7' the member 'Mode', whose 'values' are 0, 2.");

    [Fact]
    public void A_name_on_the_wire_may_hold_a_dot() =>
        Assert.Equal(["app.id"], Read("app.id is set").Terms[0].Path.Names);

    private static ConditionSchema Read(string condition) => Reading.Action(Document(condition)).Body[^1].RequiredWhen!;

    private static string Document(string condition) =>
        Documents.WithBody(Members + $"\nThing:\n  type: string\n  requiredWhen: \"{condition}\"");
}
