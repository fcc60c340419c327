using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>Shared types across files: found by name, clashing by name, and edited without touching those who use them.</summary>
public sealed class SharedTypesTests
{
    private const string Stream = "types: { RoomStream: { fields: { UserId: { type: string } } } }";

    private static readonly SchemaText Service = new(Schemas.ServicePath, Schemas.Service);
    private static readonly SchemaText User = new("/project/A.rtc.yaml", Schemas.Action("DoA", "  Inner: { fields: { One: { type: RoomStream } } }"));

    [Theory]
    [InlineData("version: \"2020-12-01\"")]
    [InlineData("")]
    public void A_type_of_the_version_or_of_all_versions_is_found(string version)
    {
        var result = new Driver([Service, User, Types("T", Stream, version)]).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Contains(result.GeneratedSources, source => source.HintName == "DoA.Rtc.V20201201.g.cs");
    }

    [Theory]
    [InlineData("version: \"2023-11-01\"", Stream)]
    [InlineData("version: \"2020-12-01\"", "results: { RoomStream: { fields: { UserId: { type: string } } } }")]
    [InlineData("version: \"2020-12-01\"", "types: { stream: { fields: { UserId: { type: string } } } }", "RTCGEN007")]
    public void A_type_of_another_version_or_kind_is_not(string version, string types, string id = "RTCGEN010")
    {
        var result = new Driver([Service, User, Types("T", types, version)]).Run();

        var diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName.StartsWith("DoA", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_type_is_reported_where_it_is_used()
    {
        var diagnostic = Assert.Single(new Driver([Service, User]).Run().Diagnostics);

        Assert.Equal("/project/A.rtc.yaml(7,35)", At(diagnostic));
        Assert.Equal(
            "One is of the type 'RoomStream', which no types file of this service and version describes.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_type_that_two_files_describe_is_reported_at_the_second()
    {
        var diagnostic = Assert.Single(new Driver([Service, Types("B", Stream), Types("A", Stream)]).Run().Diagnostics);

        Assert.Equal((DiagnosticRules.DuplicateFile, "/project/B.rtc.yaml(3,10)"), (diagnostic.Id, At(diagnostic)));
        Assert.Contains("/project/A.rtc.yaml already describes the type RoomStream.", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_files_may_describe_types_of_one_version() =>
        Assert.Empty(new Driver([Service, User, Types("A", Stream), Types("B", "types: { Other: { fields: { A: { type: RoomStream } } } }")]).Run().Diagnostics);

    [Fact]
    public void A_type_of_requests_and_one_of_results_cannot_share_a_name()
    {
        var diagnostic = Assert.Single(new Driver([Service, Types("A", Stream), Types("B", "results: { RoomStream: { fields: { A: { type: string } } } }")]).Run().Diagnostics);

        Assert.Equal((DiagnosticRules.NameClash, "/project/B.rtc.yaml(3,12)"), (diagnostic.Id, At(diagnostic)));
    }

    [Theory]
    [InlineData("DoARequest")]
    [InlineData("DoAResult")]
    [InlineData("DoAExtensions")]
    public void A_type_cannot_have_the_name_of_a_class_of_an_action(string name)
    {
        var action = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: string }"));
        var diagnostic = Assert.Single(new Driver([Service, action, Types("T", Stream.Replace("RoomStream", name, StringComparison.Ordinal))]).Run().Diagnostics);

        Assert.Equal((DiagnosticRules.NameClash, "/project/T.rtc.yaml(3,10)"), (diagnostic.Id, At(diagnostic)));
    }

    [Fact]
    public void A_faulty_types_file_does_not_make_its_users_faulty_and_they_are_not_emitted()
    {
        var result = new Driver([Service, User, Types("T", Stream.Replace("fields", "feilds", StringComparison.Ordinal))]).Run();

        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, diagnostic => Assert.StartsWith("/project/T.rtc.yaml", At(diagnostic), StringComparison.Ordinal));
        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName.StartsWith("DoA", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("action: DoB\nrat: 1/s\n", 1)]
    [InlineData("action: DoB\nrat: [\n", 0)]
    public async Task A_type_that_no_file_describes_is_reported_even_beside_a_faulty_action_but_not_beside_what_may_be_anything(string other, int expected)
    {
        var faulty = new SchemaText("/project/B.rtc.yaml", other);

        var result = new Driver([Service, User, faulty]).Run();
        var live = await new Driver([]).Compilation.WithAnalyzers([new SchemaAnalyzer()], new AnalyzerOptions([Service, User, faulty])).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(expected, result.Diagnostics.Count(diagnostic => diagnostic.Id == DiagnosticRules.UnknownReference));
        Assert.Equal(expected, live.Count(diagnostic => diagnostic.Id == DiagnosticRules.UnknownReference));
    }

    [Theory]
    [InlineData("types: { RoomStream: { fields: { Id: { type: string, format: idd } } } }")]
    [InlineData("types: { RoomStream: { fields: { Id: { type: string } } }, Other: { fields: { Id: { type: string } } } }")]
    [InlineData("types: { RoomStream: { fields: { Id: { type: string } } }, DoARequest: { fields: { Id: { type: string } } } }")]
    public void A_types_file_faulty_in_view_of_others_leaves_nothing_that_does_not_compile(string types)
    {
        var other = Types("A1", "types: { Other: { fields: { Id: { type: string } } } }");
        var chained = Types("U", "types: { Outer: { fields: { One: { type: array, items: { type: Middle } } } } }");
        var middle = Types("V", "types: { Middle: { fields: { One: { type: RoomStream } } } }");
        var outer = new SchemaText("/project/B.rtc.yaml", Schemas.Action("DoB", "  Inner: { type: Outer }"));
        var apart = new SchemaText("/project/C.rtc.yaml", Schemas.Action("DoC", "  Inner: { type: Other }"));
        var plain = new SchemaText("/project/D.rtc.yaml", Schemas.Action("DoA", "  Inner: { type: string }"));
        var driver = new Driver([Service, other, chained, middle, outer, apart, plain, Types("T", types)]);
        var result = driver.Run();

        Assert.Equal("/project/T.rtc.yaml", Assert.Single(result.Diagnostics).Location.GetLineSpan().Path);
        Assert.Equal(
            ["DoA.Rtc.V20201201.g.cs", "DoC.Rtc.V20201201.g.cs", "Service.Rtc.g.cs", "Types.Other.Rtc.V20201201.g.cs"],
            result.GeneratedSources.Select(source => source.HintName).Order(StringComparer.Ordinal));
        Assert.Empty(driver.Compile().GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));
    }

    [Fact]
    public void A_types_file_needs_its_service_and_its_formats()
    {
        var orphan = Edited(Types("A", Stream), "service: rtc", "service: sts");
        var format = Types("B", "types: { Other: { fields: { Id: { type: string, format: idd } } } }");

        Assert.Equal(
            ["/project/A.rtc.yaml(1,10) RTCGEN010", "/project/B.rtc.yaml(3,57) RTCGEN010"],
            new Driver([Service, orphan, format]).Run().Diagnostics.Select(diagnostic => $"{At(diagnostic)} {diagnostic.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_region_of_an_action_must_be_one_of_its_service()
    {
        var action = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: string }") + "\nregions: [cn-north-1, mars-1]");
        var diagnostic = Assert.Single(new Driver([Service, action]).Run().Diagnostics);

        Assert.Equal(
            "DoA is served in the region 'mars-1', which the service 'rtc' does not have. Its regions: cn-north-1, ap-singapore-1, ap-southeast-1.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("version: \"2020-12-01\"", "")]
    [InlineData("version: \"2020-12-01\"", "version: \"2020-12-01\"")]
    public async Task Items_of_a_shared_type_can_only_differ_in_a_single_value_that_it_has(string typesVersion, string otherVersion)
    {
        var list = "  {0}: {{ type: array, unique: {1}, items: {{ type: Step }} }}";
        var user = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", string.Join('\n', new[] { ("One", "Action"), ("Two", "Acton"), ("Three", "Inner") }.Select(pair => string.Format(CultureInfo.InvariantCulture, list, pair.Item1, pair.Item2)))));
        var types = Types("T", "types: { Step: { fields: { Action: { type: string }, Inner: { fields: { X: { type: string } } } } } }", typesVersion);
        var other = Types("U", "types: { Plan: { fields: { Steps: { type: array, unique: Nothing, items: { type: Step } } } } }", otherVersion.Length == 0 ? typesVersion : otherVersion);
        var third = new SchemaText("/project/B.rtc.yaml", Schemas.Action("DoB", "  Plan: { type: Plan }"));

        var driver = new Driver([Service, user, types, other, third]);
        var result = driver.Run();
        var live = await new Driver([]).Compilation.WithAnalyzers([new SchemaAnalyzer()], new AnalyzerOptions([Service, user, types, other, third])).GetAnalyzerDiagnosticsAsync();

        string[] expected = ["/project/A.rtc.yaml(8,3) RTCGEN010", "/project/A.rtc.yaml(9,3) RTCGEN010", "/project/U.rtc.yaml(3,28) RTCGEN010"];
        Assert.Equal(expected, result.Diagnostics.Select(diagnostic => $"{At(diagnostic)} {diagnostic.Id}").Order(StringComparer.Ordinal));
        Assert.Equal(expected, live.Select(diagnostic => $"{At(diagnostic)} {diagnostic.Id}").Order(StringComparer.Ordinal));
        Assert.Empty(driver.Compile().GetDiagnostics().Where(fault => fault.Severity > DiagnosticSeverity.Hidden));
        Assert.Empty(new Driver([Service, Edited(Edited(user, "Acton", "Action"), "Inner", "Action"), types, Edited(other, "Nothing", "Action"), third]).Run().Diagnostics);
    }

    [Fact]
    public void An_edit_of_the_members_of_a_type_plans_no_user_anew()
    {
        var types = Types("T", Stream);
        var driver = new Driver([Service, User, types]);
        driver.Run();

        driver.Replace(types, Edited(types, "UserId", "RoomId"));
        var result = driver.Run();

        Assert.All(Reasons(result, TrackingNames.Index), reason => Assert.NotEqual(IncrementalStepRunReason.Modified, reason));
        Assert.Single(Reasons(result, TrackingNames.Plan), IncrementalStepRunReason.Modified);
    }

    private static SchemaText Types(string name, string types, string version = "version: \"2020-12-01\"") =>
        new($"/project/{name}.rtc.yaml", $"service: rtc\n{version}\n{types}\n");

    private static SchemaText Edited(SchemaText text, string old, string replacement) =>
        new(text.Path, text.GetText().ToString().Replace(old, replacement, StringComparison.Ordinal));

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static string At(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})";
    }
}
