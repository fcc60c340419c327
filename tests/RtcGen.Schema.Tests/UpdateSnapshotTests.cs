namespace RtcGen.Schema.Tests;

public sealed class UpdateSnapshotTests
{
    private static readonly ActionSchema Action = Reading.Action(SchemaFolder.Action);

    [Fact]
    public void The_founding_file_states_what_the_vendor_page_states_of_the_action()
    {
        Assert.Equal("UpdateSnapshot", Action.Action);
        Assert.Equal("2020-12-01", Action.Version);
        Assert.Equal("rtc", Action.Service);
        Assert.Equal(HttpVerb.Post, Action.Method);
        Assert.Equal(147055, Action.Docs);
        Assert.Equal([new RateLimit(150, RateUnit.Second)], Action.Rates);
        Assert.Equal(Repeatability.Yes, Action.Repeatable);
        Assert.Equal(new TaskRole("snapshot", TaskVerb.Update, new(["AppId", "RoomId", "TaskId"]), "StartSnapshot"), Action.Task);
        Assert.Equal(new FieldSchema { Name = "Result", Type = FieldType.String }, WithoutText(Action.Result.Shape));
        Assert.Equal(("ok", string.Empty), (Action.Result.Success, Action.Result.Failure));
        Assert.Equal(2, Action.Line);
    }

    [Fact]
    public void Its_members_stand_in_documentation_order()
    {
        Assert.Equal(["AppId", "BusinessId", "RoomId", "TaskId", "ImageConfig"], Action.Body.Select(field => field.Name));
        Assert.Equal(["Format", "Width", "Height", "Interval"], Action.Body[4].Fields.Select(field => field.Name));
    }

    [Theory]
    [InlineData(0, "AppId", true)]
    [InlineData(1, "BusinessId", false)]
    [InlineData(2, "RoomId", true)]
    [InlineData(3, "TaskId", true)]
    public void The_ids_share_one_format_and_all_but_the_business_id_are_required(int index, string name, bool required)
    {
        var expected = new FieldSchema { Name = name, Type = FieldType.String, Format = "id", FormatSpan = Action.Body[index].FormatSpan, Required = required };
        Assert.Equal(expected, WithoutText(Action.Body[index]));
    }

    [Fact]
    public void The_image_settings_are_an_optional_object()
    {
        var expected = new FieldSchema { Name = "ImageConfig", Type = FieldType.Object, Fields = Action.Body[4].Fields };
        Assert.Equal(expected, WithoutText(Action.Body[4]));
    }

    [Fact]
    public void The_format_is_an_ignored_enumeration_with_jpeg_as_default()
    {
        var expected = new FieldSchema
        {
            Name = "Format",
            Type = FieldType.Int32,
            Values = new([new("0", "Jpeg"), new("1", "Png")]),
            Default = "0",
            WhenInvalid = WhenInvalid.Default,
            Effect = Effect.None,
        };
        Assert.Equal(expected, WithoutText(Action.Body[4].Fields[0]));
    }

    [Theory]
    [InlineData(1, "Width")]
    [InlineData(2, "Height")]
    public void Width_and_height_are_ignored_pixels_with_zero_as_the_source(int index, string name)
    {
        var field = Action.Body[4].Fields[index];
        var expected = new FieldSchema
        {
            Name = name,
            Type = FieldType.Int32,
            Unit = "px",
            Range = new(0, 1920, true, true),
            Default = "0",
            Meaning = field.Meaning,
            WhenInvalid = WhenInvalid.Default,
            Effect = Effect.None,
        };
        Assert.Equal(expected, WithoutText(field));
        var meaning = Assert.Single(field.Meaning);
        Assert.Equal("0", meaning.Value);
        Assert.Contains("source", meaning.Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_interval_is_the_only_setting_that_takes_effect()
    {
        var expected = new FieldSchema
        {
            Name = "Interval",
            Type = FieldType.Int32,
            Unit = "s",
            Range = new(1, 600, true, true),
            Default = "2",
            WhenInvalid = WhenInvalid.Default,
        };
        Assert.Equal(expected, WithoutText(Action.Body[4].Fields[3]));
    }

    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        var fields = Action.Body.Concat(Action.Body[4].Fields).ToList();
        LocalizedText?[] texts =
        [
            Action.Summary, Action.Remarks, .. fields.Select(field => field.Summary),
            .. fields.SelectMany(field => field.Meaning).Select(meaning => meaning.Text),
        ];
        Assert.Equal(13, texts.Length);
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text?.English) || string.IsNullOrWhiteSpace(text.Chinese)));
        Assert.DoesNotContain('\n', Action.Remarks!.English);
    }

    [Fact]
    public void Members_know_their_line()
    {
        var lines = SchemaFolder.Action.ReplaceLineEndings("\n").Split('\n');
        Assert.All(
            Action.Body.Concat(Action.Body[4].Fields),
            field => Assert.Equal(field.Name + ":", lines[field.Line - 1].Trim()));
    }

    private static FieldSchema WithoutText(FieldSchema field) => field with
    {
        Summary = null,
        Line = 0,
        Column = 0,
        Values = new(field.Values.Select(value => value with { Line = 0, Column = 0 })),
    };
}
