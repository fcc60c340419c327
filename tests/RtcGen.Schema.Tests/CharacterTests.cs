namespace RtcGen.Schema.Tests;

public sealed class CharacterTests
{
    [Theory]
    [InlineData('\u0085', "U+0085 NEXT LINE", "\"\\u0085\"")]
    [InlineData('\u2028', "U+2028 LINE SEPARATOR", "\"\\u2028\"")]
    [InlineData('\u2029', "U+2029 PARAGRAPH SEPARATOR", "\"\\u2029\"")]
    public void A_line_break_that_only_some_programs_know_is_named_at_its_place(char character, string name, string escape) =>
        Reading.AssertFault(
            Documents.Head.Replace("Does it.", $"Does{character}it.", StringComparison.Ordinal),
            "RTCGEN001", 5, 14, character.ToString(),
            $"The file contains {name}, which only some programs take for a line break; remove it, or write {escape} in double quotes.");

    [Theory]
    [InlineData("summary: \"Does{0}it.\"\n")]
    [InlineData("summary: 'Does{0}it.'\n")]
    [InlineData("summary: |\n  Does{0}it.\n")]
    [InlineData("summary: Does it. # or{0}not\n")]
    [InlineData("summary: Does it.{0}docs: 1\n")]
    [InlineData("summary: Does it.\n{0}docs: 1\n")]
    [InlineData("sum{0}mary: Does it.\n")]
    public void It_is_said_once_wherever_it_stands(string line) =>
        Assert.Contains("U+2028", Reading.Fault(Documents.Head.Replace("summary: Does it.\n", line.Replace("{0}", "\u2028", StringComparison.Ordinal), StringComparison.Ordinal)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\\u2028")]
    [InlineData("\\u2029")]
    [InlineData("\\N")]
    public void As_an_escape_it_is_text(string escape) =>
        Assert.Equal(9, Reading.Action(Documents.Head.Replace("Does it.", $"\"Does{escape}it..\"", StringComparison.Ordinal)).Summary.English.Length);

    [Fact]
    public void Every_such_character_is_reported_with_the_other_faults_of_the_file()
    {
        var faults = Reading.Faults(Documents.Head.Replace("Does it.", "A\u2028b\u0007c", StringComparison.Ordinal) + "docs: x\n");
        Assert.Equal(["RTCGEN001 11", "RTCGEN001 2", "RTCGEN005 7"], faults.Select(fault => $"{fault.Id} {fault.Span.StartColumn}"));
    }

    [Fact]
    public void A_name_with_such_a_character_draws_no_second_fault() =>
        Assert.Contains("U+0007", Reading.Fault(Documents.Head.Replace("action", "act\u0007ion", StringComparison.Ordinal)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_thousand_of_them_are_counted_out() =>
        Assert.Equal(101, Reading.Faults(Documents.Head.Replace("Does it.", new string('\u2028', 1000), StringComparison.Ordinal)).Count);

    [Fact]
    public void A_file_full_of_nulls_is_said_to_be_no_utf_8_once()
    {
        var fault = Reading.Fault(string.Concat(Documents.Head.Select(c => $"{c}\0")));
        Assert.Equal(("RTCGEN001", 1, 2), (fault.Id, fault.Span.StartLine, fault.Span.StartColumn));
        Assert.Equal("The file holds many U+0000 NULL characters, so it is not UTF-8 text; save it as UTF-8.", fault.Message);
    }

    [Fact]
    public void A_file_that_could_not_be_decoded_is_said_to_be_no_utf_8_at_the_first_such_character() =>
        Reading.AssertFault(
            Documents.Head.Replace("Does it.", "{ en: x, zh: \uFFFD\uFFFD }", StringComparison.Ordinal),
            "RTCGEN001", 5, 23, "\uFFFD",
            "The file is not UTF-8: the character here cannot be read; save the file as UTF-8.");

    [Fact]
    public void A_text_known_to_come_from_another_encoding_is_refused_at_its_first_character_beyond_ascii()
    {
        var fault = Assert.Single(SchemaReader.ReadMisencoded("summary: ab\u00D0\u00C2").Diagnostics);
        Assert.Equal(("RTCGEN001", 1, 12), (fault.Id, fault.Span.StartLine, fault.Span.StartColumn));
    }

    [Theory]
    [InlineData('\u202E', "\\u202E")]
    [InlineData('\u2066', "\\u2066")]
    [InlineData('\u200F', "\\u200F")]
    [InlineData('\u061C', "\\u061C")]
    [InlineData('\u200B', "\\u200B")]
    [InlineData('\u2060', "\\u2060")]
    [InlineData('\u00A0', "\\u00A0")]
    [InlineData('\u3000', "\\u3000")]
    public void A_name_with_an_invisible_character_is_refused_with_the_character_spelt_out(char character, string shown)
    {
        Assert.StartsWith($"'body.Na{shown}me' must be named with", Reading.Fault(Documents.WithBody($"Na{character}me: {{ type: string }}")).Message, StringComparison.Ordinal);
        Assert.StartsWith($"Unknown key 'act{shown}ion'", Reading.Fault(Documents.Head.Replace("action", $"act{character}ion", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.Contains($"found 'r{shown}tc'", Reading.Fault(Documents.Head.Replace("rtc", $"r{character}tc", StringComparison.Ordinal)).Message, StringComparison.Ordinal);
        Assert.Contains(character, Reading.Action(Documents.Head.Replace("Does it.", $"Does{character}it.", StringComparison.Ordinal)).Summary.English);
    }
}
