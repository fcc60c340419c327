namespace RtcGen.Schema.Tests;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("integer", "int32")]
    [InlineData("int", "int32")]
    [InlineData("long", "int64")]
    [InlineData("number", "double")]
    [InlineData("float", "double")]
    [InlineData("bool", "boolean")]
    [InlineData("str", "string")]
    [InlineData("text", "string")]
    [InlineData("date", "string")]
    [InlineData("datetime", "string")]
    [InlineData("list", "array")]
    [InlineData("dictionary", "map")]
    [InlineData("dict", "map")]
    [InlineData("any", "json")]
    [InlineData("String", "string")]
    [InlineData("Int32", "int32")]
    [InlineData("Boolean", "boolean")]
    [InlineData("strng", "string")]
    public void A_type_of_another_language_draws_a_suggestion(string written, string meant) =>
        Assert.EndsWith($"did you mean '{meant}'?", Reading.Fault(Documents.WithMember($"type: {written}")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("method: POST", "method: post", "POST")]
    [InlineData("method: POST", "method: POST\nrepeatable: true", "yes")]
    [InlineData("method: POST", "method: POST\nrepeatable: false", "no")]
    public void A_choice_by_another_name_draws_a_suggestion(string line, string replacement, string meant) =>
        Assert.EndsWith($"did you mean '{meant}'?", Reading.Fault(Documents.Head.Replace(line, replacement, StringComparison.Ordinal)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("required: yes", "true")]
    [InlineData("required: True", "true")]
    [InlineData("whenInvalid: error", "reject")]
    [InlineData("description: x", "summary")]
    [InlineData("regex: x", "pattern")]
    public void So_does_a_key_or_word_of_a_member(string key, string meant) =>
        Assert.EndsWith($"did you mean '{meant}'?", Reading.Fault(Documents.WithMember("type: string\n" + key)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("actoin: DoIt", "action: DoIt")]
    [InlineData("sumary: Does it.", "summary: Does it.")]
    [InlineData("reslt: { type: string }", "result: { type: string }")]
    [InlineData("result: { typ: string }", "result: { type: string }")]
    public void A_misspelt_key_that_must_be_there_is_reported_once(string written, string meant) =>
        Assert.Equal("RTCGEN002", Reading.Fault(Documents.Head.Replace(meant, written, StringComparison.Ordinal)).Id);

    [Fact]
    public void Misspelt_required_keys_of_parts_are_reported_once_too()
    {
        Assert.Equal("RTCGEN002", Reading.Fault(Documents.Service.Replace("host:", "hst:", StringComparison.Ordinal)).Id);
        Assert.Equal("RTCGEN002", Reading.Fault(Documents.WithMember("feilds: { A: { type: string } }")).Id);
    }

    [Fact]
    public void Of_two_misspellings_one_key_is_suggested_once()
    {
        var faults = Reading.Faults(Documents.WithMember("typ: string\ntpye: string"));
        Assert.Equal(["RTCGEN002", "RTCGEN002"], faults.Select(fault => fault.Id));
        Assert.DoesNotContain("'type'", faults[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_with_a_bad_value_is_not_missing() =>
        Assert.Equal("RTCGEN007", Reading.Fault(Documents.Head.Replace("DoIt", "'Do It'", StringComparison.Ordinal)).Id);

    [Fact]
    public void Items_without_a_type_want_the_type_array() =>
        Assert.Equal(
            "'body.Thing' lacks the key 'type'; expected 'type: array' beside 'items'.",
            Reading.Fault(Documents.WithMember("items: { type: string }")).Message);

    [Fact]
    public void An_item_may_be_an_object_without_saying_so() =>
        Assert.Equal(FieldType.Object, Reading.Member("type: array\nitems: { fields: { A: { type: string } } }").Items!.Type);
}
