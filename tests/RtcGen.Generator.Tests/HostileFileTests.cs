using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>A file made to do harm ends in a diagnostic, and the files beside it give what they always do.</summary>
public sealed class HostileFileTests
{
    private const string Path = "/project/Hostile.rtc.yaml";

    private static readonly AdditionalText[] Others =
        [new SchemaText(Schemas.ServicePath, Schemas.Service), new SchemaText(Schemas.UpdateSnapshotPath, Schemas.OnlyUpdateSnapshot)];

    public static TheoryData<string, string, string> Texts => new()
    {
        { "alias expansion", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", DiagnosticRules.Refused },
        { "nesting 10 000 deep", "a: " + new string('[', 10_000), DiagnosticRules.Refused },
        { "nesting 10 000 deep in mappings", string.Concat(Enumerable.Repeat("{a: ", 10_000)), DiagnosticRules.Refused },
        { "a NUL byte", Schemas.Action("DoA", "  Name: { type: string, summary: \"a\0b\" }"), DiagnosticRules.Syntax },
        { "an escaped NUL byte", Schemas.Action("DoA", "  Name: { type: string, summary: \"a\\0b\" }"), DiagnosticRules.Refused },
        { "a byte order mark in the middle", "action: Do\uFEFFA\n", DiagnosticRules.Syntax },
        { "tabs", "action: DoA\nbody:\n\tName: { type: string }\n", DiagnosticRules.Syntax },
        { "a pattern that never ends", Schemas.Action("DoA", $"  Name: {{ type: string, pattern: '(a+)+b', default: {new string('a', 200)} }}"), DiagnosticRules.Contradiction },
        { "a hundred thousand nodes", "action: DoA\ndocs: [" + string.Concat(Enumerable.Repeat("a,", 100_000)) + "]\n", DiagnosticRules.Refused },
    };

    public static TheoryData<string, string, string> HarmlessTexts => new()
    {
        { "a byte order mark", "\uFEFF" + Schemas.OnlyUpdateSnapshot, Schemas.OnlyUpdateSnapshot },
        { "CRLF", Schemas.OnlyUpdateSnapshot.ReplaceLineEndings("\r\n"), Schemas.OnlyUpdateSnapshot },
        { "a version without quotes", Schemas.OnlyUpdateSnapshot.Replace("\"2020-12-01\"", "2020-12-01", StringComparison.Ordinal), Schemas.OnlyUpdateSnapshot },
        { "no as a value", Schemas.Action("DoA", "  Name: { type: string, default: no }"), Schemas.Action("DoA", "  Name: { type: string, default: \"no\" }") },
        { "no as a word", Schemas.Action("DoA", "  Name: { type: string }") + "\nrepeatable: no\n", Schemas.Action("DoA", "  Name: { type: string }") + "\nrepeatable: \"no\"\n" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task It_ends_in_a_diagnostic_at_its_place_and_hurts_no_other_file(string what, string text, string id)
    {
        var hostile = new SchemaText(Path, text);

        var result = AssertOthersUnhurt(what, hostile);

        Assert.Contains(id, result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path));
        Assert.Equal(result.Diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal), await AnalyzeAsync(hostile));
    }

    [Theory]
    [MemberData(nameof(HarmlessTexts))]
    public void What_only_looks_hostile_gives_the_code_of_the_plain_text(string what, string text, string plain) =>
        Assert.True(Emitted(new SchemaText(Path, plain)) == Emitted(new SchemaText(Path, text)), what);

    [Fact]
    public async Task A_file_of_100_MB_is_refused_and_not_copied_once()
    {
        var hostile = new UnreadableText(Path, 100 * 1024 * 1024);

        var fault = Assert.Single(AssertOthersUnhurt("100 MB", hostile).Diagnostics);

        Assert.Equal(DiagnosticRules.Refused, fault.Id);
        Assert.Equal([fault.ToString()], await AnalyzeAsync(hostile));
    }

    private static GeneratorRunResult AssertOthersUnhurt(string what, AdditionalText hostile)
    {
        var result = new Driver([.. Others, hostile]).Run();

        Assert.True(result.Exception is null, what);
        Assert.Equal(
            new Driver(Others).Run().GeneratedSources.Select(source => source.SourceText.ToString()),
            result.GeneratedSources.Select(source => source.SourceText.ToString()));
        return result;
    }

    private static string Emitted(SchemaText text)
    {
        var driver = new Driver([Others[0], text]);
        Assert.Empty(driver.Compile().GetDiagnostics());
        var result = driver.Run();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.GeneratedSources.Length);
        return string.Concat(result.GeneratedSources.Select(source => source.SourceText.ToString()));
    }

    private static async Task<IEnumerable<string>> AnalyzeAsync(AdditionalText hostile)
    {
        var diagnostics = await new Driver([]).Compilation
            .WithAnalyzers([new SchemaAnalyzer()], new AnalyzerOptions([.. Others, hostile]))
            .GetAnalyzerDiagnosticsAsync();
        return diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal);
    }

    /// <summary>A file whose length is known and whose text nobody may ask for.</summary>
    private sealed class UnreadableText(string path, int length) : AdditionalText
    {
        public override string Path { get; } = path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => new Content(length);

        private sealed class Content(int length) : SourceText
        {
            public override Encoding Encoding => Encoding.UTF8;

            public override int Length { get; } = length;

            public override char this[int position] => throw new InvalidOperationException("The text was read.");

            public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
                throw new InvalidOperationException("The text was copied.");
        }
    }
}
