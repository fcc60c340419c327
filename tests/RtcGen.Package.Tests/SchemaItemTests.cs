using System.Text.Json;

namespace RtcGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class SchemaItemTests(PackedPackages packages)
{
    [Fact]
    public async Task A_project_gives_the_compiler_its_own_schemas_and_the_service_that_comes_with_the_package()
    {
        var project = new ConsumerProject(packages, "Items");

        var items = await project.ItemsAsync();

        Assert.Equal(["UpdateSnapshot.rtc.yaml", "service.rtc.yaml"], SchemaFiles(items));
        Assert.DoesNotContain(items.GetProperty("None").EnumerateArray(), item => Text(item, "Identity").EndsWith(".rtc.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_service_of_the_project_takes_the_place_of_the_package_s_whatever_its_file_and_the_package_s_folder_are_called()
    {
        var project = new ConsumerProject(packages, "Own service");
        project.Write("ours.rtc.yaml", Service("rtc"));
        project.EditSchema("format: id", "format: ours");

        var (exitCode, output) = await project.TryBuildAsync($"-p:RestorePackagesPath={Path.Combine(packages.Root, "c# packages")}", $"-p:RestoreFallbackFolders=\"{BuildFacts.PackageFolder};{packages.Root}/packages\"");

        Assert.True(exitCode == 0, output);
        Assert.Equal(["UpdateSnapshot.rtc.yaml", "ours.rtc.yaml", "service.rtc.yaml"], SchemaFiles(await project.ItemsAsync()));
    }

    [Fact]
    public async Task Another_service_under_the_package_s_file_name_takes_nothing_away()
    {
        var project = new ConsumerProject(packages, "Other service");
        project.Write("service.rtc.yaml", Service("vod"));

        Assert.Contains("sends {", await project.BuildAndRunAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_package_s_file_is_there_once_when_the_project_lists_it_too()
    {
        var project = new ConsumerProject(packages, "Listed service", extraItems: $"""<RtcSchema Include="../packages/rtcgen/{packages.Version}/schema/rtc/../rtc/service.rtc.yaml" />""");

        Assert.Equal(["UpdateSnapshot.rtc.yaml", "service.rtc.yaml"], SchemaFiles(await project.ItemsAsync()));
    }

    [Fact]
    public async Task Switches_turn_the_defaults_off()
    {
        var project = new ConsumerProject(packages, "Switches");

        Assert.Equal(["UpdateSnapshot.rtc.yaml"], SchemaFiles(await project.ItemsAsync("-p:RtcGenIncludeRtcService=false")));
        Assert.Empty(SchemaFiles(await project.ItemsAsync("-p:EnableDefaultRtcSchemaItems=false")));
    }

    [Fact]
    public async Task A_schema_outside_the_project_is_found_where_the_project_says()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(packages.Root, "O'Brien (1)", "deep")).FullName;
        await File.WriteAllTextAsync(Path.Combine(elsewhere, "Found.rtc.yaml"), "");
        var project = new ConsumerProject(packages, "Outside", extraItems: """<RtcSchema Include="../O'Brien (1)/**/*.rtc.yaml" />""");

        Assert.Equal(["Found.rtc.yaml", "UpdateSnapshot.rtc.yaml", "service.rtc.yaml"], SchemaFiles(await project.ItemsAsync()));
    }

    private static string Service(string name) => $$"""
        service: {{name}}
        summary: Something else.
        defaultRegion: north
        regions: { north: { host: rtc.volcengineapi.com } }
        formats: { id: { pattern: '[a-z0-9-]{1,9}' }, ours: { pattern: '[a-z0-9-]{1,9}' } }
        """;

    private static List<string> SchemaFiles(JsonElement items) =>
        [.. items.GetProperty("AdditionalFiles").EnumerateArray().Select(item => Path.GetFileName(Text(item, "FullPath"))).Order(StringComparer.Ordinal)];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
