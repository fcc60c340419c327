using RtcGen.Schema.Reading;

namespace RtcGen.Schema.Tests;

public sealed class ListMemberTests
{
    [Fact]
    public void A_list_of_texts_says_how_many_and_what_each_is()
    {
        var list = Reading.Member("type: array\nitems: { type: string, format: id, whenInvalid: dropItem }\ncount: \"[1, 600]\"\nunique: true");
        Assert.Equal((FieldType.Array, new NumberRange(1, 600, true, true), true, null), (list.Type, list.Count, list.Unique, list.UniqueBy));
        Assert.Equal((FieldType.String, "id", WhenInvalid.DropItem), (list.Items!.Type, list.Items.Format, list.Items.WhenInvalid));
    }

    [Fact]
    public void A_list_of_objects_describes_the_item_as_a_member()
    {
        var list = Reading.Member("type: array\nunique: Index\nitems:\n  fields:\n    Index: { type: int32, required: true }\n    UserId: { type: string }");
        Assert.Equal((true, "Index"), (list.Unique, list.UniqueBy));
        Assert.Equal(FieldType.Object, list.Items!.Type);
        Assert.Equal([true, false], list.Items.Fields.Select(field => field.Required));
    }

    [Fact]
    public void The_items_may_be_of_a_shared_type()
    {
        var list = Reading.Member("type: array\nitems: { type: Stream }\nunique: Index");
        Assert.Equal((FieldType.Shared, "Stream", "Index"), (list.Items!.Type, list.Items.TypeName, list.UniqueBy));
    }

    [Theory]
    [InlineData("[0, 0, 0]", "0", "0", "0")]
    [InlineData("[-100]", "-100")]
    [InlineData("[]")]
    public void A_list_of_numbers_has_a_list_as_default(string written, params string[] expected)
    {
        var list = Reading.Member($"type: array\nitems: {{ type: int32, range: \"[-100, 100]\" }}\ndefault: {written}");
        Assert.Equal(new EquatableArray<string>(expected), list.DefaultItems);
        Assert.Null(list.Default);
    }

    [Fact]
    public void A_list_without_a_default_has_none() =>
        Assert.Null(Reading.Member("type: array\nitems: { type: int32 }").DefaultItems);

    [Fact]
    public void A_list_of_objects_may_be_empty_by_default() =>
        Assert.Equal(default(EquatableArray<string>), Reading.Member("type: array\nitems: { type: Stream }\ndefault: []").DefaultItems);

    [Theory]
    [InlineData("type: array", "RTCGEN004", "Thing", "'body.Thing' lacks the key 'items'; expected a mapping that describes the item.")]
    [InlineData("type: array\nitems: string", "RTCGEN005", "string", "'body.Thing.items' must be a mapping that describes the item, but found 'string'.")]
    [InlineData("type: array\nitems: { type: array }", "RTCGEN006", "array", "'body.Thing.items.type' must be one of string, int32, int64, double, boolean, object, json or the name of a shared type, but found 'array'.")]
    [InlineData("type: array\nitems: { type: int32 }\ndefault: 0", "RTCGEN005", "0", "'body.Thing.default' must be a list of single values such as [0, 0, 0], but found '0'.")]
    [InlineData("type: array\nitems: { type: int32 }\ndefault: [0, x]", "RTCGEN005", "x", "'body.Thing.default' must be a 32-bit integer, but found 'x'.")]
    [InlineData("type: array\nitems: { type: int32, range: \"[1, 9]\" }\ndefault: [1, 0]", "RTCGEN009", "0", "'body.Thing.default' is '0', which lies outside the member's 'range' [1, 9].")]
    [InlineData("type: array\nitems: { type: int32 }\ncount: \"[3, 3]\"\ndefault: [0]", "RTCGEN009", "[0]", "'body.Thing.default' has 1 items, which is outside the member's 'count' [3, 3].")]
    [InlineData("type: array\nitems: { type: Stream }\ndefault: [a]", "RTCGEN009", "[a]", "'body.Thing.default' lists single values, but the items are of type shared; only the empty list can be their default.")]
    [InlineData("type: array\nitems: { type: string }\nunique: Index", "RTCGEN009", "Index", "'body.Thing.unique' names 'Index', but the items have no members; write true.")]
    [InlineData("type: array\nitems: { fields: { Index: { type: int32 } } }\nunique: Idex", "RTCGEN010", "Idex", "'body.Thing.unique' names 'Idex', which is no member of the item; did you mean 'Index'?")]
    [InlineData("type: array\nitems: { fields: { Index: { type: json } } }\nunique: Index", "RTCGEN009", "Index", "'body.Thing.unique' names 'Index', which is no single value.")]
    [InlineData("type: array\nitems: { type: int32, whenInvalid: default }", "RTCGEN009", "default", "'body.Thing.items.whenInvalid' is 'default', but the list has no 'default'; add one.")]
    [InlineData("type: array\nitems: { type: int32 }\ncount: \"[-1, 2]\"", "RTCGEN008", "\"[-1, 2]\"", "'body.Thing.count' must start at 0 or more, such as \"[0, 128]\", because it counts items.")]
    [InlineData("type: string\ncount: \"[1, 2]\"", "RTCGEN009", "count", "'body.Thing.count' counts the items of a list, so a string with it needs 'content: list'.")]
    [InlineData("type: int32\ncount: \"[1, 2]\"", "RTCGEN015", "count", "'body.Thing.count' does not apply to the type int32; it is for string, array, map.")]
    [InlineData("type: int32\nunique: true", "RTCGEN015", "unique", "'body.Thing.unique' does not apply to the type int32; it is for array.")]
    [InlineData("type: int32\nitems: { type: int32 }", "RTCGEN015", "items", "'body.Thing.items' does not apply to the type int32; it is for array, map.")]
    public void What_a_list_cannot_say_is_a_fault(string keys, string id, string underlined, string message) =>
        Reading.AssertSays(Documents.WithMember(keys), id, underlined, message);

    [Theory]
    [InlineData("required: true", "required")]
    [InlineData("default: 0", "default")]
    [InlineData("requiredWhen: A is set", "requiredWhen")]
    [InlineData("nullClears: true", "nullClears")]
    [InlineData("deprecated: x", "deprecated")]
    [InlineData("replacedBy: x", "replacedBy")]
    [InlineData("effect: none", "effect")]
    [InlineData("items: { type: int32 }", "items")]
    [InlineData("unique: true", "unique")]
    public void An_item_has_not_all_keys_of_a_member(string line, string key) =>
        Reading.AssertSays(
            Documents.WithMember($"type: array\nitems: {{ type: int32, {line} }}"),
            "RTCGEN002", key, $"Unknown key 'body.Thing.items.{key}'; expected {string.Join(", ", SchemaKeys.Item)}.");

    [Fact]
    public void A_text_may_hold_a_list_and_say_how_long()
    {
        var member = Reading.Member("type: string\ncontent: list\ncount: \"[1, 10]\"\nwhenInvalid: dropItem");
        Assert.Equal((new ContentSchema(ContentKind.List, null), new NumberRange(1, 10, true, true)), (member.Content, member.Count));
    }
}
