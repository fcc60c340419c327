namespace RtcGen.Schema.Tests;

public sealed class FieldRuleTests
{
    [Theory]
    [InlineData("[1, 600]", 1.0, 600.0, true, true)]
    [InlineData("[ 1 ,600 ]", 1.0, 600.0, true, true)]
    [InlineData("(0, 1]", 0.0, 1.0, false, true)]
    [InlineData("[0, )", 0.0, null, true, false)]
    [InlineData("(, -3]", null, -3.0, false, true)]
    [InlineData("[-0.5, 0.5)", -0.5, 0.5, true, false)]
    [InlineData("[7, 7]", 7.0, 7.0, true, true)]
    public void A_range_is_read_with_its_ends(string text, double? minimum, double? maximum, bool includesMinimum, bool includesMaximum) =>
        Assert.Equal(
            new NumberRange((decimal?)minimum, (decimal?)maximum, includesMinimum, includesMaximum),
            Reading.Member($"type: double\nrange: \"{text}\"").Range);

    [Theory]
    [InlineData("double", "1-600")]
    [InlineData("double", "[1 600]")]
    [InlineData("double", "[1, 2, 3]")]
    [InlineData("double", "[, 5]")]
    [InlineData("double", "[5, ]")]
    [InlineData("double", "( , )")]
    [InlineData("double", "[+a, b]")]
    [InlineData("double", "[a b, 1]")]
    [InlineData("double", "[")]
    [InlineData("double", "")]
    [InlineData("double", "[１, ２]")]
    public void What_is_not_a_range_is_a_fault(string type, string text) =>
        Reading.AssertFault(
            Documents.WithMember($"type: {type}\nrange: \"{text}\""),
            "RTCGEN008", 10, 12, $"\"{text}\"",
            $"'body.Thing.range' must be a range such as \"[1, 600]\", \"(0, 1]\" or \"[0, )\", but found '{text}'.");

    [Theory]
    [InlineData("int32", "[600, 1]")]
    [InlineData("int32", "(1, 2)")]
    [InlineData("double", "[1, 1)")]
    [InlineData("double", "[2.5, 2.4]")]
    public void A_range_must_hold_a_value(string type, string text) =>
        Reading.AssertFault(
            Documents.WithMember($"type: {type}\nrange: \"{text}\""),
            "RTCGEN008", 10, 12, $"\"{text}\"",
            $"'body.Thing.range' must allow at least one value, but in '{text}' the minimum is above the maximum.");

    [Theory]
    [InlineData("int32", "[0.5, 3]", "32")]
    [InlineData("int32", "[0, 3000000000]", "32")]
    [InlineData("int64", "[0, 9223372036854775808]", "64")]
    public void The_ends_of_a_range_of_whole_numbers_are_such_numbers(string type, string text, string bits) =>
        Reading.AssertFault(
            Documents.WithMember($"type: {type}\nrange: \"{text}\""),
            "RTCGEN008", 10, 12, $"\"{text}\"",
            $"'body.Thing.range' must have ends that are each a {bits}-bit integer, but found '{text}'.");

    [Theory]
    [InlineData("[-1, 5]")]
    [InlineData("(, 5]")]
    public void A_length_starts_at_zero_or_more(string text) =>
        Reading.AssertFault(
            Documents.WithMember($"type: string\nlength: \"{text}\""),
            "RTCGEN008", 10, 13, $"\"{text}\"",
            "'body.Thing.length' must start at 0 or more, such as \"[0, 128]\", because it counts characters.");

    [Theory]
    [InlineData("150/s", 150, RateUnit.Second)]
    [InlineData("10/min", 10, RateUnit.Minute)]
    public void A_rate_is_read_with_its_unit(string text, int calls, RateUnit unit) =>
        Assert.Equal([new RateLimit(calls, unit)], Reading.Action(Documents.Head + $"rate: {text}\n").Rates);

    [Theory]
    [InlineData("150")]
    [InlineData("0/s")]
    [InlineData("-1/s")]
    [InlineData("150/h")]
    [InlineData("/s")]
    [InlineData("99999999999/s")]
    public void What_is_not_a_rate_is_a_fault(string text) =>
        Reading.AssertFault(
            Documents.Head + $"rate: {text}\n",
            "RTCGEN008", 7, 7, text,
            $"'rate' must be a number of calls such as 150/s or 10/min, but found '{text}'.");

