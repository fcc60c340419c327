using System.Globalization;

namespace RtcGen.Schema.Tests;

public sealed class AcceptanceTests
{
    [Fact]
    public void A_leading_byte_order_mark_changes_nothing_but_the_offsets()
    {
        Assert.Equal(Reading.Action(SchemaFolder.Action), Reading.Action("\uFEFF" + SchemaFolder.Action));
        var plain = Reading.Fault("action: [");
        var marked = Reading.Fault("\uFEFFaction: [");
        Assert.Equal(plain.Message, marked.Message);
        Assert.Equal((plain.Span.StartLine, plain.Span.StartColumn), (marked.Span.StartLine, marked.Span.StartColumn));
        Assert.Equal(plain.Span.Start + 1, marked.Span.Start);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Line_ends_of_every_kind_read_alike(string lineEnd)
    {
        Assert.Equal(Reading.Action(SchemaFolder.Action), Reading.Action(SchemaFolder.Action.ReplaceLineEndings(lineEnd)));
        var fault = Reading.Fault((Documents.Head + "rat: 1/s\n").ReplaceLineEndings(lineEnd));
        Assert.Equal((7, 1, 7, 4), (fault.Span.StartLine, fault.Span.StartColumn, fault.Span.EndLine, fault.Span.EndColumn));
    }

    [Theory]
    [InlineData("repeatable: no", Repeatability.No)]
    [InlineData("repeatable: yes", Repeatability.Yes)]
    [InlineData("repeatable: \"yes\"", Repeatability.Yes)]
    [InlineData("repeatable: safe", Repeatability.Safe)]
    [InlineData("docs: 1", Repeatability.No)]
    public void Words_that_yaml_may_take_for_booleans_are_texts(string line, Repeatability expected) =>
        Assert.Equal(expected, Reading.Action(Documents.Head + line + "\n").Repeatable);

    [Fact]
    public void A_version_needs_no_quotes() => Assert.Equal("2020-12-01", Reading.Action(Documents.Head).Version);

    [Fact]
    public void A_document_may_be_marked_as_such() =>
        Assert.Equal("DoIt", Reading.Action("%YAML 1.2\n---\n" + Documents.Head + "...\n").Action);

    [Fact]
    public void A_text_alone_is_english() =>
        Assert.Equal(new LocalizedText("Does it.", null), Reading.Action(Documents.Head).Summary);

    [Fact]
    public void A_body_may_be_absent_or_empty()
    {
        Assert.Empty(Reading.Action(Documents.Head).Body);
        Assert.Empty(Reading.Action(Documents.Head + "body: {}\n").Body);
    }

    [Fact]
    public void A_member_can_say_all_its_type_allows()
    {
        var field = Reading.Member("type: string\nrequired: true\nsummary: A thing.\npattern: '[a-z]+'\nlength: \"[1, 8]\"\ndefault: abc\nwhenInvalid: reject\nmeaning: { xyz: { en: the end, zh: 结束 } }");
        var expected = new FieldSchema
        {
            Name = "Thing",
            Type = FieldType.String,
            Required = true,
            Summary = new("A thing.", null),
            Pattern = "[a-z]+",
            Length = new(1, 8, true, true),
            Default = "abc",
            WhenInvalid = WhenInvalid.Reject,
            Meaning = new([new("xyz", new("the end", "结束"))]),
            Line = 8,
            Column = 3,
        };
        Assert.Equal(expected, field);
    }

    [Theory]
    [InlineData("boolean", "true")]
    [InlineData("int64", "-9223372036854775808")]
    [InlineData("double", "-1.5e3")]
    [InlineData("string", "\"\"")]
    public void A_default_keeps_its_spelling(string type, string value) =>
        Assert.Equal(value.Trim('"'), Reading.Member($"type: {type}\ndefault: {value}").Default);

    [Fact]
    public void Objects_nest()
    {
        var outer = Reading.Member("fields: { Inner: { fields: { Leaf: { type: boolean } } } }");
        Assert.Equal((FieldType.Object, FieldType.Object), (outer.Type, outer.Fields[0].Type));
        Assert.Equal(("Leaf", FieldType.Boolean), (outer.Fields[0].Fields[0].Name, outer.Fields[0].Fields[0].Type));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var expected = SchemaReader.Read(SchemaFolder.Action, CancellationToken.None);
        var faulty = Documents.WithMember("type: INT32\nrange: \"[-1.5, 2]\"\nvalues: { -1: Iota }\nwheninvalid: x");
        var expectedFaults = Reading.Faults(faulty);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, SchemaReader.Read(SchemaFolder.Action, CancellationToken.None));
            Assert.Equal(expectedFaults, Reading.Faults(faulty));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Files_with_nearly_all_keys_are_sound()
    {
        Assert.Equal(12, Reading.Action(Documents.Everything).Rules.Count);
        Assert.Equal(3, Reading.Types(Documents.SharedTypes).Types.Count + Reading.Types(Documents.SharedTypes).Results.Count);
    }

    [Fact]
    public void A_cancelled_reading_ends_with_the_usual_exception()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => SchemaReader.Read(SchemaFolder.Action, source.Token));
    }
}
