using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RtcGen.Package.Tests;

/// <summary>The ready-made client as a project uses it, alone and beside schemas of its own.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ClientPackageTests(PackedPackages packages)
{
    private const string Uses = """
        using RtcGen;
        using RtcGen.Rtc;
        using Mine = RtcGen.Rtc.V20201201;
        using Own = RtcGen.Rtc.V20231101;

        await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("a", "b") });
        Console.WriteLine($"{RtcErrors.InvalidTimestamp} of {typeof(RtcErrors).Assembly.GetName().Name}");
        Console.WriteLine($"current: {typeof(UpdateSnapshotRequest).Assembly.GetName().Name}");
        Console.WriteLine($"own: {typeof(Own.UpdateSnapshotRequest).Assembly.GetName().Name}, {typeof(Own.StartSnapshotRequest).GetProperty("TargetStreams")!.PropertyType.FullName}");
        Console.WriteLine($"founding: {typeof(Mine.UpdateSnapshotRequest).Assembly.GetName().Name}");
        if (args.Length > 0)
        {
            await client.SendAsync(new Mine.UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "r", TaskId = "t" });
            await client.UpdateSnapshotAsync(new() { AppId = "661e7b30", RoomId = "r", TaskId = "t" });
            await client.SendAsync(new Mine.DoMineRequest { AppId = "661e7b30" });
            await client.CallAsync("DoAnything", "2020-12-01", "{}");
        }
        """;

    [Fact]
    public async Task Files_of_the_project_keep_to_the_namespaces_of_their_versions_and_nothing_is_there_twice()
    {
        await packages.PackAsync("runtime/RtcGen.Client", packages.Feed);
        var project = new ConsumerProject(packages, "Own schemas", extraItems: $"""<PackageReference Include="RtcGen.Client" Version="{packages.Version}" />""", schema: "2023-11-01/UpdateSnapshot");
        project.Write("Program.cs", Uses);
        project.Write("DoMine.rtc.yaml", """
            action: DoMine
            version: "2020-12-01"
            service: rtc
            method: POST
            summary: Does something.
            body:
              AppId: { type: string, format: id, required: true }
            result: { type: string }
            """);
        foreach (var schema in new[] { "2020-12-01/UpdateSnapshot", "2023-11-01/StartSnapshot", "2023-11-01/Storage", "Storage", "Streams" })
        {
            project.Write($"copied/{schema}.rtc.yaml", await File.ReadAllTextAsync(Path.Combine(BuildFacts.RepoRoot, "schema", "rtc", $"{schema}.rtc.yaml")));
        }

        var output = await project.BuildAndRunAsync();

        Assert.Contains("InvalidTimestamp of RtcGen.Client\n", output, StringComparison.Ordinal);
        Assert.Contains("current: RtcGen.Client\n", output, StringComparison.Ordinal);
        Assert.Contains("own: Caller, RtcGen.Rtc.Common.TargetStreams\n", output, StringComparison.Ordinal);

        // The client has this one too, as an older version.
        Assert.Contains("founding: Caller\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public async Task The_first_call_of_the_readme_compiles_as_pasted(string readme)
    {
        await packages.PackAsync("runtime/RtcGen.Client", packages.Feed);
        var project = new ConsumerProject(packages, $"Pasted {readme}", extraItems: $"""<PackageReference Include="RtcGen.Client" Version="{packages.Version}" />""");
        File.Delete(project.SchemaFile);
        project.EditProject($"""<PackageReference Include="RtcGen" Version="{packages.Version}" />""", string.Empty);
        var text = await File.ReadAllTextAsync(Path.Combine(BuildFacts.RepoRoot, readme));
        var start = text.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        project.Write("Program.cs", text[start..text.IndexOf("```", start, StringComparison.Ordinal)]);

        var (exitCode, output) = await project.TryBuildAsync();

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task The_documentation_is_there_in_Chinese_as_well(string framework)
    {
        await packages.PackAsync("runtime/RtcGen.Client", packages.Feed);
        await using var package = await ZipFile.OpenReadAsync(Path.Combine(packages.Feed, $"RtcGen.Client.{packages.Version}.nupkg"));
        var english = await ReadAsync(package, $"lib/{framework}/RtcGen.Client.xml");
        var chinese = await ReadAsync(package, $"lib/{framework}/zh-Hans/RtcGen.Client.xml");

        Assert.Equal(english.Select(Name), chinese.Select(Name));
        Assert.NotEmpty(chinese);
        Assert.All(chinese.Elements("summary"), summary => Assert.Matches(ChineseCharacter(), summary.Value));
        Assert.All(english.Elements("summary"), summary => Assert.DoesNotMatch(ChineseCharacter(), summary.Value));
    }

    private static string? Name(XElement member) => member.Attribute("name")?.Value;

    private static async Task<List<XElement>> ReadAsync(ZipArchive package, string name)
    {
        await using var stream = await package.GetEntry(name)!.OpenAsync();
        return [.. (await XDocument.LoadAsync(stream, LoadOptions.None, CancellationToken.None)).Descendants("member")];
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex ChineseCharacter();
}
