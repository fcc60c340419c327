namespace RtcGen.Schema.Tests;

public sealed class ValueRuleTests
{
    [Theory]
    [InlineData("docs: many", "many", "'docs' must be the number of a documentation page, but found 'many'.")]
    [InlineData("docs: 0", "0", "'docs' must be the number of a documentation page, but found '0'.")]
    [InlineData("docs: [1]", "[1]", "'docs' must be the number of a documentation page, but found a list.")]
    [InlineData("body: text", "text", "'body' must be a mapping of member names, but found 'text'.")]
    [InlineData("body:", "body", "'body' must be a mapping of member names, but it has no value.")]
    [InlineData("body: { A: string }", "string", "'body.A' must be a mapping with the keys type, csharp, property, summary, remarks, undocumented, required, requiredWhen, format, pattern, length, bytes, content, range, also, multipleOf, values, open, ignoreCase, meaning, unit, items, style, count, unique, default, defaultNote, whenInvalid, effect, secret, idempotencyToken, nullClears, deprecated, replacedBy, fields, switch, rules, union, but found 'string'.")]
    [InlineData("remarks: [a]", "[a]", "'remarks' must be a string, or a mapping with the keys en and zh, but found a list.")]
    [InlineData("remarks: ''", "''", "'remarks' must be a string, or a mapping with the keys en and zh, but it is empty.")]
    [InlineData("remarks: { en: '' }", "''", "'remarks.en' must be a string, but it is empty.")]
    [InlineData("remarks: { en: [a] }", "[a]", "'remarks.en' must be a string, but found a list.")]
    public void A_value_of_the_wrong_kind_is_a_fault(string line, string underlined, string message)
    {
        var text = Documents.Head + line + "\n";
        Reading.AssertFault(text, "RTCGEN005", 7, line.IndexOf(underlined, StringComparison.Ordinal) + 1, underlined, message);
    }

    [Theory]
    [InlineData("type: int32\ndefault: 2.5", 14, "2.5", "'body.Thing.default' must be a 32-bit integer, but found '2.5'; it is not an integer.")]
    [InlineData("type: int32\ndefault: 2147483648", 14, "2147483648", "'body.Thing.default' must be a 32-bit integer, but found '2147483648'; it does not fit into 32 bits; type int64 holds it.")]
    [InlineData("type: int64\ndefault: 1e3", 14, "1e3", "'body.Thing.default' must be a 64-bit integer, but found '1e3'; write 1000.")]
    [InlineData("type: int32\ndefault: 007", 14, "007", "'body.Thing.default' must be a 32-bit integer, but found '007'; write 7.")]
    [InlineData("type: double\ndefault: 1,5", 14, "1,5", "'body.Thing.default' must be a number, but found '1,5'.")]
    [InlineData("type: boolean\ndefault: yes", 14, "yes", "'body.Thing.default' must be true or false, but found 'yes'.")]
    [InlineData("type: int32\nvalues: { x: One }", 15, "x", "A key of 'body.Thing.values' must be a 32-bit integer, but found 'x'.")]
    [InlineData("type: int32\nvalues: { 1: [] }", 18, "[]", "'body.Thing.values.1' must be a C# name that starts with a capital, such as Jpeg, but found a list.")]
    [InlineData("type: int32\nvalues: {}", 5, "values", "'body.Thing.values' must be a mapping of integers to names with at least one entry, but it is empty.")]
    [InlineData("type: int32\nmeaning: { x: y }", 16, "x", "'body.Thing.meaning.x' must be a 32-bit integer, but found 'x'.")]
    [InlineData("type: int32\nrange: [1, 2]", 12, "[1, 2]", "'body.Thing.range' must be a range such as \"[1, 600]\", \"(0, 1]\" or \"[0, )\" in quotes, but found a list.")]
    [InlineData("type: int32\nunit: a b", 11, "a b", "'body.Thing.unit' must be a short unit such as s or px, but found 'a b'.")]
    [InlineData("type: object\nfields: {}", 5, "fields", "'body.Thing.fields' must be a mapping of member names with at least one member, but it is empty.")]
    public void A_value_must_fit_the_type_of_its_member(string keys, int column, string underlined, string message) =>
        Reading.AssertFault(Documents.WithMember(keys), "RTCGEN005", 10, column, underlined, message);

