using CsCheck;
using RtcGen.Import.Draft;
using RtcGen.Import.Writing;
using RtcGen.Schema;

namespace RtcGen.Import.Tests;

public sealed class WriterTests
{
    [Fact]
    public void A_member_has_its_keys_in_the_order_of_the_catalogue()
    {
        var member = new MemberDraft
        {
            Name = "M",
            Type = "array",
            Required = true,
            Count = "[1, 3]",
            DefaultItems = ["1", "2"],
            WhenInvalid = "dropItem",
            Effect = "none",
            Items = new() { Name = "M", Type = "int32", Unit = "s", Range = "[0, 5]", MultipleOf = 2, Also = { "-1" } },
            Notes = { "this", "and that" },
        };

        Assert.Equal(
            """
              # not decided: this
              # not decided: and that
              M:
                type: array
                items: { type: int32, unit: s, range: "[0, 5]", also: [-1], multipleOf: 2 }
                required: true
                count: "[1, 3]"
                default: [1, 2]
                whenInvalid: dropItem
                effect: none
                summary: TODO

            """.ReplaceLineEndings("\n"),
            Body(member));
    }

    [Fact]
    public void A_member_that_fits_on_a_line_stands_on_one() =>
        Assert.Equal("  RoomName: { type: string, pattern: '[a-z]+\\.x''?', summary: The room name. }\n", Body(new MemberDraft { Name = "RoomName", Type = "string", Pattern = @"[a-z]+\.x'?" }));

    [Fact]
    public void Types_are_written_as_a_types_file()
    {
        var draft = new TypesDraft { Version = "2023-11-01", Types = { new() { Name = "Region", Type = "object", Fields = { new() { Name = "Width", Type = "int32" } } } } };
        var text = SchemaWriter.Write(draft);

        Assert.Equal("# yaml-language-server: $schema=../../rtcgen.schema.json\nservice: rtc\nversion: \"2023-11-01\"\n\ntypes:\n  Region:\n    summary: TODO\n    fields:\n      Width: { type: int32, summary: TODO }\n", text);
        Assert.Empty(SchemaReader.Read(text).Diagnostics);
    }

    [Fact]
    public void A_rate_of_a_group_is_a_mapping()
    {
        var draft = new ActionDraft { Action = "Do", Version = "2024-06-01", Rate = new() { Limit = "500/s", Group = "messaging", Scope = "app" } };

        Assert.Contains("\nrate: { limit: 500/s, group: messaging, scope: app }\n", SchemaWriter.Write(draft), StringComparison.Ordinal);
    }

    // Whatever stands in a draft, the file says just that.
    [Fact]
    public void Every_text_comes_back_as_it_was() => Gen.String.Sample(text =>
    {
        var wanted = text.Replace("\r", string.Empty, StringComparison.Ordinal);
        if (wanted.Length == 0 || wanted.Any(char.IsSurrogate) || wanted.Contains('\0', StringComparison.Ordinal) || string.IsNullOrWhiteSpace(wanted))
        {
            return;
        }

        var draft = new ActionDraft { Action = "Do", Version = "2024-06-01", Body = { new() { Name = "M", Type = "string", Default = wanted, Notes = { wanted } } } };
        var file = SchemaReader.Read(SchemaWriter.Write(draft));

        Assert.Empty(file.Diagnostics);
        Assert.Equal(wanted, file.Action!.Body[0].Default);
    });

    private static string Body(MemberDraft member)
    {
        var text = SchemaWriter.Write(new ActionDraft { Action = "Do", Version = "2024-06-01", Body = { member } });
        var start = text.IndexOf("body:\n", StringComparison.Ordinal) + "body:\n".Length;
        return text[start..text.IndexOf("\nresult:", StringComparison.Ordinal)];
    }
}
