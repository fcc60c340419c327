namespace RtcGen.Schema.Tests;

// What other services of the vendor do differently from RTC.
public sealed class ServiceKindTests
{
    private const string Regions = "regions:\n  north: { host: north.example.com }\n";

    [Theory]
    [InlineData("volc_observe")]
    [InlineData("ImageX")]
    [InlineData("volcSMS")]
    [InlineData("rcs_5g")]
    [InlineData("open-search")]
    public void A_service_may_have_capitals_and_separators(string name)
    {
        Assert.Equal(name, Reading.Action(Documents.Head.Replace("service: rtc", $"service: {name}", StringComparison.Ordinal)).Service);
        Assert.Equal(name, Reading.Service(Documents.Service.Replace("service: rtc", $"service: {name}", StringComparison.Ordinal)).Service);
    }

    [Theory]
    [InlineData("_rtc")]
    [InlineData("5g")]
    [InlineData("r.tc")]
    [InlineData("r/tc")]
    public void Other_characters_are_a_fault(string name) =>
        Reading.AssertSays(
            Documents.Head.Replace("service: rtc", $"service: {name}", StringComparison.Ordinal),
            "RTCGEN007", name, $"'service' must be the service's name, letters, digits, '_' and '-' with a letter first, but found '{name}'.");

    [Fact]
    public void Unless_the_file_says_otherwise_an_action_is_signed_has_JSON_and_an_envelope()
    {
        var action = Reading.Action(Documents.Head);
        Assert.Equal((BodyEncoding.Json, ResponseEnvelope.Standard, true, null), (action.Encoding, action.Envelope, action.Signed, action.Host));
    }

    [Fact]
    public void An_action_may_be_a_form_without_a_signature_at_a_host_of_its_own()
    {
        var action = Reading.Action(Documents.Head + "encoding: form\nsigned: false\nhost: sts.example.com\nbody:\n  Tags: { type: array, items: { fields: { Key: { type: string } } } }\n");
        Assert.Equal((BodyEncoding.Form, false, "sts.example.com"), (action.Encoding, action.Signed, action.Host));
    }

    [Theory]
    [InlineData("A: { type: json }", "RTCGEN006", "json")]
    [InlineData("A: { type: map, items: { type: string } }", "RTCGEN006", "map")]
    [InlineData("A: { type: string, nullClears: true }", "RTCGEN015", "nullClears")]
    [InlineData("A: { type: array, items: { type: string }, style: repeated }", "RTCGEN015", "style")]
    public void A_form_holds_what_a_query_does(string member, string id, string underlined)
    {
        var text = Documents.Head + $"encoding: form\nbody:\n  {member}\n";
        var fault = Reading.Fault(text);
        Assert.Equal((id, underlined), (fault.Id, Reading.Underlined(text, fault)));
    }

    [Fact]
    public void A_form_is_the_body_of_a_post() =>
        Reading.AssertSays(
            Documents.Head.Replace("POST", "GET", StringComparison.Ordinal) + "encoding: form\n",
            "RTCGEN009", "form", "'encoding' is 'form', but a form is the body of a POST, but the method is GET.");

    [Theory]
    [InlineData("flat", "{ fields: { A: { type: string } } }", ResponseEnvelope.Flat)]
    [InlineData("flat", "{ type: Answer }", ResponseEnvelope.Flat)]
    [InlineData("none", "{ fields: { A: { type: string } } }", ResponseEnvelope.None)]
    [InlineData("none", "{ type: json }", ResponseEnvelope.None)]
    public void An_envelope_may_be_another(string envelope, string result, ResponseEnvelope read) =>
        Assert.Equal(read, Reading.Action(Documents.Head.Replace("{ type: string }", result, StringComparison.Ordinal) + $"envelope: {envelope}\n").Envelope);

    [Theory]
    [InlineData("flat", "{ type: json }", "the result is not an object, so that it has no members that could stand beside 'ResponseMetadata'")]
    [InlineData("none", "{ type: array, items: { type: string } }", "the result is neither an object nor of type json, which a whole body is")]
    [InlineData("flat", "{ fields: { A: { type: string, beside: true } } }", "the member 'A' is said to stand beside 'Result', of which there is none")]
    public void The_result_must_fit_it(string envelope, string result, string why) =>
        Reading.AssertSays(
            Documents.Head.Replace("{ type: string }", result, StringComparison.Ordinal) + $"envelope: {envelope}\n",
            "RTCGEN009", envelope, $"'envelope' is '{envelope}', but {why}.");

    [Fact]
    public void A_member_may_stand_beside_the_result() =>
        Assert.True(Reading.Action(Documents.Head.Replace("{ type: string }", "{ fields: { Total: { type: int32, beside: true } } }", StringComparison.Ordinal)).Result.Shape.Fields[0].Beside);

    [Fact]
    public void Only_one_directly_in_the_result_may() =>
        Reading.AssertSays(
            Documents.Head.Replace("{ type: string }", "{ fields: { A: { fields: { B: { type: int32, beside: true } } } } }", StringComparison.Ordinal),
            "RTCGEN015", "beside", "'result.fields.A.fields.B.beside' does not apply here: it is for a member directly in 'result.fields' of an action.");

