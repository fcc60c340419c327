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

    [Fact]
    public void What_is_referred_to_is_named_once()
    {
        Assert.Equal(["Stream", "Encode"], SchemaReferences.RequestTypeNames(Action));
        Assert.Equal(["StreamInfo", "Stream"], SchemaReferences.ResultTypeNames(Action));
        Assert.Equal(["Encode"], SchemaReferences.TypeNames(Types.Types));
        Assert.Equal(["Encode", "Info2"], SchemaReferences.TypeNames(Types.Results));
        Assert.Equal(["id"], SchemaReferences.FormatNames(Types.Types));
    }

    [Theory]
    [InlineData("B: { type: json }")]
    [InlineData("B: { type: map, items: { type: string } }")]
    [InlineData("B: { type: string, nullClears: true }")]
    [InlineData("L: { type: array, items: { fields: { B: { type: json } } } }")]
    public void What_a_query_cannot_express_is_so_wherever_it_is_referred_to(string member)
    {
        var types = Reading.Types($$"""
            service: rtc
            types:
              Outer: { fields: { I: { type: Inner } } }
              Inner: { fields: { M: { type: Bad } } }
              Bad: { fields: { {{member}} } }
              Good: { fields: { A: { type: string } } }
            """);

        Assert.Equal(["Bad", "Inner", "Outer"], SchemaReferences.FindUnpairedTypes(types));
    }

    [Fact]
    public void A_shared_type_stands_in_pairs_when_it_is_in_the_query_or_a_form()
    {
        const string Form = "action: DoIt\nversion: 2020-12-01\nservice: rtc\nmethod: POST\nencoding: form\nsummary: x\nbody: { A: { type: Stream }, B: { fields: { C: { type: Encode } } } }\nresult: { type: string }\n";

        Assert.Equal(["A", "C"], SchemaReferences.FindPairedTypes(Reading.Action(Form)).Select(member => member.Name));
        Assert.Empty(SchemaReferences.FindPairedTypes(Action));
        Assert.Equal(["S"], SchemaReferences.FindPairedTypes(Reading.Action(Documents.WithQuery("S: { type: Stream }"))).Select(member => member.Name));
    }
}
