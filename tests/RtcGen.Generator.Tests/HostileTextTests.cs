using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RtcGen.Generator.Tests;

/// <summary>A text of a schema stays text, whatever it holds and wherever it is printed.</summary>
public sealed class HostileTextTests
{
    private const string Action = """
        action: DoA
        version: "2020-12-01"
        service: rtc
        method: POST
        summary: { en: TEXT, zh: TEXT }
        remarks: { en: TEXT, zh: TEXT }
        deprecated: TEXT
        rate: 5/s
        body:
          A: { type: string, summary: { en: TEXT, zh: TEXT }, remarks: { en: TEXT, zh: TEXT }, meaning: { TEXT: TEXT }, default: TEXT, whenInvalid: default }
          B: { type: string, values: { TEXT: One, two: Two }, default: TEXT }
          C: { type: array, summary: TEXT, items: { type: string, values: { TEXT: One } }, default: [TEXT] }
          D: { type: string, deprecated: { en: TEXT, zh: TEXT }, defaultNote: { en: TEXT, zh: TEXT }, whenInvalid: default }
          E: { type: string, values: { TEXT: One, two: Two } }
          F: { type: string, summary: TEXT }
          G: { summary: TEXT, remarks: TEXT, fields: { X: { type: int32, summary: TEXT, values: { 0: None }, meaning: { 0: TEXT } } } }
        rules:
          - { atLeastOne: [A, B], summary: TEXT }
          - { server: TEXT }
        result: { type: string, summary: TEXT, remarks: TEXT, success: TEXT, failure: TEXT }
        """;

    private const string Pattern = """
        action: DoP
        version: "2020-12-01"
        service: rtc
        method: GET
        summary: Does it.
        query:
          A: { type: string, pattern: TEXT }
        result:
          summary: TEXT
          fields:
            A: { type: string, summary: { en: TEXT, zh: TEXT }, remarks: TEXT, values: { TEXT: One }, deprecated: TEXT }
            B: { summary: TEXT, fields: { X: { type: array, summary: TEXT, items: { type: string, summary: TEXT } } } }
        """;

    private const string Types = """
        service: rtc
        version: "2020-12-01"
        summary: TEXT
        types:
          One: { summary: { en: TEXT, zh: TEXT }, remarks: TEXT, fields: { A: { type: string, summary: TEXT, deprecated: TEXT } }, rules: [{ server: TEXT }] }
        results:
          Two: { summary: TEXT, remarks: { en: TEXT, zh: TEXT }, fields: { A: { type: int64, summary: TEXT, meaning: { 1: TEXT } } } }
        """;

    private const string Service = """
        service: rtc
        summary: { en: TEXT, zh: TEXT }
        defaultRegion: a
        regions: { a: { host: a.b } }
        formats:
          id: { pattern: "[a-z]{1,3}", summary: { en: TEXT, zh: TEXT } }
          other: { pattern: TEXT }
        errors:
          Bad: { summary: { en: TEXT, zh: TEXT }, remedy: { en: TEXT, zh: TEXT }, message: TEXT }
          Worse: { summary: TEXT, remedy: TEXT }
        """;

