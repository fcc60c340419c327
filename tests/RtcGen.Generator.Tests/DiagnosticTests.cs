using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

public sealed class DiagnosticTests
{
    private static readonly SchemaText Service = new(Schemas.ServicePath, Schemas.Service);

    [Fact]
    public async Task A_misspelt_key_is_reported_at_its_line_and_column()
    {
        var text = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: string, requird: true }"));

        var diagnostic = Assert.Single(await Analyze(Service, text));

        Assert.Equal(DiagnosticRules.UnknownKey, diagnostic.Id);
        Assert.Equal("/project/A.rtc.yaml(7,25)", At(diagnostic));
        Assert.Contains("required", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_all_files_come_at_once()
    {
        var first = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: strin }\n  Size: { type: int32, range: \"[9, 1]\" }"));
        var second = new SchemaText("/project/B.rtc.yaml", Schemas.Action("DoB", "  Name: { type: int32, pattern: a }"));

        var diagnostics = await Analyze(Service, first, second);

        Assert.Equal(
            ["/project/A.rtc.yaml(7,17) RTCGEN006", "/project/A.rtc.yaml(8,31) RTCGEN008", "/project/B.rtc.yaml(7,24) RTCGEN015"],
            diagnostics.Select(diagnostic => $"{At(diagnostic)} {diagnostic.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_generator_reports_the_same_faults_skips_the_file_and_emits_the_others()
    {
        var result = new Driver([Service, new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { typ: string }")), new SchemaText(Schemas.UpdateSnapshotPath, Schemas.UpdateSnapshot)]).Run();

        Assert.Equal(
            ["/project/A.rtc.yaml(7,11) RTCGEN002"],
            result.Diagnostics.Select(diagnostic => $"{At(diagnostic)} {diagnostic.Id}"));
        Assert.Equal(2, result.GeneratedSources.Length);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("false", 0)]
    [InlineData("False", 0)]
    [InlineData(" FALSE ", 0)]
    [InlineData("true", 1)]
    [InlineData("True", 1)]
    [InlineData(null, 1)]
    public async Task In_a_build_the_generator_alone_reports(string? designTimeBuild, int expected)
    {
        var text = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: string, requird: true }"));
        var options = new AnalyzerOptions([Service, text], new ProjectOptions("/project/", designTimeBuild));

        var diagnostics = await new Driver([]).Compilation.WithAnalyzers([new SchemaAnalyzer()], options).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(expected, diagnostics.Length);
    }

    [Theory]
    [InlineData("DoA")]
    [InlineData("doa")]
    public async Task Two_files_for_one_action_are_reported_and_the_first_is_emitted(string second)
    {
        var first = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: string }"));
        var other = new SchemaText("/project/B.rtc.yaml", Schemas.Action(second, "  Title: { type: string }"));

        var diagnostic = Assert.Single(await Analyze(other, first, Service));
        var result = new Driver([other, first, Service]).Run();

        Assert.Equal(DiagnosticRules.DuplicateFile, diagnostic.Id);
        Assert.Equal("/project/B.rtc.yaml(1,1)", At(diagnostic));
        Assert.Contains("/project/A.rtc.yaml", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(DiagnosticRules.DuplicateFile, Assert.Single(result.Diagnostics).Id);
        Assert.Contains(result.GeneratedSources, source => source.SourceText.ToString().Contains("Name", StringComparison.Ordinal));
        Assert.DoesNotContain(result.GeneratedSources, source => source.SourceText.ToString().Contains("Title", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_service_and_an_unknown_format_are_reported_where_they_are_named()
    {
        var orphan = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: string }").Replace("service: rtc", "service: sts", StringComparison.Ordinal));
        var format = new SchemaText("/project/B.rtc.yaml", Schemas.Action("DoB", "  Box:\n    fields:\n      Name: { type: string, format: idd }\n      Code: { type: string, format: code }"));

        var diagnostics = await Analyze(Service, orphan, format);

        Assert.Equal(
            ["/project/A.rtc.yaml(3,10) RTCGEN010", "/project/B.rtc.yaml(10,37) RTCGEN010", "/project/B.rtc.yaml(9,37) RTCGEN010"],
            diagnostics.Select(diagnostic => $"{At(diagnostic)} {diagnostic.Id}").Order(StringComparer.Ordinal));
        Assert.Equal(3, new Driver([Service, orphan, format]).Run().Diagnostics.Length);
    }

    [Theory]
    [InlineData("  Name: { type: string, format: idd }", "idd", "id")]
    [InlineData("  Name: { type: Integer }", "Integer", "int32")]
    [InlineData("  Name: { type: array, items: { type: Bool } }", "Bool", "boolean")]
    public async Task A_reference_that_leads_nowhere_is_underlined_and_draws_a_suggestion(string member, string underlined, string meant)
    {
        var diagnostic = Assert.Single(await Analyze(Service, new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", member))));

        var span = diagnostic.Location.GetLineSpan();
        Assert.Equal(underlined, member[span.StartLinePosition.Character..span.EndLinePosition.Character]);
        Assert.EndsWith($"did you mean '{meant}'?", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_service_draws_the_suggestion_of_a_known_one()
    {
        var text = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: string }").Replace("service: rtc", "service: rct", StringComparison.Ordinal));

        var diagnostic = Assert.Single(await Analyze(Service, text));

        Assert.Equal("No file describes the service 'rct'; did you mean 'rtc'?", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_faulty_service_file_does_not_make_its_actions_faulty()
    {
        var service = new SchemaText(Schemas.ServicePath, Schemas.Service.Replace("defaultRegion:", "defaultRegoin:", StringComparison.Ordinal));
        var action = new SchemaText(Schemas.UpdateSnapshotPath, Schemas.UpdateSnapshot);

        var result = new Driver([service, action]).Run();

        Assert.All(await Analyze(service, action), diagnostic => Assert.StartsWith(Schemas.ServicePath, At(diagnostic), StringComparison.Ordinal));
        Assert.All(result.Diagnostics, diagnostic => Assert.StartsWith(Schemas.ServicePath, At(diagnostic), StringComparison.Ordinal));
        Assert.NotEmpty(result.Diagnostics);
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Every_rule_has_a_descriptor_with_its_title_and_severity()
    {
        Assert.Equal(
            DiagnosticRules.All.Select(rule => (rule.Id, rule.Title, rule.Severity.ToString())),
            SchemaDescriptors.All.Select(descriptor => (descriptor.Id, descriptor.Title.ToString(CultureInfo.InvariantCulture), descriptor.DefaultSeverity.ToString())));
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyze(params SchemaText[] texts)
    {
        var compilation = new Driver([]).Compilation;
        return await compilation
            .WithAnalyzers([new SchemaAnalyzer()], new AnalyzerOptions([.. texts]))
            .GetAnalyzerDiagnosticsAsync();
    }

    private static string At(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }
}