    [Theory]
    [InlineData("query")]
    [InlineData("body")]
    public void A_member_may_be_an_idempotency_token(string part)
    {
        var action = Reading.Action(Documents.Head + $"{part}:\n  ClientToken: {{ type: string, length: \"[1, 64]\", idempotencyToken: true }}\n");
        Assert.Equal("ClientToken", action.IdempotencyToken!.Name);
    }

    [Theory]
    [InlineData("type: int32\nidempotencyToken: true", "RTCGEN015", "idempotencyToken", "'body.Thing.idempotencyToken' does not apply to the type int32; it is for string.")]
    [InlineData("type: string\nidempotencyToken: true\nrequired: true", "RTCGEN009", "required", "'body.Thing.required' cannot stand beside 'idempotencyToken': the client fills in a token that is absent.")]
    [InlineData("type: string\nidempotencyToken: true\ndefault: a", "RTCGEN009", "default", "'body.Thing.default' cannot stand beside 'idempotencyToken': the client fills in a token that is absent.")]
    [InlineData("type: string\nidempotencyToken: true\nvalues: { a: A }", "RTCGEN009", "values", "'body.Thing.values' cannot stand beside 'idempotencyToken': every call has a token of its own.")]
    [InlineData("fields: { A: { type: string, idempotencyToken: true } }", "RTCGEN015", "idempotencyToken", "'body.Thing.fields.A.idempotencyToken' does not apply here: it is for a member directly in 'query' or 'body' of an action.")]
    public void A_token_is_a_string_that_the_client_may_fill_in(string keys, string id, string underlined, string message) =>
        Reading.AssertSays(Documents.WithMember(keys), id, underlined, message);

    [Fact]
    public void An_action_has_one_token() =>
        Reading.AssertSays(
            Documents.Head + "body:\n  A: { type: string, idempotencyToken: true }\n  B: { type: string, idempotencyToken: true }\n",
            "RTCGEN009", "action", "The action has two members with 'idempotencyToken', the second of which is 'B'; keep one.");

    [Theory]
    [InlineData("type: string", FieldType.String)]
    [InlineData("type: json", FieldType.Json)]
    [InlineData("fields: { A: { type: int32 } }", FieldType.Object)]
    [InlineData("type: array, items: { type: string }", FieldType.Array)]
    [InlineData("type: Tag", FieldType.Shared)]
    public void A_map_has_values_of_one_type(string value, FieldType type)
    {
        var map = Reading.Member($"type: map\nitems: {{ {value} }}\ncount: \"[1, 9]\"");
        Assert.Equal((FieldType.Map, type, 9m), (map.Type, map.Items!.Type, map.Count!.Maximum));
    }

    [Theory]
    [InlineData("type: map", "RTCGEN004", "Thing", "'body.Thing' lacks the key 'items'; expected a mapping that describes the item.")]
    [InlineData("type: map\nitems: { type: map, items: { type: string } }", "RTCGEN006", "map", "'body.Thing.items.type' must be one of string, int32, int64, double, boolean, object, array, json or the name of a shared type, but found 'map'.")]
    [InlineData("type: array\nitems: { type: map }", "RTCGEN006", "map", "'body.Thing.items.type' must be one of string, int32, int64, double, boolean, object, json or the name of a shared type, but found 'map'.")]
    [InlineData("type: map\nitems: { type: string }\nunique: true", "RTCGEN015", "unique", "'body.Thing.unique' does not apply to the type map; it is for array.")]
    public void What_a_map_cannot_say_is_a_fault(string keys, string id, string underlined, string message) =>
        Reading.AssertSays(Documents.WithMember(keys), id, underlined, message);

    [Theory]
    [InlineData("regions: [north, south]\nhost: api.{region}.example.com\n", "north=api.north.example.com south=api.south.example.com")]
    [InlineData("regions: [north]\nhost: api.example.com\n", "north=api.example.com")]
    [InlineData("regions: { north: {}, south: { host: other.example.com } }\nhost: api-{region}.example.com\n", "north=api-north.example.com south=other.example.com")]
    public void One_host_may_serve_all_regions(string keys, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', Reading.Service(Documents.Service.Replace(Regions, keys, StringComparison.Ordinal)).Regions.Select(region => $"{region.Name}={region.Host}")));

    [Theory]
    [InlineData("regions: [north]\n", "RTCGEN004", "service")]
    [InlineData("regions: { north: {} }\n", "RTCGEN004", "north")]
    [InlineData("regions: [north, north]\nhost: api.example.com\n", "RTCGEN009", "north")]
    [InlineData("regions: [north, So]\nhost: api.example.com\n", "RTCGEN007", "So")]
    [InlineData("regions: [south]\nhost: api.example.com\n", "RTCGEN010", "north")]
    [InlineData("regions: [north]\nhost: \"{zone}.example.com\"\n", "RTCGEN007", "\"{zone}.example.com\"")]
    [InlineData("regions: [north]\nhost: a23456789-123456789-123456789-123456789-123456789-12345678-{region}.example.com\n", "RTCGEN007", "a23456789-123456789-123456789-123456789-123456789-12345678-{region}.example.com")]
    public void Every_region_has_a_host(string keys, string id, string underlined)
    {
        var text = Documents.Service.Replace(Regions, keys, StringComparison.Ordinal);
        var fault = Reading.Fault(text);
        Assert.Equal((id, underlined), (fault.Id, Reading.Underlined(text, fault)));
    }
}
