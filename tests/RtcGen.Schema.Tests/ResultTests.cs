using RtcGen.Schema.Reading;

namespace RtcGen.Schema.Tests;

public sealed class ResultTests
{
    [Theory]
    [InlineData("{ type: string, success: ok }", FieldType.String)]
    [InlineData("{ type: int32, success: 0 }", FieldType.Int32)]
    [InlineData("{ type: int64 }", FieldType.Int64)]
    [InlineData("{ type: double }", FieldType.Double)]
    [InlineData("{ type: boolean, success: true, failure: false }", FieldType.Boolean)]
    [InlineData("{ type: json }", FieldType.Json)]
    public void A_result_may_be_a_single_value(string result, FieldType type)
    {
        var read = Read(result);
        Assert.Equal((type, "Result"), (read.Type, read.Shape.Name));
    }

    [Fact]
    public void A_result_may_be_an_object_with_members_of_every_kind()
    {
        var result = Read("""
            {
              summary: The rooms.,
              remarks: Some.,
              fields: {
                Total: { type: int64, unit: ms, meaning: { 0: none } },
                State: { type: int32, values: { 0: Off, 98: Odd } },
                Key: { type: string, secret: true, deprecated: Old., content: json, values: { a: A } },
                List: { type: array, items: { fields: { Id: { type: string } } } },
                Ids: { type: array, items: { type: int64, values: { 1: One } } },
                Stream: { type: StreamInfo },
                Free: { type: json } } }
            """);
        Assert.Equal((FieldType.Object, "The rooms.", "Some."), (result.Type, result.Shape.Summary!.English, result.Shape.Remarks!.English));
        Assert.Equal(["Total", "State", "Key", "List", "Ids", "Stream", "Free"], result.Shape.Fields.Select(field => field.Name));
        Assert.Equal((true, "Old."), (result.Shape.Fields[2].Secret, result.Shape.Fields[2].Deprecated!.English));
        Assert.Equal("Id", result.Shape.Fields[3].Items!.Fields[0].Name);
        Assert.Equal("StreamInfo", result.Shape.Fields[5].TypeName);
    }

    [Fact]
    public void A_result_may_be_a_list_or_of_a_shared_type()
    {
        Assert.Equal("RoomInfo", Read("{ type: array, items: { type: RoomInfo } }").Shape.Items!.TypeName);
        Assert.Equal("RoomInfo", Read("{ type: RoomInfo }").Shape.TypeName);
    }

    [Fact]
    public void A_result_that_is_a_text_may_have_values_that_tell_how_it_went()
    {
        var shape = Read("{ type: string, success: success, values: { success: Success, 'Room is not found.': RoomIsNotFound }, meaning: { success: It is done. } }").Shape;
        Assert.Equal([("success", "Success"), ("Room is not found.", "RoomIsNotFound")], shape.Values.Select(value => (value.Value, value.Name)));
        Assert.Equal("It is done.", Assert.Single(shape.Meaning).Text.English);
    }

    [Theory]
    [InlineData("{ type: object }", "RTCGEN004", "result", "'result' lacks the key 'fields'; expected a mapping of member names with at least one member.")]
    [InlineData("{ type: array }", "RTCGEN004", "result", "'result' lacks the key 'items'; expected a mapping that describes the item.")]
    [InlineData("{ fields: { A: { type: string } }, success: ok }", "RTCGEN015", "success", "'result.success' does not apply to a result of type object, which has no single value.")]
    [InlineData("{ type: int32, success: ok }", "RTCGEN005", "ok", "'result.success' must be a 32-bit integer, but found 'ok'.")]
    [InlineData("{ type: string, items: { type: string } }", "RTCGEN015", "items", "'result.items' does not apply to the type string; it is for array, map.")]
    [InlineData("{ type: string, range: x }", "RTCGEN002", "range", "Unknown key 'result.range'; expected type, summary, remarks, values, meaning, success, failure, items, fields.")]
    public void What_a_result_cannot_be_is_a_fault(string result, string id, string underlined, string message) =>
        Reading.AssertSays(Document(result), id, underlined, message);

    [Theory]
    [InlineData("required: true", "required")]
    [InlineData("default: 1", "default")]
    [InlineData("range: \"[1, 2]\"", "range")]
    [InlineData("whenInvalid: reject", "whenInvalid")]
    public void A_member_of_a_result_has_not_the_keys_of_a_request(string line, string key) =>
        Reading.AssertSays(
            Document($"{{ fields: {{ A: {{ type: int32, {line} }} }} }}"),
            "RTCGEN002", key, $"Unknown key 'result.fields.A.{key}'; expected {string.Join(", ", SchemaKeys.ResultField)}.");

    private static ResultSchema Read(string result) => Reading.Action(Document(result)).Result;

    private static string Document(string result) =>
        Documents.Head.Replace("result: { type: string }", "result: " + result.ReplaceLineEndings("\n").Replace("\n", "\n  ", StringComparison.Ordinal), StringComparison.Ordinal);
}