    [Theory]
    [InlineData("type: int32\nrange: \"[1, 600]\"\ndefault: 0", 11, "0", "'body.Thing.default' is '0', which lies outside the member's 'range' [1, 600].")]
    [InlineData("type: int32\nvalues: { 0: Jpeg, 1: Png }\ndefault: 2", 11, "2", "'body.Thing.default' is '2', which is not one of the member's 'values' 0, 1.")]
    [InlineData("type: string\nlength: \"[2, 3]\"\ndefault: a", 11, "a", "'body.Thing.default' is 'a', which is not as long as the member's 'length' [2, 3] asks for.")]
    [InlineData("type: string\npattern: a|ab\ndefault: abc", 11, "abc", "'body.Thing.default' is 'abc', which does not match the member's 'pattern'.")]
    [InlineData("type: int32\nrange: \"[1, 600]\"\nmeaning: { 0: none }", 11, "0", "'body.Thing.meaning.0' is '0', which lies outside the member's 'range' [1, 600].")]
    [InlineData("type: string\nwhenInvalid: default", 10, "default", "'body.Thing.whenInvalid' is 'default', but the member has no 'default'; add one.")]
    [InlineData("type: string\nformat: id\npattern: a", 11, "pattern", "'body.Thing.pattern' and 'body.Thing.format' cannot stand together; keep one of them.")]
    [InlineData("type: int32\nrange: \"[0, 1]\"\nvalues: { 0: Jpeg }", 11, "values", "'body.Thing.values' and 'body.Thing.range' cannot stand together; keep one of them.")]
    public void Statements_that_contradict_each_other_are_a_fault(string keys, int line, string underlined, string message)
    {
        var fault = Reading.Fault(Documents.WithMember(keys));
        Assert.Equal(("RTCGEN009", line, message), (fault.Id, fault.Span.StartLine, fault.Message));
        Assert.Equal(underlined, Reading.Underlined(Documents.WithMember(keys), fault));
    }

    [Theory]
    [InlineData("TaskID", "is not one of them; did you mean 'TaskId'?")]
    [InlineData("Nothing", "is not one of them.")]
    [InlineData("Label", "is not required.")]
    [InlineData("AppId", "stands in it twice.")]
    public void A_task_key_names_required_members(string name, string problem)
    {
        var text = Documents.WithBody("AppId: { type: string, required: true }\nTaskId: { type: string, required: true }\nLabel: { type: string }")
            + $"task: {{ family: x, role: stop, key: [AppId, {name}] }}\n";
        Reading.AssertFault(
            text, "RTCGEN009", 11, 45, name,
            $"'task.key' must name required members of 'query' or 'body', but '{name}' {problem}");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("AppId")]
    public void A_task_key_names_at_least_one_member(string key)
    {
        var fault = Reading.Fault(Documents.Head + $"task: {{ family: x, role: stop, key: {key} }}\n");
        Assert.Equal(("RTCGEN005", 7), (fault.Id, fault.Span.StartLine));
    }

    [Fact]
    public void A_pattern_that_is_no_expression_is_a_fault() =>
        Reading.AssertFault(
            Documents.WithMember("type: string\npattern: 'a('"),
            "RTCGEN014", 10, 14, "'a('",
            "'body.Thing.pattern' must be a .NET regular expression, but 'a(' is not one.");

    [Fact]
    public void A_pattern_must_be_an_expression_by_itself() =>
        Assert.Equal("RTCGEN014", Reading.Fault(Documents.WithMember("type: string\npattern: 'a)(?:b'")).Id);

    [Fact]
    public void A_default_region_must_be_one_of_the_regions() =>
        Reading.AssertFault(
            Documents.Service.Replace("Region: north", "Region: nort", StringComparison.Ordinal),
            "RTCGEN010", 3, 16, "nort",
            "'defaultRegion' must be one of the regions north, but found 'nort'; did you mean 'north'?");

