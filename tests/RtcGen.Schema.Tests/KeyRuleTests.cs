using RtcGen.Schema.Reading;

namespace RtcGen.Schema.Tests;

public sealed class KeyRuleTests
{
    [Fact]
    public void An_unknown_key_lists_those_known_and_suggests_the_nearest() =>
        Reading.AssertFault(
            Documents.WithMember("type: string\nrequird: true"),
            "RTCGEN002", 10, 5, "requird",
            $"Unknown key 'body.Thing.requird'; expected {string.Join(", ", SchemaKeys.Field)}; did you mean 'required'?");

    [Fact]
    public void An_unknown_key_that_resembles_none_draws_no_suggestion() =>
        Reading.AssertFault(
            Documents.Head + "zzz: 1\n",
            "RTCGEN002", 7, 1, "zzz",
            $"Unknown key 'zzz'; expected {string.Join(", ", SchemaKeys.Action)}.");

    [Theory]
    [InlineData("Whninvalid", "whenInvalid")]
    [InlineData("defualt", "default")]
    [InlineData("fileds", "fields")]
    [InlineData("reqired", "required")]
    [InlineData("untis", "unit")]
    [InlineData("patern", "pattern")]
    public void A_misspelt_key_is_recognised(string written, string meant) =>
        Assert.EndsWith($"did you mean '{meant}'?", Reading.Fault(Documents.WithMember($"type: string\n{written}: x")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_key_that_is_there_already_is_not_suggested() =>
        Assert.EndsWith("fields, switch, rules, union.", Reading.Fault(Documents.WithMember("type: string\ntypee: string")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("version: 2020-12-01\n", "version", "a date written YYYY-MM-DD")]
    [InlineData("service: rtc\n", "service", "the service's name, letters, digits, '_' and '-' with a letter first")]
    [InlineData("method: POST\n", "method", "one of GET, POST")]
    [InlineData("summary: Does it.\n", "summary", "a string, or a mapping with the keys en and zh")]
    [InlineData("result: { type: string }\n", "result", "a mapping with the keys type, summary, remarks, values, meaning, success, failure, items, fields")]
    public void A_missing_key_is_a_fault_at_the_start_of_the_file(string line, string key, string expected) =>
        Reading.AssertFault(
            Documents.Head.Replace(line, string.Empty, StringComparison.Ordinal),
            "RTCGEN004", 1, 1, "action",
            $"The file lacks the key '{key}'; expected {expected}.");

    [Theory]
    [InlineData("task: { role: get, key: [Thing] }", "task", "'task' lacks the key 'family'; expected the family's name, such as snapshot.")]
    [InlineData("task: { family: x, key: [Thing] }", "task", "'task' lacks the key 'role'; expected one of start, update, stop, get, list.")]
    [InlineData("task: { family: x, role: get }", "task", "'task' lacks the key 'key'; expected a list of required members such as [AppId, TaskId].")]
    [InlineData("remarks: { zh: 中文 }", "remarks", "'remarks' lacks the key 'en'; expected a string.")]
    public void A_missing_key_within_a_part_is_a_fault_at_the_parts_key(string part, string underlined, string message) =>
        Reading.AssertFault(
            Documents.WithMember("type: string\nrequired: true") + part + "\n",
            "RTCGEN004", 11, 1, underlined, message);

    [Fact]
    public void A_member_without_type_or_fields_lacks_its_type() =>
        Reading.AssertFault(
            Documents.WithMember("required: true"),
            "RTCGEN004", 8, 3, "Thing",
            "'body.Thing' lacks the key 'type'; expected one of string, int32, int64, double, boolean, object, array, map, json or the name of a shared type, or 'fields' for an object.");

    [Fact]
    public void An_object_without_fields_lacks_them() =>
        Reading.AssertFault(
            Documents.WithMember("type: object"),
            "RTCGEN004", 8, 3, "Thing",
            "'body.Thing' lacks the key 'fields'; expected a mapping of member names with at least one member.");

    [Fact]
    public void A_misspelt_action_key_leaves_the_file_an_action()
    {
        var faults = Reading.Faults(Documents.Head.Replace("action:", "acton:", StringComparison.Ordinal));
        Assert.Equal("RTCGEN002", Assert.Single(faults).Id);
        Assert.EndsWith("did you mean 'action'?", faults[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("service: rtc\n", "service", "RTCGEN004")]
    [InlineData("defaultRegion: north\n", "defaultRegion", "RTCGEN004")]
    public void A_service_file_has_its_required_keys_too(string line, string key, string id)
    {
        var fault = Reading.Fault(Documents.Service.Replace(line, string.Empty, StringComparison.Ordinal));
        Assert.Equal((id, 1, 1), (fault.Id, fault.Span.StartLine, fault.Span.StartColumn));
        Assert.StartsWith($"The file lacks the key '{key}'; expected ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string", "range: \"[1, 2]\"", "range", "string", "int32, int64, double")]
    [InlineData("boolean", "values: { 1: One }", "values", "boolean", "string, int32, int64")]
    [InlineData("string", "unit: s", "unit", "string", "int32, int64, double")]
    [InlineData("int32", "pattern: a", "pattern", "int32", "string")]
    [InlineData("int32", "format: id", "format", "int32", "string")]
    [InlineData("boolean", "length: \"[1, 2]\"", "length", "boolean", "string")]
    [InlineData("double", "values: { 1: One }", "values", "double", "string, int32, int64")]
    [InlineData("string", "fields: { A: { type: string } }", "fields", "string", "object")]
    public void A_key_without_meaning_for_the_type_is_a_fault(string type, string line, string key, string named, string types) =>
        Reading.AssertFault(
            Documents.WithMember($"type: {type}\n{line}"),
            "RTCGEN015", 10, 5, key,
            $"'body.Thing.{key}' does not apply to the type {named}; it is for {types}.");

    [Theory]
    [InlineData("default: x")]
    [InlineData("meaning: { x: y }")]
    public void An_object_has_neither_default_nor_meaning(string line)
    {
        var fault = Reading.Fault(Documents.WithMember($"fields: {{ A: {{ type: string }} }}\n{line}"));
        Assert.Equal(("RTCGEN015", 10, 5), (fault.Id, fault.Span.StartLine, fault.Span.StartColumn));
    }

    [Fact]
    public void All_faults_come_at_once_in_file_order()
    {
        const string Text = """
            action: Do It
            version: 2020-13-01
            method: GETT
            rate: often
            summary: { zh: 中文 }
            body:
              AppId: { typ: string }
              Size: { type: int32, range: "[9, 1]", whenInvalid: default }
              Name: { type: string, pattern: "(" }
            result: { type: objct }
            """;
        var faults = Reading.Faults(Text);
        Assert.Equal(
            [
                ("RTCGEN004", 1), ("RTCGEN007", 1), ("RTCGEN007", 2), ("RTCGEN006", 3), ("RTCGEN008", 4), ("RTCGEN004", 5),
                ("RTCGEN002", 7), ("RTCGEN008", 8), ("RTCGEN009", 8), ("RTCGEN014", 9), ("RTCGEN006", 10),
            ],
            faults.Select(fault => (fault.Id, fault.Span.StartLine)));
    }
}
