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
    public async Task A_service_of_the_project_takes_the_place_of_the_package_s()
    {
        var project = new ConsumerProject(packages, "Own service");
        project.Write("service.rtc.yaml", "service: rtc\n");

        var items = await project.ItemsAsync();

        Assert.Equal(["UpdateSnapshot.rtc.yaml", "service.rtc.yaml"], SchemaFiles(items));
        Assert.All(items.GetProperty("AdditionalFiles").EnumerateArray(), item => Assert.StartsWith(project.Folder, Text(item, "FullPath"), StringComparison.Ordinal));
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

    private static List<string> SchemaFiles(JsonElement items) =>
        [.. items.GetProperty("AdditionalFiles").EnumerateArray().Select(item => Path.GetFileName(Text(item, "FullPath"))).Order(StringComparer.Ordinal)];

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}