    // As YAML writes them in double quotes.
    private static readonly string[] Texts =
    [
        @"Harmless.\u2028public static readonly int Pwned = 1; //",
        @"Harmless.\u2029public static readonly int Pwned = 1; //",
        @"Harmless.\u0085public static readonly int Pwned = 1; //",
        @"Harmless.\npublic static readonly int Pwned = 1; //",
        @"Harmless.\r\npublic static readonly int Pwned = 1; //",
        @"Harmless.\rpublic static readonly int Pwned = 1; //",
        @"*/ public static readonly int Pwned = 1; /*",
        @"</summary><evil attribute=''>]]>",
        @"<see cref='Nothing' /> & &amp; &#10; &#x2028;",
        @"\"" + evil + \""",
        @"\""; evil(); //",
        @"\""\""\""",
        @"\\",
        @"\\u000Aevil \\x41 \\",
        "{0} {evil} $@",
        @"\u202Etxet\u202C\u2066\u200F",
        @"a\u200Bb\u00ADc\u2060d",
        @"\U000E0041\U000E0042",
        @"\tTab\t",
        "一段中文，带标点。",
        "#if false",
        "'",
        "a|b(c",
    ];

    public static TheoryData<string> Hostile => [.. Texts];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void It_is_printed_where_it_belongs_and_ends_nothing(string text)
    {
        SchemaText[] files =
        [
            new("/project/DoA.rtc.yaml", With(Action, text)), new("/project/DoP.rtc.yaml", With(Pattern, text)), new("/project/T.rtc.yaml", With(Types, text)),
            new("/project/service.rtc.yaml", With(Service, text)),
        ];

        // Where a text cannot be a pattern, that alone is left out.
        var compiled = Compiled.From(files);
        if (compiled.Faults.Any())
        {
            Assert.All(compiled.Faults, fault => Assert.Contains("RTCGEN014", fault, StringComparison.Ordinal));
            compiled = Compiled.From(files.Select(file => new SchemaText(file.Path, file.Text.Replace($"pattern: \"{text}\"", "pattern: a", StringComparison.Ordinal))));
        }

        Assert.Empty(compiled.Faults);
        Assert.Equal(files.Length, compiled.Result.GeneratedSources.Length);
        compiled.AssertSound();
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_literal_says_just_the_text(string yaml)
    {
        var text = RtcGen.Schema.SchemaReader.Read(With(Action, yaml)).Action!.Body[0].Default!;

        var literal = SyntaxFactory.ParseExpression(CSharpLiteral.Text(text));

        Assert.Equal(text, ((LiteralExpressionSyntax)literal).Token.ValueText);
        Assert.DoesNotContain(literal.ToString(), character => char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }

    [Fact]
    public void Marks_of_direction_are_printed_as_escapes()
    {
        var sources = Compiled.From(new SchemaText("/project/DoA.rtc.yaml", With(Action, @"a\u202Eb"))).Result.GeneratedSources.Select(source => source.SourceText.ToString()).ToList();

        Assert.DoesNotContain(sources, source => source.Contains('\u202E', StringComparison.Ordinal));
        Assert.Contains(@"<summary>a\u202Eb", sources[1], StringComparison.Ordinal);
        Assert.Contains(@"""a\u202Eb""", sources[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/project/a\u2028public static class Evil { } //.rtc.yaml")]
    [InlineData("/project/a\u0085b.rtc.yaml")]
    [InlineData("/project/a\nb\r.rtc.yaml")]
    [InlineData("/project/<a> & \"b\" \u202E*.rtc.yaml")]
    [InlineData("/project/文件 夹/动作.rtc.yaml")]
    public void So_does_the_path_of_a_file(string path)
    {
        var action = new SchemaText(path, Schemas.Action("DoA", "  X: { fields: { Y: { type: int32, values: { 0: None } } } }"));
        var types = new SchemaText(path.Replace(".rtc", "2.rtc", StringComparison.Ordinal), With(Types, "plain"));
        var compiled = Compiled.From(new SchemaText(path.Replace(".rtc", "service.rtc", StringComparison.Ordinal), With(Service, "plain")), action, types);

        Assert.Empty(compiled.Faults);
        Assert.Equal(3, compiled.Result.GeneratedSources.Length);
        compiled.AssertSound();
    }

    [Fact]
    public void What_is_smuggled_in_is_seen()
    {
        const string Text = "action: DoA\nversion: \"2020-12-01\"\nservice: rtc\nmethod: POST\nsummary: X.\nresult: { type: string }\n";
        var file = RtcGen.Schema.SchemaReader.Read(Text);
        var source = Compiled.From(new SchemaText("/project/DoA.rtc.yaml", Text)).Result.GeneratedSources[1].SourceText.ToString();
        string[] smuggled =
        [
            source + "\npublic class Evil { }",
            source.Replace("protected override void Validate(RtcValidator validator)\n    {", "protected override void Validate(RtcValidator validator)\n    { System.Environment.Exit(1);", StringComparison.Ordinal),
            source.Replace("    public override RtcAction Action", "    public static int Evil = 1;\n    protected override RtcAction Action", StringComparison.Ordinal),
            source.Replace("[GeneratedCode", "[Evil] [GeneratedCode", StringComparison.Ordinal),
            source.Replace("#nullable enable", "#nullable enable\n#define EVIL", StringComparison.Ordinal),
            source.Replace("=> Definition", "=> Evil.Run(Definition)", StringComparison.Ordinal),
        ];

        Assert.Empty(OutputShape.Of(file).FindForeign(Parse(source)));
        Assert.All(smuggled, code =>
        {
            Assert.NotEqual(source, code);
            Assert.NotEmpty(OutputShape.Of(file).FindForeign(Parse(code)));
        });

        static Microsoft.CodeAnalysis.SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp12));
    }

    private static string With(string schema, string text) => schema.Replace("TEXT", $"\"{text}\"", StringComparison.Ordinal);
}
