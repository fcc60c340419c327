using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RtcGen.Schema;

namespace RtcGen.Generator.Tests;

/// <summary>What comes with the package, the service file that is always there and what the project names, makes way for files of the project.</summary>
public sealed class PackagedSchemaTests
{
    private const string PackagedFolder = "/packages/rtcgen/1.0.0/schema/";

    private static readonly SchemaText Packaged = new($"{PackagedFolder}rtc/service.rtc.yaml", Schemas.Service);
    private static readonly SchemaText Action = new("/project/A.rtc.yaml", Schemas.Action("DoA", "  Name: { type: string, format: id }"));
    private static readonly SchemaText OtherFormat = new("/project/B.rtc.yaml", Schemas.Action("DoB", "  Name: { type: string, format: mine }"));

    [Fact]
    public async Task Without_another_the_packaged_file_describes_the_service()
    {
        Assert.Equal(["/project/A.rtc.yaml", "rtc/service.rtc.yaml"], Made(Action, Packaged));
        Assert.Empty(await Faults(Action, Packaged));
    }

    [Theory]
    [InlineData("/project/service.rtc.yaml")]
    [InlineData("/project/RTC.rtc.yaml")]
    [InlineData("/a/before-the-package.rtc.yaml")]
    [InlineData("/z/after-the-package.rtc.yaml")]
    public async Task A_file_of_the_project_describes_it_instead_whatever_its_name(string path)
    {
        SchemaText[] texts = [Action, OtherFormat, Packaged, new(path, Own)];

        Assert.DoesNotContain("rtc/service.rtc.yaml", Made(texts));
        Assert.Equal(3, Made(texts).Count);
        Assert.Empty(await Faults(texts));
    }

    [Fact]
    public async Task A_faulty_file_of_the_project_is_complained_of_alone()
    {
        SchemaText[] texts = [Action, OtherFormat, Packaged, new("/project/mine.rtc.yaml", Own.Replace("summary:", "sumary:", StringComparison.Ordinal))];

        Assert.Empty(Made(texts));
        Assert.All(await Faults(texts), fault => Assert.StartsWith("/project/mine.rtc.yaml", fault, StringComparison.Ordinal));
        Assert.NotEmpty(await Faults(texts));
    }

