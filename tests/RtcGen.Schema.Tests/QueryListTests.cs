namespace RtcGen.Schema.Tests;

// A query holds lists of single values, and the schema says how.
public sealed class QueryListTests
{
    [Theory]
    [InlineData("type: string, format: id", FieldType.String)]
    [InlineData("type: string, format: dateTime", FieldType.DateTime)]
    [InlineData("type: int64, values: { 1: One }", FieldType.Int64)]
    [InlineData("type: boolean", FieldType.Boolean)]
    public void A_list_in_the_query_repeats_its_name(string item, FieldType type)
    {
        var list = Assert.Single(Reading.Action(Documents.WithQuery($"UserIds: {{ type: array, items: {{ {item} }}, style: repeated, count: \"[1, 10]\" }}")).Query);
        Assert.Equal((FieldType.Array, true, type), (list.Type, list.Repeated, list.Items!.Type));
    }

    [Fact]
    public void A_list_of_the_body_is_as_ever() => Assert.False(Reading.Member("type: array\nitems: { type: string }").Repeated);

    [Fact]
    public void How_it_stands_there_must_be_said() =>
        Reading.AssertSays(
            Documents.WithQuery("Q: { type: array, items: { type: string } }"),
            "RTCGEN004", "Q", "'query.Q' lacks the key 'style'; expected repeated.");

    [Fact]
    public void There_is_one_way() =>
        Reading.AssertSays(
            Documents.WithQuery("Q: { type: array, items: { type: string }, style: commas }"),
            "RTCGEN006", "commas", "'query.Q.style' must be one of repeated, but found 'commas'.");

    [Fact]
    public void In_the_body_there_is_nothing_to_say() =>
        Reading.AssertSays(
            Documents.WithMember("type: array\nitems: { type: string }\nstyle: repeated"),
            "RTCGEN015", "style", "'body.Thing.style' does not apply here: it is for a list in the query.");

    [Fact]
    public void Only_lists_say_it() =>
        Reading.AssertSays(
            Documents.WithQuery("Q: { type: string, style: repeated }"),
            "RTCGEN015", "style", "'query.Q.style' does not apply to the type string; it is for array.");

    [Theory]
    [InlineData("type: object", "object")]
    [InlineData("type: json", "json")]
    [InlineData("type: RoomStream", "RoomStream")]
    public void Its_items_are_single_values(string item, string underlined) =>
        Reading.AssertSays(
            Documents.WithQuery($"Q: {{ type: array, items: {{ {item} }}, style: repeated }}"),
            "RTCGEN006", underlined, $"'query.Q.items.type' must be one of string, int32, int64, double, boolean, but found '{underlined}'.");
}
