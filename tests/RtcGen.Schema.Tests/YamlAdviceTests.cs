namespace RtcGen.Schema.Tests;

public sealed class YamlAdviceTests
{
    private const string Blank = "A blank is missing after the colon; write a blank between a key's colon and its value.";
    private const string Wide = "U+FF1A FULLWIDTH COLON is no colon to YAML; write ':' and a blank.";

    [Theory]
    [InlineData("summary:x\nservice: rtc\n", 2, 8, Blank)]
    [InlineData("version：2020\nservice: rtc\n", 2, 8, Wide)]
    [InlineData(" service: rtc\n", 2, 2, "The line is indented by 1 blank more than the line before, whose key has its value already; align the two.")]
    [InlineData("summary: foo: bar\n", 2, 13, "A string that holds ': ' must stand in quotes, as YAML takes it for a key and its value.")]
    [InlineData("body:\n  A: { type: string }\n B: { type: string }\n", 4, 2, "The line is indented by 1 blank, differently from its neighbours; the keys of one mapping begin in the same column.")]
    [InlineData("body:\n\tA: { type: string }\n", 3, 1, "A tab indents this line; YAML takes blanks only, so write blanks in its place.")]
    [InlineData("body:\n  A:\n  \ttype: string\n  B: x\n", 4, 3, "A tab indents this line; YAML takes blanks only, so write blanks in its place.")]
    [InlineData("body: { A: { type: string }\nresult: { type: string }\n", 3, 1, "'{' in line 2 is not closed before here; close it, or indent what follows more than its key.")]
    [InlineData("body: { A: { type: string, summary: a #b }\n  }\nresult: x\n", 4, 1, "'{' in line 2 is not closed before here; close it, or indent what follows more than its key. On its line ' #' begins a comment; put a string with it in quotes.")]
    [InlineData("body: { type: string } }\n", 2, 24, "'}' closes nothing that is open.")]
    [InlineData("summary: \"abc\nservice: rtc\n", 2, 10, "The quote \" that opens here is not closed; close it, and indent the lines of a string that goes on.")]
    [InlineData("summary: 'it's fine'\n", 2, 14, "After the end of a value nothing may follow on its line; a quote within quotes is written twice ('') or with a backslash (\\\").")]
    [InlineData("- a: b\n", 2, 1, "A list item stands among the keys of a mapping; write 'key: value', or indent the list under its key.")]
    [InlineData("rules:\n  - a: b\n  c: d\n", 4, 3, "A key stands among the items of a list; begin the line with '- ', or indent it as a part of the item before.")]
    [InlineData("summary: “abc: x”\n", 2, 10, "'“' is a full-width character that YAML takes for a part of a string; write '\"'.")]
    [InlineData("body: { type: string，summary: x }\n", 2, 21, "'，' is a full-width character that YAML takes for a part of a string; write ','.")]
    [InlineData("body: ｛ type: string ｝\n", 2, 7, "'｛' is a full-width character that YAML takes for a part of a string; write '{'.")]
    [InlineData("result\n", 2, 1, "A key needs a colon and a blank after it: 'key: value'.")]
    [InlineData("body: { type: string summary: x }\n", 2, 29, "Within '{' a comma or the closing '}' is missing before here; a string with ',' or ': ' must stand in quotes.")]
    [InlineData("summary: @abc\n", 2, 10, "A string cannot begin with '@'; put it in quotes.")]
    [InlineData("summary: \"ab\\d\"\n", 2, 10, "After a backslash in double quotes YAML expects one of its escapes; double the backslash, or use single quotes.")]
    public void What_keeps_a_text_from_being_yaml_is_said_in_plain_words_once(string text, int line, int column, string message)
    {
        var fault = Reading.Fault("action: DoIt\n" + text);
        Assert.Equal(
            ("RTCGEN001", line, column, "The file is not valid YAML: " + message),
            (fault.Id, fault.Span.StartLine, fault.Span.StartColumn, fault.Message));
    }

    [Theory]
    [InlineData("{type:string}", 8, ":", Blank)]
    [InlineData("{type：string}", 8, "：", Wide)]
    [InlineData("{ type： string }", 9, "：", Wide)]
    [InlineData("{ type:\"string\" }", 9, ":", Blank)]
    public void A_key_that_runs_into_its_value_is_read_as_it_was_meant(string member, int column, string colon, string message) =>
        Reading.AssertFault(Documents.WithBody("A: " + member), "RTCGEN001", 8, column + 3, colon, message);

    [Fact]
    public void A_quoted_key_may_touch_its_value() =>
        Assert.Equal("string", GetTypeName(Reading.Action(Documents.WithBody("A: {\"type\":string,summary: x}"))));

    [Fact]
    public void A_file_without_any_true_colon_is_told_so_at_each()
    {
        var faults = Reading.Faults("action：DoA\nversion： \"2020-12-01\"\nservice:rtc\n");
        Assert.Equal([(1, 7, Wide), (2, 8, Wide), (3, 8, Blank)], faults.Select(fault => (fault.Span.StartLine, fault.Span.StartColumn, fault.Message)));
    }

