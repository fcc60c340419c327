namespace RtcGen.Schema.Tests;

public sealed class ReferenceSearchTests
{
    private static readonly ActionSchema Action = Reading.Action(
        """
        action: DoIt
        version: 2020-12-01
        service: rtc
        method: POST
        summary: Does it.
        query: { Q: { type: string, format: q } }
        body:
          A: { type: string, format: id }
          List: { type: array, items: { type: string, format: item } }
          Deep: { type: array, items: { fields: { Leaf: { type: string, format: leaf }, Named: { type: Stream } } } }
          Other: { type: Encode }
        result: { fields: { Info: { type: StreamInfo }, Infos: { type: array, items: { type: Stream } } } }
        """);

    private static readonly TypesSchema Types = Reading.Types(
        "service: rtc\ntypes: { Stream: { fields: { A: { type: string, format: id }, E: { type: Encode } } } }\nresults: { Info: { fields: { E: { type: Encode }, S: { type: Info2 } } } }\n");

    [Fact]
    public void Formats_are_looked_for_in_the_query_in_items_and_at_any_depth()
    {
        Assert.Equal(["Q", "A", "List", "Leaf"], SchemaReferences.FindUnknownFormats(Action, []).Select(field => field.Name));
        Assert.Equal(["Leaf"], SchemaReferences.FindUnknownFormats(Action, ["q", "id", "item"]).Select(field => field.Name));
    }

    [Fact]
    public void Types_of_requests_and_of_results_are_told_apart()
    {
        Assert.Equal(["Named", "Other", "Info", "Infos"], SchemaReferences.FindUnknownTypes(Action, [], []).Select(field => field.Name));
        Assert.Equal(["Infos"], SchemaReferences.FindUnknownTypes(Action, ["Stream", "Encode"], ["StreamInfo", "Encode"]).Select(field => field.Name));
    }

    [Fact]
    public void Shared_types_refer_to_formats_and_types_too()
    {
        Assert.Equal(["A"], SchemaReferences.FindUnknownFormats(Types, ["leaf"]).Select(field => field.Name));
        Assert.Empty(SchemaReferences.FindUnknownFormats(Types, ["id"]));
        Assert.Equal(["E", "S"], SchemaReferences.FindUnknownTypes(Types, ["Encode"], ["Info"]).Select(field => field.Name));
        Assert.Empty(SchemaReferences.FindUnknownTypes(Types, ["Encode"], ["Encode", "Info2"]));
    }
}
