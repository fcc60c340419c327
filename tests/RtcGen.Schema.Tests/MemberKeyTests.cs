namespace RtcGen.Schema.Tests;

public sealed class MemberKeyTests
{
    [Fact]
    public void A_number_says_all_there_is_to_say_of_it()
    {
        var member = Reading.Member("type: int32\nrange: \"[10, 604800]\"\nalso: [0, -1]\nmultipleOf: 2\ndefault: 0\nwhenInvalid: roundToEven\nremarks: More.\ndeprecated: Old.");
        Assert.Equal((2L, "0", WhenInvalid.RoundToEven), (member.MultipleOf, member.Default, member.WhenInvalid));
        Assert.Equal(["0", "-1"], member.Also);
        Assert.Equal(("More.", "Old."), (member.Remarks!.English, member.Deprecated!.English));
    }

    [Fact]
    public void A_text_says_all_there_is_to_say_of_it()
    {
        var member = Reading.Member("type: string\nbytes: \"[1, 1024]\"\ncontent: json\nsecret: true\nnullClears: true\ndefaultNote: a random one");
        Assert.Equal((new NumberRange(1, 1024, true, true), new ContentSchema(ContentKind.Json, null), true, true), (member.Bytes, member.Content, member.Secret, member.NullClears));
        Assert.Equal("a random one", member.DefaultNote!.English);
    }

    [Fact]
    public void A_text_may_be_one_of_a_few_with_names()
    {
        var member = Reading.Member("type: string\nvalues: { \"0\": Send, wifi: Wifi, \"\": None }\ndefault: wifi");
        Assert.Equal([new("0", "Send"), new("wifi", "Wifi"), new("", "None")], member.Values.Select(value => value with { Line = 0, Column = 0 }));
    }

    [Fact]
    public void Values_may_be_open_and_read_without_regard_to_case()
    {
        var member = Reading.Member("type: string\nvalues: { aac: Aac, mp3: Mp3 }\nopen: true\nignoreCase: true");
        Assert.Equal((true, true), (member.Open, member.IgnoreCase));
        Assert.True(Reading.Member("type: array\nitems: { type: int32, values: { 1: One }, open: true }").Items!.Open);
        Assert.Equal((false, false), (Reading.Member("type: string\nvalues: { a: A }").Open, Reading.Member("type: string\nvalues: { a: A }").IgnoreCase));
    }

    [Fact]
    public void Any_json_may_be_secret() => Assert.True(Reading.Member("type: json\nsecret: true").Secret);

    [Fact]
    public void A_member_of_a_result_may_arrive_under_other_names()
    {
        var action = Reading.Action(Documents.Head.Replace("{ type: string }", "{ fields: { CreatedTime: { type: string, aliases: [CreateTime, create_time] } } }", StringComparison.Ordinal));
        Assert.Equal(["CreateTime", "create_time"], action.Result.Shape.Fields[0].Aliases);
    }

    [Theory]
    [InlineData("A: { type: string, aliases: [B] }, B: { type: string }", "RTCGEN009", "B", "'result.fields.A.aliases' has 'B', which is the name of a member beside this one.")]
    [InlineData("A: { type: string, aliases: [A] }", "RTCGEN009", "A", "'result.fields.A.aliases' has 'A', which is the name of the member itself.")]
    [InlineData("A: { type: string, aliases: [C] }, B: { type: string, aliases: [C] }", "RTCGEN009", "[C]", "'result.fields.B.aliases' has a name that another member has there too.")]
    [InlineData("A: { type: string, aliases: [C, C] }", "RTCGEN009", "[C, C]", "'result.fields.A.aliases' has a name that another member has there too.")]
    [InlineData("A: { type: string, aliases: [1st] }", "RTCGEN007", "1st", "'result.fields.A.aliases' must be a list of names on the wire such as [CreateTime], but found '1st' in it.")]
    [InlineData("A: { type: string, aliases: C }", "RTCGEN005", "C", "'result.fields.A.aliases' must be a list of names on the wire such as [CreateTime], but found 'C'.")]
    public void No_name_stands_for_two_members(string fields, string id, string underlined, string message) =>
        Reading.AssertSays(Documents.Head.Replace("{ type: string }", $"{{ fields: {{ {fields} }} }}", StringComparison.Ordinal), id, underlined, message);

