using System.Globalization;
using CsCheck;
using RtcGen.Schema.Reading;

namespace RtcGen.Schema.Tests;

/// <summary>The reader of plain YAML against YamlDotNet, whose word counts. For a longer run set the environment variable RTCGEN_FUZZ_FILES.</summary>
public sealed class PlainYamlTests
{
    private static readonly int Iterations =
        int.TryParse(Environment.GetEnvironmentVariable("RTCGEN_FUZZ_FILES"), CultureInfo.InvariantCulture, out var files) ? files : 5000;

    // A few lines of a file, moved to the left edge: so small a text is often still plain after it was damaged.
    private static readonly Gen<string> Excerpt =
        from text in Gen.OneOf(SchemaFolder.All)
        from at in Gen.Double[0, 1]
        from count in Gen.Int[1, 25]
        from ending in Gen.OneOf("\n", "\r\n")
        select Cut(text, at, count, ending);

    [Fact]
    public void All_schemas_of_the_repository_are_plain()
    {
        Assert.True(SchemaFolder.All.Length > 200);
        Assert.All(SchemaFolder.All, text => Assert.NotNull(ReadPlain(text)));
        Assert.All(SchemaFolder.All, AssertSame);
    }

    [Fact]
    public void Both_make_the_same_tree_of_what_is_plain_however_it_was_damaged() =>
        Gen.Select(Excerpt, Damage.Edit.List[0, 3]).Sample(
            (text, edits) => AssertSame(edits.Aggregate(text, (damaged, edit) => edit(damaged))),
            iter: Iterations,
            threads: 2,
            print: pair => pair.Item2.Aggregate(pair.Item1, (damaged, edit) => edit(damaged)));

    [Theory]
    [InlineData("key: 'it''s'", "{key='it's}")]
    [InlineData("key: \"a \\\"b\\\" \\\\ c\"", "{key='a \"b\" \\ c}")]
    [InlineData("key: a#b # comment", "{key=a#b}")]
    [InlineData("key: https://a/b:1", "{key=https://a/b:1}")]
    [InlineData("0: -1\n\"b c\": { d: [], e: {} }", "{0=-1,'b c={d=[],e={}}}")]
    [InlineData("a:\n  - b: 1\n    c: 2\n\n  - d\n# comment\ne: [ f,\n  g ]", "{a=[{b=1,c=2},d],e=[f,g]}")]
    [InlineData("a: >-\n  b c\n  # d\n\nf: 1", "{a='b c # d,f=1}")]
    [InlineData("\r\na: 中文，标点。\r\nb: { c: 中文 }\r\n", "{a=中文，标点。,b={c=中文}}")]
    public void It_reads_what_schemas_are_written_in(string text, string tree)
    {
        Assert.Equal(tree, Print(ReadPlain(text)!, withRanges: false));
        AssertSame(text);
    }

    [Theory]
    [InlineData("a:")]
    [InlineData("a: null")]
    [InlineData("a: 1\na: 2")]
    [InlineData("a: b: c")]
    [InlineData("a: b\n  c")]
    [InlineData("a: &b 1")]
    [InlineData("a:\n- b")]
    [InlineData("a: |\n  b")]
    [InlineData("a: >-\n  b\n\n  c")]
    [InlineData("a: { b: 1, }")]
    [InlineData("a: { b:1 }")]
    [InlineData("a: [ b\n ]")]
    [InlineData("a: \"\\u0041\"")]
    [InlineData("a: 'b\n  c'")]
    [InlineData("a:\tb")]
    [InlineData("a: b\rc: d")]
    [InlineData("--- \na: 1")]
    [InlineData("- a")]
    [InlineData(" a: 1")]
    [InlineData("")]
    public void What_it_is_not_sure_of_it_leaves_to_YamlDotNet(string text) => Assert.Null(ReadPlain(text));

    private static void AssertSame(string text)
    {
        var characters = BagOf(text);
        if (CharacterChecks.Report(text, characters) is null || characters.IsSpoilt || ReadPlain(text) is not { } plain)
        {
            return;
        }

        var diagnostics = BagOf(text);
        var judge = YamlTreeReader.Read(text, diagnostics);
        Assert.Empty(diagnostics.InFileOrder());
        Assert.Equal(Print(judge!, withRanges: true), Print(plain, withRanges: true));
    }

    private static YamlMapping? ReadPlain(string text) => PlainYamlReader.Read(text, BagOf(text));

    private static DiagnosticBag BagOf(string text) => new(new LineMap(text), CancellationToken.None);

    private static string Cut(string text, double at, int count, string ending)
    {
        var lines = text.Split('\n');
        var part = lines.Skip((int)(at * (lines.Length - 1))).Take(count).ToList();
        var indent = part.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).FirstOrDefault();
        return string.Join(ending, part.Select(line => line.Take(indent).All(c => c == ' ') && line.Length >= indent ? line[indent..] : line));
    }

    // The whole tree; a quote before each text that is not plain.
    private static string Print(YamlNode node, bool withRanges)
    {
        var range = withRanges ? $"<{node.Range.Start}-{node.Range.End}>" : string.Empty;
        return range + node switch
        {
            YamlScalar scalar => (scalar.IsPlain ? string.Empty : "'") + (scalar.EndsWithBreak ? "break " : string.Empty) + scalar.Text,
            YamlSequence list => $"[{string.Join(',', list.Items.Select(item => Print(item, withRanges)))}]",
            YamlMapping mapping => $"{{{string.Join(',', mapping.Entries.Select(entry => $"{Print(entry.Key, withRanges)}={Print(entry.Value, withRanges)}"))}}}{(mapping.IsIncomplete ? " incomplete" : string.Empty)}",
            _ => node.Found,
        };
    }
}
