using RtcGen.Import.Writing;
using RtcGen.Schema;

namespace RtcGen.Import.Tests;

public sealed class JsonSampleTests
{
    private static readonly JsonSampleOptions Names = new() { Action = "Do", Version = "2024-01-01", Service = "rtc" };

    [Theory]
    [InlineData("1", FieldType.Int32)]
    [InlineData("-2147483649", FieldType.Int64)]
    [InlineData("9223372036854775808", FieldType.Double)]
    [InlineData("1.5", FieldType.Double)]
    [InlineData("true", FieldType.Boolean)]
    [InlineData("\"1\"", FieldType.String)]
    [InlineData("null", FieldType.Json)]
    [InlineData("{}", FieldType.Json)]
    [InlineData("{\"B\":1}", FieldType.Object)]
    [InlineData("[]", FieldType.Array)]
    public void A_value_has_the_narrowest_type_that_it_fits(string value, FieldType type) =>
        Assert.Equal(type, Assert.Single(Read($$"""{"A":{{value}}}""").Body).Type);

    [Theory]
    [InlineData("[1, 2147483648]", FieldType.Int64)]
    [InlineData("[1, 2.5]", FieldType.Double)]
    [InlineData("[1, null]", FieldType.Int32)]
    [InlineData("[1, \"a\"]", FieldType.Json)]
    [InlineData("[[1]]", FieldType.Json)]
    [InlineData("[]", FieldType.Json)]
    public void The_items_of_a_list_are_seen_together(string list, FieldType type) =>
        Assert.Equal(type, Assert.Single(Read($$"""{"A":{{list}}}""").Body).Items!.Type);

    [Fact]
    public void Objects_of_a_list_are_merged()
    {
        var item = Assert.Single(Read("""{"A":[{"X":1},{"Y":"a","Z":{"Q":null}},{"X":2.5,"Z":{"Q":true}}]}""").Body).Items!;

        Assert.Equal([("X", FieldType.Double), ("Y", FieldType.String), ("Z", FieldType.Object)], item.Fields.Select(field => (field.Name, field.Type)));
        Assert.Equal(FieldType.Boolean, Assert.Single(item.Fields[2].Fields).Type);
    }

    [Fact]
    public void What_a_sample_does_not_show_is_left_open_and_said()
    {
        var text = SchemaWriter.Write(JsonSampleImporter.Import("""{"A":null,"B":[],"bad name":1,"C":[1,"a"]}""", null, Names));

        Assert.Contains("# not decided: the type: the sample has null\n  A: { type: json,", text, StringComparison.Ordinal);
        Assert.Contains("# not decided: the type of the items: the sample has none\n  B: ", text, StringComparison.Ordinal);
        Assert.Contains("a member whose name no member can have: 'bad name'", text, StringComparison.Ordinal);
        Assert.Contains("# not decided: of the items: the type: the sample has values of several types\n  C: ", text, StringComparison.Ordinal);
        Assert.Contains("# not decided: the result, of which there is no sample\nresult: { type: json }\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("required", text[text.IndexOf("action:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public void A_response_names_the_action_and_shows_the_result()
    {
        var draft = JsonSampleImporter.Import("{}", """{"ResponseMetadata":{"Action":"Do","Version":"2024-01-01","Service":"shop"},"Result":[{"Id":1}],"Extra":1}""");

        Assert.Equal(("Do", "2024-01-01", "shop"), (draft.Action, draft.Version, draft.Service));
        Assert.Equal("Id", Assert.Single(draft.Result.Items!.Fields).Name);
        Assert.Equal("the member Extra, which stands beside Result", Assert.Single(draft.Notes));
    }

    [Fact]
    public void The_members_of_GET_are_in_the_query_and_those_of_an_unknown_type_are_left_out()
    {
        var draft = JsonSampleImporter.Import("""{"A":1,"B":null}""", null, new() { Action = "Do", Version = "2024-01-01", Service = "rtc", Method = "GET" });

        Assert.Equal("A", Assert.Single(draft.Query).Name);
        Assert.Equal("the type of B, which the sample does not show", Assert.Single(draft.Notes));
    }

    [Theory]
    [InlineData("{\n\n!}", 3)]
    [InlineData("[]", 1)]
    [InlineData("", 1)]
    public void What_is_no_sample_is_an_error_with_its_line(string text, int line) =>
        Assert.Equal(line, Assert.Throws<ImportException>(() => JsonSampleImporter.Import(text, null, Names)).Line);

    [Fact]
    public void Samples_nested_too_deep_are_cut_off()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"A\":", 60)) + "1" + new string('}', 60);

        Assert.Equal("A", Assert.Single(Read(deep).Body).Name);
    }

    private static ActionSchema Read(string request)
    {
        var file = SchemaReader.Read(SchemaWriter.Write(JsonSampleImporter.Import(request, null, Names)));
        Assert.Empty(file.Diagnostics);
        return file.Action!;
    }
}