    [Fact]
    public void A_member_may_be_any_json_or_of_a_shared_type()
    {
        Assert.Equal(FieldType.Json, Reading.Member("type: json").Type);
        var shared = Reading.Member("type: Stream\nrequired: true");
        Assert.Equal((FieldType.Shared, "Stream", true), (shared.Type, shared.TypeName, shared.Required));
    }

    [Fact]
    public void A_member_knows_line_and_column_of_its_key()
    {
        var outer = Reading.Member("fields: { Inner: { type: array, items: { type: string } } }");
        Assert.Equal((8, 3), (outer.Line, outer.Column));
        Assert.Equal((9, 15), (outer.Fields[0].Line, outer.Fields[0].Column));
        Assert.Equal((9, 37), (outer.Fields[0].Items!.Line, outer.Fields[0].Items!.Column));
    }

    [Fact]
    public void A_deprecated_member_names_the_one_beside_it_that_replaces_it()
    {
        var action = Reading.Action(Documents.WithBody("Old: { type: string, deprecated: x, replacedBy: New }\nNew: { type: string }"));
        Assert.Equal("New", action.Body[0].ReplacedBy);
    }

    [Theory]
    [InlineData("Nwe", "'body.Old.replacedBy' must be the name of a member beside this one, but found 'Nwe'; did you mean 'New'?")]
    [InlineData("Old", "'body.Old.replacedBy' must be the name of a member beside this one, but found 'Old'.")]
    public void A_replacement_must_be_another_member_of_the_object(string name, string message) =>
        Reading.AssertSays(Documents.WithBody($"Old: {{ type: string, deprecated: x, replacedBy: {name} }}\nNew: {{ type: string }}"), "RTCGEN010", name, message);

    [Theory]
    [InlineData("type: int32\nwhenInvalid: clamp", "clamp", "'body.Thing.whenInvalid' is 'clamp', but the member has no 'range'; add one.")]
    [InlineData("type: int32\nwhenInvalid: roundToEven", "roundToEven", "'body.Thing.whenInvalid' is 'roundToEven', but the member has no 'multipleOf: 2'; add it.")]
    [InlineData("type: int32\nmultipleOf: 3\nwhenInvalid: roundToEven", "roundToEven", "'body.Thing.whenInvalid' is 'roundToEven', but the member has no 'multipleOf: 2'; add it.")]
    [InlineData("type: string\nwhenInvalid: dropItem", "dropItem", "'body.Thing.whenInvalid' is 'dropItem', but the member is neither a list nor within the items of one.")]
    [InlineData("type: int32\nrequired: true\nrequiredWhen: Thing is set", "requiredWhen", "'body.Thing.requiredWhen' and 'body.Thing.required' cannot stand together; keep one of them.")]
    [InlineData("type: int32\ndefault: 1\ndefaultNote: x", "defaultNote", "'body.Thing.defaultNote' and 'body.Thing.default' cannot stand together; keep one of them.")]
    [InlineData("type: int32\nopen: true", "open", "'body.Thing.open' says nothing without 'body.Thing.values'; add that.")]
    [InlineData("type: string\nignoreCase: true", "ignoreCase", "'body.Thing.ignoreCase' says nothing without 'body.Thing.values'; add that.")]
    [InlineData("type: string\nvalues: { aac: A, AAC: B }\nignoreCase: true", "ignoreCase", "'body.Thing.values' has 'aac' and 'AAC', which are one value where case does not count; keep one of them.")]
    [InlineData("type: int32\nalso: [0]", "also", "'body.Thing.also' says nothing without 'body.Thing.range'; add that.")]
    [InlineData("type: int32\nmultipleOf: 2\ndefault: 3", "3", "'body.Thing.default' is '3', which is not a multiple of 2, as the member's 'multipleOf' asks for.")]
    [InlineData("type: string\nbytes: \"[1, 2]\"\ndefault: 名", "名", "'body.Thing.default' is '名', which is not as long as the member's 'bytes' [1, 2] asks for.")]
    [InlineData("type: string\nvalues: { a: A }\ndefault: b", "b", "'body.Thing.default' is 'b', which is not one of the member's 'values' a.")]
    public void Statements_that_contradict_each_other_are_a_fault(string keys, string underlined, string message) =>
        Reading.AssertSays(Documents.WithMember(keys), "RTCGEN009", underlined, message);