    [Theory]
    [InlineData("method: PSOT", 4, 9, "PSOT", "'method' must be one of GET, POST, but found 'PSOT'; did you mean 'POST'?")]
    [InlineData("method: PUT", 4, 9, "PUT", "'method' must be one of GET, POST, but found 'PUT'.")]
    [InlineData("result: { type: Int32 }", 6, 17, "Int32", "'result.type' must be one of string, int32, int64, double, boolean, object, array, map, json or the name of a shared type, but found 'Int32'; did you mean 'int32'?")]
    [InlineData("result: { type: strng }", 6, 17, "strng", "'result.type' must be one of string, int32, int64, double, boolean, object, array, map, json or the name of a shared type, but found 'strng'; did you mean 'string'?")]
    public void A_value_outside_its_list_is_a_fault(string line, int number, int column, string underlined, string message)
    {
        var key = line[..line.IndexOf(':', StringComparison.Ordinal)];
        var lines = Documents.Head.Split('\n').Select(old => old.StartsWith(key, StringComparison.Ordinal) ? line : old);
        Reading.AssertFault(string.Join('\n', lines), "RTCGEN006", number, column, underlined, message);
    }

    [Theory]
    [InlineData("repeatable: maybe", 13, "maybe", "'repeatable' must be one of safe, yes, no, but found 'maybe'.")]
    [InlineData("repeatable: saef", 13, "saef", "'repeatable' must be one of safe, yes, no, but found 'saef'; did you mean 'safe'?")]
    public void Whether_to_repeat_is_one_of_three(string line, int column, string underlined, string message) =>
        Reading.AssertFault(Documents.Head + line + "\n", "RTCGEN006", 7, column, underlined, message);

    [Theory]
    [InlineData("required: treu", "'body.Thing.required' must be one of true, false, but found 'treu'; did you mean 'true'?")]
    [InlineData("whenInvalid: clam", "'body.Thing.whenInvalid' must be one of default, reject, clamp, roundToEven, dropItem, but found 'clam'; did you mean 'clamp'?")]
    [InlineData("effect: non", "'body.Thing.effect' must be none, or when with a condition, such as when Mode == 2, but found 'non'; did you mean 'none'?")]
    [InlineData("secret: yes", "'body.Thing.secret' must be one of true, false, but found 'yes'; did you mean 'true'?")]
    public void Words_of_a_member_come_from_lists(string line, string message)
    {
        var fault = Reading.Fault(Documents.WithMember("type: string\n" + line));
        Assert.Equal(("RTCGEN006", 10, message), (fault.Id, fault.Span.StartLine, fault.Message));
    }

    [Fact]
    public void An_unknown_type_brings_no_faults_after_it() =>
        Reading.AssertFault(
            Documents.WithMember("type: int\nrange: \"[1, 2]\"\ndefault: 1\nunit: s"),
            "RTCGEN006", 9, 11, "int",
            "'body.Thing.type' must be one of string, int32, int64, double, boolean, object, array, map, json or the name of a shared type, but found 'int'; did you mean 'int32'?");

    [Theory]
    [InlineData("action: DoIt", "action: Do-It", 1, "Do-It", "'action' must be the action's name, letters and digits with a letter first, but found 'Do-It'.")]
    [InlineData("version: 2020-12-01", "version: 2020-1-1", 2, "2020-1-1", "'version' must be a date written YYYY-MM-DD, but found '2020-1-1'.")]
    [InlineData("version: 2020-12-01", "version: 2021-02-29", 2, "2021-02-29", "'version' must be a date written YYYY-MM-DD, but found '2021-02-29'.")]
    [InlineData("service: rtc", "service: R.TC", 3, "R.TC", "'service' must be the service's name, letters, digits, '_' and '-' with a letter first, but found 'R.TC'.")]
    public void A_name_must_have_its_form(string line, string replacement, int number, string underlined, string message) =>
        Reading.AssertFault(
            Documents.Head.Replace(line, replacement, StringComparison.Ordinal),
            "RTCGEN007", number, replacement.IndexOf(underlined, StringComparison.Ordinal) + 1, underlined, message);

    [Theory]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("名")]
    [InlineData("a/b")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123x")]
    public void A_wire_name_must_have_its_form(string name)
    {
        var fault = Reading.Fault(Documents.WithBody($"\"{name}\": {{ type: string }}"));
        Assert.Equal(("RTCGEN007", 8, 3), (fault.Id, fault.Span.StartLine, fault.Span.StartColumn));
        Assert.Contains("must be named with a letter or underscore and then letters, digits, '_', '-' or '.', at most 64 in all.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("1st")]
    [InlineData("A-B")]
    [InlineData("class")]
    public void The_name_of_a_value_must_be_one_in_csharp(string name) =>
        Reading.AssertFault(
            Documents.WithMember($"type: int32\nvalues: {{ 1: {name} }}"),
            "RTCGEN007", 10, 18, name,
            $"'body.Thing.values.1' must be a C# name that starts with a capital, such as Jpeg, but found '{name}'.");

    [Fact]
    public void Values_with_one_name_are_a_fault() =>
        Reading.AssertFault(
            Documents.WithMember("type: int32\nvalues: { 1: One, 2: One }"),
            "RTCGEN012", 10, 26, "One",
            "'body.Thing.values.2' has the name 'One', which another value has already; rename one of them.");
}
