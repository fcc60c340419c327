using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>Patterns from the schema to the judgement of a request, and the warnings they draw on the way.</summary>
public sealed class PatternTests
{
    private const string Path = "/project/DoA.rtc.yaml";

    private static readonly string Schema = Schemas.Action("DoA", """
          A: { type: string, pattern: '(a+)+b' }
          B: { type: string, pattern: '([a-z]+)*@' }
          C: { type: array, items: { type: string, pattern: '(a|aa)+$' } }
          D: { type: string, pattern: '\d{1,4}' }
          E: { type: string, pattern: '^abc$' }
          F: { type: string, pattern: '(?i)abc' }
          G: { type: string, pattern: '[à-ü]{1,3}' }
          H: { type: string, pattern: '(?<year>\d{4})-\k<year>' }
          I: { type: array, items: { type: string, pattern: '(a+)+\1b' } }
          J: { type: string, pattern: '(?x) [a-z]+ # a word', default: word }
          K: { type: string, pattern: '[a-z]{1,4000}' }
          L: { type: string, pattern: '\S{1,4000}' }
        """);

    private static readonly SchemaText Service = new(Schemas.ServicePath, Schemas.Service);

    [Fact]
    public void Each_pattern_gets_the_engine_it_needs()
    {
        var code = Code(new Driver([Service, new SchemaText(Path, Schema)]).Run());

        Assert.Equal(
            [
                """A FromRegex("(a+)+b")""",
                """B FromRegex("([a-z]+)*@")""",
                """C FromRegex("(a|aa)+$")""",
                """D FromRegex("\\d{1,4}")""",
                """E FromRegex("^abc$")""",
                """F FromRegex("(?i)abc")""",
                """G FromRegex("[à-ü]{1,3}")""",
                """H FromBacktrackingRegex("(?<year>\\d{4})-\\k<year>")""",
                """I FromBacktrackingRegex("(a+)+\\1b")""",
                """J FromRegex("(?x) [a-z]+ # a word" + "\n")""",
                """K FromCharacters("[a-z]{1,4000}", "abcdefghijklmnopqrstuvwxyz", 1, 4000)""",
                """L FromBacktrackingRegex("\\S{1,4000}")""",
            ],
            code.Split('\n')
                .Where(line => line.Contains("Format = RtcStringFormat.", StringComparison.Ordinal))
                .Select(line => $"{line.Split("RtcStringFormat ")[1].Trim()[..1]} {line.Split("RtcStringFormat.")[1].Trim()[..^1]}"));
    }

