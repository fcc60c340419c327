using System.IO.Compression;
using System.Xml.Linq;

namespace RtcGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackages packages)
{
    private static readonly string[] Expected =
    [
        "README.md",
        "RtcGen.nuspec",
        "THIRD-PARTY-NOTICES.txt",
        "analyzers/dotnet/roslyn4.8/cs/RtcGen.Generator.dll",
        "analyzers/dotnet/roslyn4.8/cs/RtcGen.YamlDotNet.dll",
        "build/RtcGen.ActionChecks.targets",
        "build/RtcGen.Actions.targets",
        "build/RtcGen.Checks.targets",
        "build/RtcGen.props",
        "build/RtcGen.targets",
        "buildTransitive/RtcGen.ActionChecks.targets",
        "buildTransitive/RtcGen.Actions.targets",
        "buildTransitive/RtcGen.Checks.targets",
        "buildTransitive/RtcGen.props",
        "buildTransitive/RtcGen.targets",
        "icon.png",
        "schema/actions.txt",
        "schema/rtcgen.schema.json",
        .. Directory.EnumerateFiles(SchemaFolder, "*.rtc.yaml", SearchOption.AllDirectories).Select(path => $"schema/{Path.GetRelativePath(SchemaFolder, path)}"),
    ];

    private static string SchemaFolder => Path.Combine(BuildFacts.RepoRoot, "schema");

    [Fact]
    public async Task The_package_holds_one_analyzer_slot_and_nothing_unexpected()
    {
        await using var package = await ZipFile.OpenReadAsync(packages.Generator);

        var files = package.Entries.Select(entry => entry.FullName).Where(name => !IsOfTheFormat(name));
        Assert.Equal(Expected.Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_all_schemas_and_its_own_sources_the_package_stays_below_1_2_megabytes() => Assert.InRange(new FileInfo(packages.Generator).Length, 1, 1_200_000);

    [Fact]
    public async Task The_index_has_a_line_for_each_action_in_each_version()
    {
        await using var package = await ZipFile.OpenReadAsync(packages.Generator);
        using var reader = new StreamReader(await package.GetEntry("schema/actions.txt")!.OpenAsync());
        var lines = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).ToList();

        var files = Expected.Where(path => path.EndsWith(".rtc.yaml", StringComparison.Ordinal)).Select(path => path["schema/".Length..]);
        Assert.Equal(files.Where(path => File.ReadAllText(Path.Combine(SchemaFolder, path)).Contains("\naction: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal), lines.Select(line => line[4]).Order(StringComparer.Ordinal));
        Assert.All(lines.GroupBy(line => $"{line[0]} {line[1]}"), action => Assert.Single(action, line => line[3] == "current"));
    }

    [Fact]
    public async Task The_package_brings_the_runtime_of_its_own_version_wherever_that_runs()
    {
        var description = await NuspecAsync();
        var groups = description.Descendants().Where(element => element.Name.LocalName == "group")
            .Select(group => $"{group.Attribute("targetFramework")!.Value}: {Dependency(group.Elements().Single())}");

        var runtime = $"RtcGen.Runtime {packages.Version}";
        Assert.Equal([$"net8.0: {runtime}", $"net10.0: {runtime}"], groups);
        Assert.DoesNotContain(description.Descendants(), element => element.Name.LocalName == "developmentDependency");
        Assert.Contains(description.Descendants(), element => element is { Name.LocalName: "license", Value: "MIT" });
    }

    [Fact]
    public async Task Packing_twice_gives_the_same_bytes()
    {
        var again = Path.Combine(packages.Root, "again");
        await packages.PackAsync("generator/RtcGen.Generator", again);

        Assert.Equal(
            await File.ReadAllBytesAsync(packages.Generator),
            await File.ReadAllBytesAsync(Path.Combine(again, Path.GetFileName(packages.Generator))));
    }

    private static string Dependency(XElement dependency) =>
        $"{dependency.Attribute("id")!.Value} {dependency.Attribute("version")!.Value}";

    /// <summary>Parts that the container format asks for.</summary>
    private static bool IsOfTheFormat(string name) =>
        name is "[Content_Types].xml" or "_rels/.rels" || name.StartsWith("package/", StringComparison.Ordinal);

    private async Task<XDocument> NuspecAsync()
    {
        await using var package = await ZipFile.OpenReadAsync(packages.Generator);
        await using var text = await package.GetEntry("RtcGen.nuspec")!.OpenAsync();
        return await XDocument.LoadAsync(text, LoadOptions.None, CancellationToken.None);
    }
}
