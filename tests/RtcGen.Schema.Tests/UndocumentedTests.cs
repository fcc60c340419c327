namespace RtcGen.Schema.Tests;

// What no page of the vendor describes is sent as it is given.
public sealed class UndocumentedTests
{
    [Fact]
    public void A_member_says_so_with_its_type_and_texts()
    {
        var member = Reading.Member("type: int32\nundocumented: true\nsummary: A number.\nremarks: More.\nunit: s");
        Assert.Equal((true, FieldType.Int32, "s"), (member.Undocumented, member.Type, member.Unit));
        Assert.False(Reading.Member("type: int32\nundocumented: false\nrange: \"[1, 2]\"").Undocumented);
    }

    [Fact]
    public void What_is_within_it_is_undocumented_too()
    {
        var member = Reading.Member("undocumented: true\nfields: { A: { type: string }, List: { type: array, items: { fields: { B: { type: json, secret: true } } } } }");
        Assert.True(member.Undocumented);
        Assert.True(member.Fields[0].Undocumented);
        Assert.True(member.Fields[1].Items!.Fields[0].Undocumented);
    }

    [Fact]
    public void A_shared_type_a_member_of_a_result_and_a_whole_action_say_so()
    {
        var types = Reading.Types("service: rtc\ntypes: { A: { undocumented: true, fields: { X: { type: string } } } }\nresults: { B: { undocumented: true, fields: { X: { type: string } } } }\n");
        Assert.All([types.Types[0].Shape, types.Results[0].Shape], shape => Assert.True(shape.Undocumented && shape.Fields[0].Undocumented));

        var action = Reading.Action(Documents.WithBody("A: { type: string, required: true }").Replace("{ type: string }\n", "{ fields: { X: { type: int32, undocumented: true, values: { 1: One } } } }\n", StringComparison.Ordinal) + "undocumented: true\n");
        Assert.True(action.Undocumented);
        Assert.Equal((true, false), (action.Body[0].Required, action.Body[0].Undocumented));
        Assert.True(action.Result.Shape.Fields[0].Undocumented);
    }

    [Theory]
    [InlineData("type: string\nundocumented: true\nrequired: true", "required", "body.Thing.required")]
    [InlineData("type: string\nundocumented: true\nrequiredWhen: Thing is set", "requiredWhen", "body.Thing.requiredWhen")]
    [InlineData("type: int32\nundocumented: true\nrange: \"[1, 2]\"", "range", "body.Thing.range")]
    [InlineData("type: int32\nundocumented: true\nvalues: { 1: One }", "values", "body.Thing.values")]
    [InlineData("type: string\nundocumented: true\nformat: id", "format", "body.Thing.format")]
    [InlineData("type: int32\nundocumented: true\ndefault: 1", "default", "body.Thing.default")]
    [InlineData("undocumented: true\nfields: { A: { type: string, length: \"[1, 2]\" } }", "length", "body.Thing.fields.A.length")]
    [InlineData("type: array\nundocumented: true\nitems: { type: string, pattern: a }", "pattern", "body.Thing.items.pattern")]
    public void Of_a_member_of_a_request_nothing_else_is_known(string keys, string key, string path) =>
        Reading.AssertSays(Documents.WithMember(keys), "RTCGEN009", key, Message(path));

    [Fact]
    public void Nor_of_a_shared_type_of_requests() =>
        Reading.AssertSays(
            "service: rtc\ntypes: { A: { undocumented: true, fields: { X: { type: string }, Y: { type: string } }, rules: [{ atLeastOne: [X, Y] }] } }\n",
            "RTCGEN009", "rules", Message("types.A.rules"));

    private static string Message(string path) =>
        $"'{path}' cannot stand in what is 'undocumented', of which nobody knows what the server demands; the keys there are type, csharp, property, summary, remarks, undocumented, unit, items, style, secret, fields.";
}
