namespace RtcGen.Schema.Tests;

public sealed class SyntaxRuleTests
{
    [Fact]
    public void Text_that_is_not_yaml_is_a_fault_at_its_place() =>
        Reading.AssertFault(
            "action: DoIt\nversion: \"2020",
            "RTCGEN001", 2, 10, "\"2020",
            "The file is not valid YAML: The quote \" that opens here is not closed; close it, and indent the lines of a string that goes on.");

    [Theory]
    [InlineData("\n...\n,", 3)]
    [InlineData("%TAG ! x:\n\n---\n!t a", 4)]
    public void What_the_yaml_library_fails_on_is_a_fault_where_it_stopped(string text, int line)
    {
        var fault = Reading.Fault(text);
        Assert.Equal(
            ("RTCGEN001", line, "The file is not valid YAML: The text cannot go on like this; check brackets, quotes and indentation up to here."),
            (fault.Id, fault.Span.StartLine, fault.Message));
    }

    [Fact]
    public void A_tab_cannot_indent()
    {
        var fault = Reading.Fault("action: DoIt\nbody:\n\tAppId: x\n");
        Assert.Equal(("RTCGEN001", 3), (fault.Id, fault.Span.StartLine));
    }

    [Theory]
    [InlineData(0x0000, "U+0000 NULL")]
    [InlineData(0x0007, "U+0007 BELL")]
    [InlineData(0x0001, "U+0001, a control character")]
    [InlineData(0x007F, "U+007F DELETE")]
    [InlineData(0xD800, "U+D800, an unpaired surrogate")]
    [InlineData(0xDC00, "U+DC00, an unpaired surrogate")]
    [InlineData(0xFEFF, "U+FEFF BYTE ORDER MARK")]
    [InlineData(0xFFFF, "U+FFFF, which is no character")]
    public void A_character_that_may_not_stand_there_is_named_at_its_place(int character, string name)
    {
        var fault = Reading.Fault(Documents.Head.Replace("DoIt", "Do" + (char)character + "It", StringComparison.Ordinal));
        Assert.Equal(("RTCGEN001", 1, 11, 1), (fault.Id, fault.Span.StartLine, fault.Span.StartColumn, fault.Span.Length));
        Assert.Equal($"The file is not valid YAML: it contains {name}; remove it.", fault.Message);
    }

    [Theory]
    [InlineData("\"Do\\0It\"")]
    [InlineData("\"Do\\x07It\"")]
    [InlineData("\"Do\\uD800It\"")]
    public void A_control_character_cannot_come_in_as_an_escape_either(string value)
    {
        var faults = Reading.Faults(Documents.Head.Replace("Does it.", value, StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Id is "RTCGEN013" or "RTCGEN001");
    }

    [Fact]
    public void A_duplicate_key_is_a_fault_at_the_second() =>
        Reading.AssertFault(
            Documents.Head + "summary: Again.\n",
            "RTCGEN003", 7, 1, "summary",
            "The key 'summary' stands twice in one mapping; keep one of them.");

    [Fact]
    public void A_key_must_be_a_text() =>
        Reading.AssertFault(
            Documents.Head + "? [a, b]\n: c\n",
            "RTCGEN005", 7, 3, "[a, b]",
            "A key must be a string, but found a list.");

    [Theory]
    [InlineData("", 1, 1, "The file must be a mapping with the key 'action' or 'service', but it is empty.")]
    [InlineData("# nothing\n", 1, 1, "The file must be a mapping with the key 'action' or 'service', but it is empty.")]
    [InlineData("\n  just text\n", 2, 3, "The file must be a mapping with the key 'action' or 'service', but found 'just text'.")]
    [InlineData("- a\n- b\n", 1, 1, "The file must be a mapping with the key 'action' or 'service', but found a list.")]
    public void A_file_must_be_a_mapping(string text, int line, int column, string message)
    {
        var fault = Reading.Fault(text);
        Assert.Equal(
            ("RTCGEN005", line, column, message),
            (fault.Id, fault.Span.StartLine, fault.Span.StartColumn, fault.Message));
    }

    [Theory]
    [InlineData("summary: &a Does it.", 5, 10, "&a Does it.", "YAML anchors are not allowed; write the value out where it is needed.")]
    [InlineData("summary: *a", 5, 10, "*a", "YAML aliases are not allowed; write the value out.")]
    [InlineData("summary: !!str Does it.", 5, 10, "!!str Does it.", "YAML tags are not allowed; the schema language knows the type of every key.")]
    [InlineData("summary: ! Does it.", 5, 10, "! Does it.", "YAML tags are not allowed; the schema language knows the type of every key.")]
    [InlineData("<<: { summary: Does it. }", 5, 1, "<<", "YAML merge keys are not allowed; write the keys out.")]
    public void What_makes_yaml_more_than_data_is_refused(string replacement, int line, int column, string underlined, string message) =>
        Reading.AssertFault(
            Documents.Head.Replace("summary: Does it.", replacement, StringComparison.Ordinal),
            "RTCGEN013", line, column, underlined, message);

    [Fact]
    public void Several_documents_are_refused() =>
        Reading.AssertFault(
            Documents.Head + "---\n" + Documents.Head,
            "RTCGEN013", 7, 1, "---",
            "The file holds several YAML documents; expected one.");

    [Fact]
    public void A_refusal_hides_no_other_fault()
    {
        var faults = Reading.Faults(Documents.Head.Replace("rtc", "&a rtc", StringComparison.Ordinal) + "docs: *a\nrat: 1/s\n");
        Assert.Equal(["RTCGEN013", "RTCGEN013", "RTCGEN002"], faults.Select(fault => fault.Id));
    }
}