    [Theory]
    [InlineData("errors: { E: { http: 99, summary: x } }", "RTCGEN005", "'errors.E.http' must be an HTTP status from 100 to 599, but found '99'.")]
    [InlineData("errors: { E: { codeN: x, summary: x } }", "RTCGEN005", "'errors.E.codeN' must be the gateway's number for the code, but found 'x'.")]
    [InlineData("errors: { E: { retry: yes, summary: x } }", "RTCGEN006", "'errors.E.retry' must be one of never, refused, unclear, clock, credentials, but found 'yes'.")]
    [InlineData("errors: { E: { effect: maybe, summary: x } }", "RTCGEN006", "'errors.E.effect' must be one of none, unknown, partial, but found 'maybe'.")]
    [InlineData("errors: { E: { retry: unclear, effect: none, summary: x } }", "RTCGEN009", "'errors.E.effect' must be unknown beside 'retry: unclear', but found 'none'.")]
    [InlineData("errors: { E: { retry: refused, effect: unknown, summary: x } }", "RTCGEN009", "'errors.E.effect' must be none beside 'retry: refused', but found 'unknown'.")]
    [InlineData("errors: { E: { retry: clock, effect: unknown, summary: x } }", "RTCGEN009", "'errors.E.effect' must be none beside 'retry: clock', but found 'unknown'.")]
    [InlineData("errors: { E: { retry: credentials, effect: unknown, summary: x } }", "RTCGEN009", "'errors.E.effect' must be none beside 'retry: credentials', but found 'unknown'.")]
    [InlineData("errors: { E: { remedy: '', summary: x } }", "RTCGEN005", "'errors.E.remedy' must be a string, or a mapping with the keys en and zh, but it is empty.")]
    [InlineData("errors: { E: { http: 400 } }", "RTCGEN004", "'errors.E' lacks the key 'summary'; expected a string, or a mapping with the keys en and zh.")]
    [InlineData("errorStatus: {}", "RTCGEN005", "'errorStatus' must be a mapping of versions with at least one version, each with an HTTP status, but it is empty.")]
    [InlineData("errorStatus: { v1: 400 }", "RTCGEN007", "'errorStatus.v1' must be named with a version such as 2020-12-01.")]
    [InlineData("errorStatus: { 2020-12-01: 99 }", "RTCGEN005", "'errorStatus.2020-12-01' must be an HTTP status from 100 to 599, but found '99'.")]
    [InlineData("errors: { E: { unconfirmedCodeN: 0, summary: x } }", "RTCGEN005", "'errors.E.unconfirmedCodeN' must be the gateway's number for the code, as far as is known, but found '0'.")]
    [InlineData("errors: { E.: { summary: x } }", "RTCGEN007", "'errors.E.' must be named with words of letters and digits joined by '.'.")]
    [InlineData("formats: { id: { pattern: '[' } }", "RTCGEN014", "'formats.id.pattern' must be a .NET regular expression, but '[' is not one.")]
    [InlineData("formats: { id: { summary: x } }", "RTCGEN004", "'formats.id' lacks the key 'pattern'; expected a regular expression.")]
    [InlineData("formats: { Id: { pattern: a } }", "RTCGEN007", "'formats.Id' must be named with letters, digits and '-', a small letter first.")]
    [InlineData("regiosn: {}", "RTCGEN002", "Unknown key 'regiosn'; expected service, summary, host, defaultRegion, regions, formats, errorStatus, errors.")]
    public void A_service_file_is_checked_like_an_action(string line, string id, string message)
    {
        var fault = Reading.Fault(Documents.Service + line + "\n");
        Assert.Equal((id, 6, message), (fault.Id, fault.Span.StartLine, fault.Message));
    }

    [Theory]
    [InlineData("https://north.example.com")]
    [InlineData("North.example.com")]
    [InlineData("north..example.com")]
    [InlineData("north.example.com/x")]
    [InlineData("a\\r\\nb")]
    public void A_host_is_a_host_name_and_nothing_else(string host)
    {
        var fault = Reading.Fault(Documents.Service.Replace("north.example.com", $"\"{host}\"", StringComparison.Ordinal));
        Assert.Equal(("RTCGEN007", 5, 18), (fault.Id, fault.Span.StartLine, fault.Span.StartColumn));
    }
}