    [Theory]
    [InlineData("service: rtc\nformats: [")]
    [InlineData("service: { a: 1 }\nregions: {}")]
    [InlineData("servce: rtc\nregions: {}")]
    public async Task A_file_that_may_be_the_service_s_lets_nobody_complain_of_what_the_packaged_one_lacks(string text)
    {
        SchemaText[] texts = [Action, OtherFormat, Packaged, new("/project/mine.rtc.yaml", text)];

        Assert.Equal(["/project/A.rtc.yaml", "rtc/service.rtc.yaml"], Made(texts));
        Assert.All(await Faults(texts), fault => Assert.StartsWith("/project/mine.rtc.yaml", fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_service_leaves_it_alone()
    {
        SchemaText[] texts = [Action, Packaged, new("/project/service.rtc.yaml", Own.Replace("service: rtc", "service: vod", StringComparison.Ordinal))];

        Assert.Equal(3, Made(texts).Count);
        Assert.Empty(await Faults(texts));
    }

    [Fact]
    public async Task Two_files_of_the_project_are_told_from_each_other_not_from_the_packaged_one()
    {
        var fault = Assert.Single(await Faults(Packaged, new("/project/one.rtc.yaml", Own), new("/project/two.rtc.yaml", Own)));

        Assert.Equal("/project/two.rtc.yaml RTCGEN011 /project/one.rtc.yaml already describes the service rtc.", fault);
    }

    [Theory]
    [InlineData(@"C:\Packages\schema\rtc\service.rtc.yaml", "c:/packages/schema")]
    [InlineData("/c#/schema/rtc/service.rtc.yaml", "/c|/schema/")]
    public void The_path_may_be_written_in_another_way(string path, string told)
    {
        SchemaText[] texts = [Action, new(path, Schemas.Service), new("/project/mine.rtc.yaml", Own)];
        var result = new Driver(texts, new ProjectOptions("/project/", packagedSchemas: told)).Run();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(2, result.GeneratedSources.Length);
    }

    [Fact]
    public void An_edit_of_the_project_s_service_emits_that_file_alone()
    {
        var own = new SchemaText("/project/mine.rtc.yaml", Own);
        var driver = new Driver([Action, OtherFormat, Packaged, own], new ProjectOptions("/project/", packagedSchemas: PackagedFolder));
        driver.Run();

        driver.Replace(own, new SchemaText("/project/mine.rtc.yaml", Own.Replace("Mine.", "Ours.", StringComparison.Ordinal)));
        var result = driver.Run();

        Assert.Single(
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => output.Reason == IncrementalStepRunReason.Modified);
    }

    [Theory]
    [InlineData("sts", "No file describes the service 'sts'; add one that does, under any name that ends with .rtc.yaml.")]
    [InlineData("rtcc", "No file describes the service 'rtcc'; did you mean 'rtc'?")]
    public async Task Who_misses_a_service_is_told_what_to_write(string service, string expected)
    {
        var orphan = new SchemaText("/project/A.rtc.yaml", Action.Text.Replace("service: rtc", $"service: {service}", StringComparison.Ordinal));

        Assert.Equal($"/project/A.rtc.yaml RTCGEN010 {expected}", Assert.Single(await Faults(Packaged, orphan)));
    }

    [Fact]
    public async Task An_action_of_the_project_takes_the_place_of_the_packaged_one()
    {
        var packaged = new SchemaText($"{PackagedFolder}rtc/2020-12-01/DoA.rtc.yaml", Action.Text.Replace("Name:", "Other:", StringComparison.Ordinal));

        Assert.Equal(["/project/A.rtc.yaml", "rtc/service.rtc.yaml"], Made(Action, packaged, Packaged));
        Assert.Empty(await Faults(Action, packaged, Packaged));
    }

    [Fact]
    public async Task Shared_types_of_the_project_take_the_place_of_the_packaged_file_that_has_one_of_them()
    {
        var user = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  One: { type: One }"));
        var both = new SchemaText($"{PackagedFolder}rtc/Types.rtc.yaml", Types("One", "Two"));
        var other = new SchemaText($"{PackagedFolder}rtc/Other.rtc.yaml", Types("Three"));
        var own = new SchemaText("/project/One.rtc.yaml", Types("One"));

        Assert.Equal(["/project/A.rtc.yaml", "project/One.rtc.yaml", "rtc/Other.rtc.yaml", "rtc/service.rtc.yaml"], Made(user, both, other, own, Packaged));
        Assert.Empty(await Faults(user, both, other, own, Packaged));

        var needsTwo = new SchemaText("/project/A.rtc.yaml", Schemas.Action("DoA", "  One: { type: Two }"));
        Assert.StartsWith("/project/A.rtc.yaml RTCGEN010 One is of the type 'Two'", Assert.Single(await Faults(needsTwo, both, own, Packaged)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_packaged_files_do_not_make_way_for_each_other()
    {
        SchemaText[] texts = [new($"{PackagedFolder}rtc/A.rtc.yaml", Action.Text), new($"{PackagedFolder}rtc/B.rtc.yaml", Action.Text), Packaged];

        Assert.Contains("RTCGEN011", Assert.Single(await Faults(texts)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packaged_version_may_stand_without_the_newer_ones()
    {
        SchemaText Version(string folder, string version, string? next) => new(
            $"{folder}{version}/DoA.rtc.yaml",
            Action.Text.Replace("2020-12-01", version, StringComparison.Ordinal).Replace("service:", next is null ? "service:" : $"supersededBy: \"{next}\"\nservice:", StringComparison.Ordinal));

        SchemaText[] Versions(string folder) => [Version(folder, "2020-12-01", "2023-11-01"), Version(folder, "2025-06-01", null), Packaged];

        Assert.Empty(await Faults(Versions($"{PackagedFolder}rtc/")));
        Assert.Contains("RTCGEN010", Assert.Single(await Faults(Versions("/project/"))), StringComparison.Ordinal);
    }

    private static string Types(params string[] names) =>
        $"service: rtc\ntypes:\n{string.Concat(names.Select(name => $"  {name}: {{ fields: {{ Value: {{ type: string }} }} }}\n"))}";

    private static string Own => """
        service: rtc
        summary: Mine.
        defaultRegion: cn-north-1
        regions: { cn-north-1: { host: rtc.volcengineapi.com } }
        formats: { id: { pattern: '[a-z]{1,9}' }, mine: { pattern: '[a-z]{1,9}' } }
        """;

    // What the generator made, by the file each was made from.
    private static List<string> Made(params SchemaText[] texts) => [.. new Driver(texts, new ProjectOptions("/elsewhere/", packagedSchemas: PackagedFolder)).Run().GeneratedSources
        .Select(source => source.SourceText.Lines[1].ToString().Split("Generated from ")[1].Split(':')[0])
        .Select(path => path.EndsWith("A.rtc.yaml", StringComparison.Ordinal) ? "/project/A.rtc.yaml" : path)
        .Order(StringComparer.Ordinal)];

    // The faults; the generator's and the analyzer's must be the same.
    private static async Task<List<string>> Faults(params SchemaText[] texts)
    {
        var options = new ProjectOptions("/project/", "true", PackagedFolder);
        var generated = new Driver(texts, options).Run().Diagnostics;
        var analyzed = await new Driver([]).Compilation.WithAnalyzers([new SchemaAnalyzer()], new AnalyzerOptions([.. texts], options)).GetAnalyzerDiagnosticsAsync();
        var faults = Shown(generated);
        Assert.Equal(faults, Shown(analyzed));
        return faults;
    }

    private static List<string> Shown(IEnumerable<Diagnostic> faults) => [.. faults
        .Select(fault => $"{fault.Location.GetLineSpan().Path} {fault.Id} {fault.GetMessage(CultureInfo.InvariantCulture)}")
        .Order(StringComparer.Ordinal)];
}
