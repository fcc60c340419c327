namespace RtcGen.Schema.Tests;

public sealed class MemberPathTests
{
    private const string Body = """
        Mode: { type: int32 }
        Layout:
          fields:
            Mode: { type: int32 }
            Canvas: { fields: { Width: { type: int32 }, Height: { type: int32 } } }
            Regions:
              type: array
              items:
                fields:
                  Kind: { type: int32 }
                  Thing: { type: double, RULE }
            Later: { type: int32 }
        Streams: { type: array, items: { fields: { Index: { type: int32 } } } }
        Named: { type: Stream }
        Last: { type: boolean }
        """;

    [Theory]
    [InlineData("Kind", 0, "Kind")]
    [InlineData("Mode", 1, "Mode")]
    [InlineData("Later", 1, "Later")]
    [InlineData("Canvas.Width", 1, "Canvas", "Width")]
    [InlineData("Last", 2, "Last")]
    [InlineData("Layout.Canvas.Height", 2, "Layout", "Canvas", "Height")]
    [InlineData("Regions", 1, "Regions")]
    public void The_first_name_is_looked_for_from_the_inside_outwards_and_lists_do_not_count(string path, int outer, params string[] names) =>
        Assert.Equal(
            new MemberPath(path, outer, new(names)),
            Thing($"requiredWhen: {path} is set").RequiredWhen!.Terms[0].Path);

    [Theory]
    [InlineData("Canvas.Widht", "'Canvas.Widht' leads nowhere, as 'Canvas' has no member 'Widht'; did you mean 'Width'?")]
    [InlineData("Canvass.Width", "'Canvass.Width' leads nowhere, as no member is called 'Canvass'; did you mean 'Canvas'?")]
    [InlineData("Lst", "'Lst' leads nowhere, as no member is called 'Lst'; did you mean 'Last'?")]
    [InlineData("Zzz", "'Zzz' leads nowhere, as no member is called 'Zzz'.")]
    [InlineData("Mode.Size", "'Mode.Size' leads nowhere, as 'Mode' is not an object.")]
    [InlineData("Streams.Index", "'Streams.Index' cannot go through the list 'Streams'.")]
    [InlineData("Canvas..Width", "'Canvas..Width' is not a path of member names joined by dots.")]
    public void A_path_that_leads_nowhere_is_a_fault_at_its_place(string path, string message) =>
        Reading.AssertSays(
            Document($"requiredWhen: {path} is set"),
            "RTCGEN010", path, $"'body.Layout.fields.Regions.items.fields.Thing.requiredWhen': {message}");

    [Fact]
    public void An_end_of_a_range_may_be_a_path()
    {
        var range = Thing("range: \"(0, Canvas.Width]\"").Range;
        Assert.Equal(new NumberRange(0, null, false, true) { MaximumOf = new("Canvas.Width", 1, new(["Canvas", "Width"])) }, range);
    }

    [Fact]
    public void Both_ends_of_a_range_may_be_paths()
    {
        var range = Thing("range: \"[Kind, Later)\"").Range!;
        Assert.Equal(("Kind", "Later"), (range.MinimumOf!.Text, range.MaximumOf!.Text));
        Assert.Equal((null, null, true, false), (range.Minimum, range.Maximum, range.MinimumIncluded, range.MaximumIncluded));
    }

    [Theory]
    [InlineData("(0, Canvas.Wide]", "RTCGEN010", "Canvas.Wide", "'Canvas.Wide' leads nowhere, as 'Canvas' has no member 'Wide'; did you mean 'Width'?")]
    [InlineData("(0, Last]", "RTCGEN009", "Last", "must end at a number, but 'Last' is of type boolean.")]
    [InlineData("[Named, 5]", "RTCGEN009", "Named", "must end at a number, but 'Named' is of type shared.")]
    public void An_end_that_is_a_path_must_lead_to_a_number(string range, string id, string underlined, string message)
    {
        var text = Document($"range: \"{range}\"");
        var fault = Reading.Fault(text);
        Assert.Equal((id, underlined), (fault.Id, Reading.Underlined(text, fault)));
        Assert.EndsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("length")]
    [InlineData("bytes")]
    public void Lengths_end_at_numbers_only(string key) =>
        Assert.Equal("RTCGEN008", Reading.Fault(Documents.WithBody($"Size: {{ type: int32 }}\nThing: {{ type: string, {key}: \"[1, Size]\" }}")).Id);

    [Fact]
    public void A_path_may_lead_from_the_body_into_the_query()
    {
        var action = Reading.Action(Documents.WithBody("Thing: { type: string, requiredWhen: Flag == true }") + "query:\n  Flag: { type: boolean }\n");
        Assert.Equal(new MemberPath("Flag", 0, new(["Flag"])), action.Body[0].RequiredWhen!.Terms[0].Path);
    }

    [Fact]
    public void The_item_of_a_list_of_numbers_looks_around_from_the_object_with_the_list()
    {
        var list = Reading.Action(Documents.WithBody("Max: { type: int32 }\nThing: { type: array, items: { type: int32, range: \"[0, Max]\" } }")).Body[1];
        Assert.Equal(new MemberPath("Max", 0, new(["Max"])), list.Items!.Range!.MaximumOf);
    }

    [Fact]
    public void A_member_of_an_unknown_type_brings_no_faults_to_those_that_refer_to_it() =>
        Assert.Equal(
            "RTCGEN006",
            Reading.Fault(Documents.WithBody("Mode: { type: int }\nA: { type: int32, range: \"[0, Mode]\", requiredWhen: Mode == x }\nB: { type: string, requiredWhen: Mode contains y }")).Id);

    private static FieldSchema Thing(string rule) =>
        Reading.Action(Document(rule)).Body[1].Fields[2].Items!.Fields[1];

    private static string Document(string rule) => Documents.WithBody(Body.Replace("RULE", rule, StringComparison.Ordinal));
}