    [Theory]
    [InlineData("summary: Use channel #1 of the room.", 5, 22, "#1", "'summary' ends before '#1', as ' #' begins a comment; put the string in quotes, or write a blank after '#' in a comment.")]
    [InlineData("summary: { en: Use #a\n  , zh: x }", 5, 20, "#a", "'summary.en' ends before '#a', as ' #' begins a comment; put the string in quotes, or write a blank after '#' in a comment.")]
    [InlineData("summary: #1 of the room", 5, 1, "summary", "'summary' must be a string, or a mapping with the keys en and zh, but it has no value; '#' begins a comment, so put a value with it in quotes.")]
    public void A_text_that_a_comment_may_cut_off_is_a_fault(string line, int at, int column, string underlined, string message) =>
        Reading.AssertFault(Documents.Head.Replace("summary: Does it.", line, StringComparison.Ordinal), "RTCGEN005", at, column, underlined, message);

    [Theory]
    [InlineData("summary: Does it. # a comment")]
    [InlineData("summary: Does it. #")]
    [InlineData("summary: Does it.\n#docs: 1")]
    [InlineData("summary: \"Does #1.\" #done")]
    [InlineData("summary: Does it#1.")]
    public void A_comment_is_one(string line) =>
        Reading.Action(Documents.Head.Replace("summary: Does it.", line, StringComparison.Ordinal));

    [Fact]
    public void A_value_that_a_comment_swallows_is_told_to_be_quoted() =>
        Reading.AssertFault(
            Documents.WithMember("type: string\npattern: #[0-9]"),
            "RTCGEN005", 10, 5, "pattern",
            "'body.Thing.pattern' must be a regular expression, but it has no value; '#' begins a comment, so put a value with it in quotes.");

    [Fact]
    public void What_is_not_indented_under_its_key_is_said_at_the_key_alone() =>
        Reading.AssertFault(
            Documents.Head + "body:\nName: { type: string }\nOther: { type: string }\n",
            "RTCGEN005", 7, 1, "body",
            "'body' must be a mapping of member names, but it has no value; indent what belongs to it more than the key.");

    [Theory]
    [InlineData("type: string\ndefault: null", "null")]
    [InlineData("type: string\ndefault: ~", "~")]
    [InlineData("type: string\ndefault: Null", "Null")]
    [InlineData("type: string\nsummary: NULL", "NULL")]
    [InlineData("type: string\nsummary: { en: null }", "null")]
    [InlineData("type: string\nsummary: { en: x, zh: ~ }", "~")]
    [InlineData("type: int32\nrange: '[1, 2]'\nalso: [null]", "null")]
    [InlineData("type: string\nvalues: { null: A, b: B }\ndefault: 'null'", "null")]
    [InlineData("type: string\nmeaning: { ~: x }", "~")]
    [InlineData("fields: ~", "~")]
    [InlineData("type: null", "null")]
    [InlineData("type: array\nitems: ~", "~")]
    public void Null_is_no_value(string keys, string underlined) =>
        Reading.AssertSays(
            Documents.WithMember(keys), "RTCGEN005", underlined,
            $"'{underlined}' is null to YAML, which is not a string; quote it to mean the word, or leave the key out.");

    [Fact]
    public void A_member_cannot_be_null() => Assert.Contains("null to YAML", Reading.Fault(Documents.WithBody("A: ~")).Message, StringComparison.Ordinal);

    [Fact]
    public void The_word_null_in_quotes_is_a_text() => Assert.Equal("null", Reading.Member("type: string\ndefault: 'null'").Default);

    [Theory]
    [InlineData("type: string\npattern: |\n  [a-z]+", "pattern")]
    [InlineData("type: string\npattern: >\n  [a-z]+", "pattern")]
    [InlineData("type: string\npattern: |+\n  [a-z]+\n", "pattern")]
    [InlineData("type: string\ndefault: |\n  abc", "default")]
    [InlineData("type: string\nformat: |\n  id", "format")]
    [InlineData("type: |\n  string", "type")]
    [InlineData("type: int32\nunit: |\n  s", "unit")]
    [InlineData("type: int32\nrange: |\n  [1, 2]", "range")]
    [InlineData("type: int32\nrange: '[1, 2]'\nalso:\n  - |\n    7", "also")]
    [InlineData("type: string\nrequired: |\n  true", "required")]
    [InlineData("type: string\nrequiredWhen: |\n  Thing is set", "requiredWhen")]
    [InlineData("type: int32\nvalues:\n  0: |\n    Jpeg", "values.0")]
    public void A_value_that_is_no_text_for_people_cannot_end_with_a_line_break(string keys, string key)
    {
        var fault = Reading.Fault(Documents.WithMember(keys));
        Assert.Equal(
            ("RTCGEN005", $"'body.Thing.{key}' ends with a line break; write '|-' or '>-' instead of '|' or '>', or put it in quotes on one line."),
            (fault.Id, fault.Message));
    }

    [Theory]
    [InlineData("pattern: |-\n  [a-z]+")]
    [InlineData("pattern: >-\n  [a-z]+")]
    [InlineData("summary: |\n  A text.")]
    [InlineData("summary:\n  en: >\n    A text.")]
    public void Other_blocks_are_fine(string key) => Reading.Member("type: string\n" + key);

    private static string GetTypeName(ActionSchema action) => action.Body[0].Type.ToString().ToLowerInvariant();
}