    [Fact]
    public void A_pattern_of_the_service_gets_it_as_well()
    {
        var service = Schemas.Service.Replace("formats:", "formats:\n  twice: { pattern: '(a+)\\1' }\n  noted: { pattern: '(?x)a #c' }", StringComparison.Ordinal);
        var result = new Driver([new SchemaText(Schemas.ServicePath, service)]).Run();

        Assert.Equal(DiagnosticRules.SlowPattern, Assert.Single(result.Diagnostics).Id);
        Assert.Contains("Twice => s_twice ??= RtcStringFormat.FromBacktrackingRegex(TwicePattern);", Code(result), StringComparison.Ordinal);
        Assert.Contains("Noted => s_noted ??= RtcStringFormat.FromRegex(NotedPattern + \"\\n\");", Code(result), StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_are_judged_without_an_exception() => Assert.Equal(
        """
        $.A = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' (40 characters) does not match (a+)+b.
        $.B = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' (40 characters) does not match ([a-z]+)*@.
        $.C[0] = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' does not match (a|aa)+$.
        $.C[2] = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' does not match (a|aa)+$.
        $.H = '2020-2021' (9 characters) does not match (?<year>\d{4})-\k<year>.
        $.I[1] = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' takes too long to check against (a+)+\1b.
        $.J = 'no word' (7 characters) does not match (?x) [a-z]+ # a word.
        """.ReplaceLineEndings("\n"),
        Faults("""
            new()
            {
                A = Long, B = Long, C = new[] { Long + "!", "aaa", Long + "!" }, D = "12", E = "abc", F = "ABC", G = "é", H = "2020-2021",
                I = new[] { "aab", Long, Long, Long }, J = "no word", K = Long, L = Long,
            }
            """));

    [Fact]
    public void What_matches_has_no_fault() => Assert.Equal(
        string.Empty,
        Faults("""new() { A = Long + "b", B = Long + "@", C = new[] { Long }, H = "2020-2020", I = new[] { "aab" }, J = "word" }"""));

    [Fact]
    public async Task A_warning_stands_at_the_pattern_and_the_code_is_emitted_all_the_same()
    {
        var text = new SchemaText(Path, Schema);
        var result = new Driver([Service, text]).Run();

        string[] expected = ["/project/DoA.rtc.yaml(14,31) RTCGEN017 Warning", "/project/DoA.rtc.yaml(15,53) RTCGEN017 Warning"];
        Assert.Equal(expected, result.Diagnostics.Select(Describe));
        Assert.Equal(expected, (await Analyze(Service, text)).Select(Describe).Order(StringComparer.Ordinal));
        Assert.Equal(
            @"'body.H.pattern' is not matched in linear time because of the backreference \k<year>; a string that takes too long to check will be rejected.",
            result.Diagnostics[0].GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(2, result.GeneratedSources.Length);
        Assert.Empty(new Driver([Service, text]).Compile().GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    public void A_project_may_silence_it_or_count_it_as_an_error(ReportDiagnostic setting, DiagnosticSeverity? severity)
    {
        var driver = new Driver([Service, new SchemaText(Path, Schema)]);
        driver.Configure(options => options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(DiagnosticRules.SlowPattern, setting)));
        var result = driver.Run();

        Assert.Equal(severity is { } one ? [one, one] : [], result.Diagnostics.Select(diagnostic => diagnostic.Severity));
        Assert.Equal(2, result.GeneratedSources.Length);
    }

    [Fact]
    public void Warnings_as_errors_count_it_and_leave_the_code()
    {
        var driver = new Driver([Service, new SchemaText(Path, Schema)]);
        driver.Configure(options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        var result = driver.Run();

        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
        Assert.Equal((2, 2), (result.Diagnostics.Length, result.GeneratedSources.Length));
    }

    [Fact]
    public async Task A_file_with_a_warning_still_clashes_with_others_and_misses_what_is_not_there()
    {
        var text = new SchemaText(Path, Schema.Replace("K: { type: string, pattern: '[a-z]{1,4000}' }", "K: { type: string, format: idd }", StringComparison.Ordinal));
        var again = new SchemaText("/project/DoB.rtc.yaml", Schema);

        string[] expected =
        [
            "/project/DoA.rtc.yaml(14,31) RTCGEN017 Warning", "/project/DoA.rtc.yaml(15,53) RTCGEN017 Warning", "/project/DoA.rtc.yaml(17,30) RTCGEN010 Error",
            "/project/DoB.rtc.yaml(1,1) RTCGEN011 Error", "/project/DoB.rtc.yaml(14,31) RTCGEN017 Warning", "/project/DoB.rtc.yaml(15,53) RTCGEN017 Warning",
        ];
        var result = new Driver([Service, text, again]).Run();
        Assert.Equal(expected, result.Diagnostics.Select(Describe).Order(StringComparer.Ordinal));
        Assert.Equal(expected, (await Analyze(Service, text, again)).Select(Describe).Order(StringComparer.Ordinal));
        Assert.Single(result.GeneratedSources);
    }

    [Fact]
    public void Types_and_a_service_with_warnings_are_there_for_the_files_that_use_them()
    {
        var service = new SchemaText(Schemas.ServicePath, Schemas.Service.Replace("formats:", "formats:\n  twice: { pattern: '(a+)\\1' }", StringComparison.Ordinal));
        var types = new SchemaText("/project/T.rtc.yaml", "service: rtc\ntypes: { Box: { fields: { Id: { type: string, pattern: '(?=a)a' }, Name: { type: string, format: twice } } } }\n");
        var action = new SchemaText(Path, Schemas.Action("DoA", "  Box: { type: Box }\n  Id: { type: string, format: twice }"));

        var result = new Driver([service, types, action]).Run();

        Assert.Equal(["RTCGEN017", "RTCGEN017"], result.Diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Equal(3, result.GeneratedSources.Length);
        Assert.Empty(new Driver([service, types, action]).Compile().GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));
    }

    [Fact]
    public void An_edit_elsewhere_neither_repeats_nor_loses_a_warning()
    {
        var action = new SchemaText(Path, Schema);
        var driver = new Driver([Service, action]);
        Assert.Equal(2, driver.Run().Diagnostics.Length);

        driver.EditCSharp();
        Assert.Equal(2, driver.Run().Diagnostics.Length);

        driver.Replace(action, new SchemaText(Path, Schema.Replace(@"\k<year>", @"\d{4}", StringComparison.Ordinal)));
        Assert.Single(driver.Run().Diagnostics);
    }

    [Fact]
    public void The_catalogue_has_no_slow_pattern() => Assert.Empty(new Driver(Schemas.Catalogue()).Run().Diagnostics);

    private static string Code(GeneratorRunResult result) => string.Join('\n', result.GeneratedSources.Select(source => source.SourceText.ToString()));

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}) {diagnostic.Id} {diagnostic.Severity}";
    }

    private static Task<ImmutableArray<Diagnostic>> Analyze(params SchemaText[] texts) =>
        new Driver([]).Compilation.WithAnalyzers([new SchemaAnalyzer()], new AnalyzerOptions([.. texts])).GetAnalyzerDiagnosticsAsync();

    private static string Faults(string request)
    {
        var caller = $$"""
            using RtcGen.Rtc;

            public static class Caller
            {
                private static readonly string Long = new('a', 40);

                public static string Run() => Faults({{request}});

                private static string Faults(DoARequest request) => string.Join('\n', request.Validate().Errors);
            }
            """;
        var compilation = new Driver([Service, new SchemaText(Path, Schema)]).Compile()
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(caller, new CSharpParseOptions(LanguageVersion.CSharp12)));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return (string)Assembly.Load(image.ToArray()).GetType("Caller")!.GetMethod("Run")!.Invoke(null, null)!;
    }
}