    [Fact]
    public void A_value_outside_the_range_is_sound_when_it_is_allowed_besides() =>
        Assert.Equal("0", Reading.Member("type: int64\nrange: \"[10, 20]\"\nalso: [0]\ndefault: 0\nmeaning: { 0: for ever }").Default);

    [Fact]
    public void Within_the_items_of_a_list_a_bad_member_may_cost_the_item()
    {
        var list = Reading.Member("type: array\nitems: { fields: { A: { type: string, whenInvalid: dropItem } } }");
        Assert.Equal(WhenInvalid.DropItem, list.Items!.Fields[0].WhenInvalid);
    }

    [Theory]
    [InlineData("type: int32\nalso: 0\nrange: \"[1, 2]\"", "0", "'body.Thing.also' must be a list of values such as [0], but found '0'.")]
    [InlineData("type: int32\nalso: []\nrange: \"[1, 2]\"", "[]", "'body.Thing.also' must be a list of values such as [0], but found a list.")]
    [InlineData("type: int32\nalso: [x]\nrange: \"[1, 2]\"", "x", "'body.Thing.also' must be a list of values that are each a 32-bit integer, but found 'x' in it.")]
    [InlineData("type: int32\nmultipleOf: 0", "0", "'body.Thing.multipleOf' must be an integer above 1, but found '0'.")]
    [InlineData("type: int32\nmultipleOf: 1.5", "1.5", "'body.Thing.multipleOf' must be an integer above 1, but found '1.5'; it is not an integer.")]
    [InlineData("type: string\nvalues: [a]", "[a]", "'body.Thing.values' must be a mapping of strings to names with at least one entry, but found a list.")]
    [InlineData("type: string\nrequiredWhen: [a]", "[a]", "'body.Thing.requiredWhen' must be a condition such as \"Mode == 2\", \"Mode in [1, 2]\", \"Flags contains x\" or \"Size is set\", but found a list.")]
    [InlineData("type: string\neffect: [none]", "[none]", "'body.Thing.effect' must be none, or when with a condition, such as when Mode == 2, but found a list.")]
    public void A_value_must_be_of_its_kind(string keys, string underlined, string message) =>
        Reading.AssertSays(Documents.WithMember(keys), "RTCGEN005", underlined, message);

    [Theory]
    [InlineData("type: string\ncontent: jsn", "jsn", "'body.Thing.content' must be one of json, base64, list, but found 'jsn'; did you mean 'json'?")]
    [InlineData("type: string\ncontent: { type: text }", "text", "'body.Thing.content.type' must be one of json, base64, list, but found 'text'.")]
    [InlineData("type: STRING", "STRING", "'body.Thing.type' must be one of string, int32, int64, double, boolean, object, array, map, json or the name of a shared type, but found 'STRING'; did you mean 'string'?")]
    [InlineData("type: string\nnullClears: no", "no", "'body.Thing.nullClears' must be one of true, false, but found 'no'; did you mean 'false'?")]
    public void A_word_comes_from_its_list(string keys, string underlined, string message) =>
        Reading.AssertSays(Documents.WithMember(keys), "RTCGEN006", underlined, message);

    [Theory]
    [InlineData("int32", "bytes: \"[1, 2]\"", "bytes", "string")]
    [InlineData("int32", "content: json", "content", "string")]
    [InlineData("int32", "values: { 1: A }\nignoreCase: true", "ignoreCase", "string")]
    [InlineData("int32", "secret: true", "secret", "string, json")]
    [InlineData("string", "also: [1]", "also", "int32, int64, double")]
    [InlineData("double", "multipleOf: 2", "multipleOf", "int32, int64")]
    [InlineData("json", "default: 1", "default", "string, int32, int64, double, boolean, array")]
    [InlineData("string", "rules: [{ server: x }]", "rules", "object")]
    [InlineData("string", "union: { by: A, of: { 0: B } }", "union", "object")]
    public void A_key_without_meaning_for_the_type_is_a_fault(string type, string line, string key, string types) =>
        Reading.AssertSays(
            Documents.WithMember($"type: {type}\n{line}"),
            "RTCGEN015", key, $"'body.Thing.{key}' does not apply to the type {type}; it is for {types}.");

    [Fact]
    public void A_shared_type_brings_its_own_members() =>
        Reading.AssertSays(
            Documents.WithMember("type: Stream\nfields: { A: { type: string } }"),
            "RTCGEN015", "fields", "'body.Thing.fields' does not apply to the type shared; it is for object.");
}
