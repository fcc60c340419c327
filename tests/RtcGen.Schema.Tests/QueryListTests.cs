namespace RtcGen.Schema.Tests;

// A query holds lists, numbered or repeated, and objects.
public sealed class QueryListTests
{
    [Theory]
    [InlineData("type: string, format: id", FieldType.String)]
    [InlineData("type: string, format: dateTime", FieldType.DateTime)]
    [InlineData("type: int64, values: { 1: One }", FieldType.Int64)]
    [InlineData("type: boolean", FieldType.Boolean)]
    public void A_list_in_the_query_may_repeat_its_name(string item, FieldType type)
    {
        var list = Assert.Single(Reading.Action(Documents.WithQuery($"UserIds: {{ type: array, items: {{ {item} }}, style: repeated, count: \"[1, 10]\" }}")).Query);
        Assert.Equal((FieldType.Array, true, type), (list.Type, list.Repeated, list.Items!.Type));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", style: numbered")]
    public void Otherwise_its_items_are_numbered(string style) =>
        Assert.False(Assert.Single(Reading.Action(Documents.WithQuery($"Q: {{ type: array, items: {{ type: string }}{style} }}")).Query).Repeated);

    [Fact]
    public void A_list_of_the_body_is_as_ever() => Assert.False(Reading.Member("type: array\nitems: { type: string }").Repeated);

    [Fact]
    public void There_are_two_ways() =>
        Reading.AssertSays(
            Documents.WithQuery("Q: { type: array, items: { type: string }, style: commas }"),
            "RTCGEN006", "commas", "'query.Q.style' must be one of numbered, repeated, but found 'commas'.");

    [Theory]
    [InlineData("type: array\nitems: { type: string }\nstyle: repeated", "body.Thing.style")]
    [InlineData("fields: { List: { type: array, items: { type: string }, style: numbered } }", "body.Thing.fields.List.style")]
    public void In_the_body_there_is_nothing_to_say(string keys, string path) =>
        Reading.AssertSays(
            Documents.WithMember(keys),
            "RTCGEN015", "style", $"'{path}' does not apply here: it is for a list directly in the query; in objects and forms all lists are numbered.");

    [Theory]
    [InlineData("fields: { A: { type: string } }")]
    [InlineData("type: Part")]
    public void Objects_are_not_repeated(string item) =>
        Reading.AssertSays(
            Documents.WithQuery($"Q: {{ type: array, items: {{ {item} }}, style: repeated }}"),
            "RTCGEN009", "repeated", "'query.Q.style' is 'repeated', but the items are objects, whose members need numbers; only lists of single values are repeated.");

    [Fact]
    public void Within_an_object_of_the_query_lists_are_always_numbered() =>
        Assert.Equal(
            ("RTCGEN015", "style"),
            Brief(Documents.WithQuery("Q: { fields: { List: { type: array, items: { type: string }, style: repeated } } }")));

    [Fact]
    public void Only_lists_say_it() =>
        Reading.AssertSays(
            Documents.WithQuery("Q: { type: string, style: repeated }"),
            "RTCGEN015", "style", "'query.Q.style' does not apply to the type string; it is for array.");

    [Fact]
    public void Objects_and_lists_of_them_stand_there_at_any_depth()
    {
        var query = Reading.Action(Documents.WithQuery("Filter: { fields: { Tags: { type: array, items: { fields: { Key: { type: string, required: true }, Values: { type: array, items: { type: string } } } } }, By: { type: Order } } }")).Query;
        var filter = Assert.Single(query);
        Assert.Equal([FieldType.Array, FieldType.Shared], filter.Fields.Select(member => member.Type));
        Assert.Equal(FieldType.Array, filter.Fields[0].Items!.Fields[1].Type);
    }

    [Theory]
    [InlineData("Q: { type: json }", "json")]
    [InlineData("Q: { type: map, items: { type: string } }", "map")]
    [InlineData("Q: { fields: { A: { type: json } } }", "json")]
    [InlineData("Q: { fields: { A: { fields: { B: { type: map, items: { type: string } } } } } }", "map")]
    [InlineData("Q: { type: array, items: { type: json } }", "json")]
    [InlineData("Q: { type: array, items: { type: map } }", "map")]
    [InlineData("Q: { type: array, items: { fields: { A: { type: json } } } }", "json")]
    [InlineData("Q: { type: array, items: { type: array } }", "array")]
    public void What_has_no_known_form_there_is_a_fault(string member, string underlined) =>
        Assert.Equal(("RTCGEN006", underlined), Brief(Documents.WithQuery(member)));

    [Theory]
    [InlineData("Q: { type: string, nullClears: true }")]
    [InlineData("Q: { fields: { A: { type: string, nullClears: true } } }")]
    public void Nothing_there_can_be_null(string member) =>
        Assert.Equal(("RTCGEN015", "nullClears"), Brief(Documents.WithQuery(member)));

    private static (string Id, string Underlined) Brief(string text)
    {
        var fault = Reading.Fault(text);
        return (fault.Id, Reading.Underlined(text, fault));
    }
}
