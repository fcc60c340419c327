using System.IO.Compression;
using System.Xml.Linq;

namespace RtcGen.Package.Tests;

/// <summary>The package with the emulator: whole in itself, out of the way of the user's own packages, and at work in a test project.</summary>
[Collection(PackageCollection.Name)]
public sealed class EmulatorPackageTests(PackedPackages packages)
{
    private const string UserTest = """
        using RtcGen;
        using RtcGen.Emulator;
        using RtcGen.Rtc.V20201201;
        using Xunit;

        public sealed class UserTests
        {
            [Fact]
            public async Task The_interval_is_changed()
            {
                await using var rtc = await RtcEmulator.StartAsync();
                rtc.SeedTask("snapshot", new Dictionary<string, string> { ["AppId"] = "661e7b30", ["RoomId"] = "room-1", ["TaskId"] = "task-1" });
                await using var client = rtc.CreateClient();

                await client.UpdateSnapshotAsync(new UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1", ImageConfig = new() { Interval = 5 } });

                Assert.Equal("5", Assert.Single(rtc.Calls).Member("ImageConfig.Interval"));
            }

            [Fact]
            public void The_projects_own_YamlDotNet_is_the_one_it_asked_for() =>
                Assert.Equal(RIVAL, typeof(YamlDotNet.Serialization.Deserializer).Assembly.GetName().Version!.Major);
        }
        """;

    private string Package => Path.Combine(packages.Feed, $"RtcGen.Emulator.{packages.Version}.nupkg");

    [Fact]
    public async Task It_holds_all_that_it_needs_and_shows_the_compiler_itself_alone()
    {
        await using var package = await ZipFile.OpenReadAsync(Package);
        var files = package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal) || name.StartsWith("ref/", StringComparison.Ordinal));
        Assert.Equal(
            new[] { "net10.0", "net8.0" }.SelectMany(framework => new[]
            {
                $"lib/{framework}/RtcGen.Emulator.dll",
                $"lib/{framework}/RtcGen.Emulator.xml",
                $"lib/{framework}/RtcGen.Reference.dll",
                $"lib/{framework}/RtcGen.Schema.dll",
                $"lib/{framework}/RtcGen.YamlDotNet.dll",
                $"ref/{framework}/RtcGen.Emulator.dll",
                $"ref/{framework}/RtcGen.Emulator.xml",
            }).Order(StringComparer.Ordinal),
            files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_depends_on_the_client_and_on_nothing_else()
    {
        await using var package = await ZipFile.OpenReadAsync(Package);
        await using var text = await package.GetEntry("RtcGen.Emulator.nuspec")!.OpenAsync();
        var description = await XDocument.LoadAsync(text, LoadOptions.None, CancellationToken.None);
        Assert.Equal(
            ["RtcGen.Runtime", "RtcGen.Runtime"],
            description.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value));
        Assert.Equal(
            ["Microsoft.AspNetCore.App", "Microsoft.AspNetCore.App"],
            description.Descendants().Where(element => element.Name.LocalName == "frameworkReference").Select(element => element.Attribute("name")!.Value));
    }

    [Fact]
    public async Task It_works_in_a_test_project_beside_another_YamlDotNet()
    {
        var project = Project("With the emulator", $"""
            <PackageReference Include="Microsoft.NET.Test.Sdk" Version="{BuildFacts.VersionOf("Microsoft.NET.Test.Sdk")}" />
            <PackageReference Include="xunit" Version="{BuildFacts.VersionOf("xunit")}" />
            <PackageReference Include="xunit.runner.visualstudio" Version="{BuildFacts.VersionOf("xunit.runner.visualstudio")}" />
            <PackageReference Include="YamlDotNet" Version="{BuildFacts.RivalYamlDotNetVersion}" />
            """);
        File.Delete(Path.Combine(project.Folder, "Program.cs"));
        project.Write("UserTests.cs", UserTest.Replace("RIVAL", BuildFacts.RivalYamlDotNetVersion.Split('.')[0], StringComparison.Ordinal));

        var output = await DotNet.RunAsync(project.Folder, "test", "--nologo", "-nodeReuse:false");
        Assert.Contains("Passed:     2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_works_in_a_program_for_net8()
    {
        var project = Project("With the emulator for 8", string.Empty);
        project.EditProject("<TargetFramework>net10.0</TargetFramework>", "<TargetFramework>net8.0</TargetFramework><RollForward>Major</RollForward>");
        project.Write("Program.cs", """
            using RtcGen;
            using RtcGen.Emulator;
            using RtcGen.Rtc.V20201201;

            await using var rtc = await RtcEmulator.StartAsync();
            await using var client = rtc.CreateClient();
            try
            {
                await client.UpdateSnapshotAsync(new UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1" });
            }
            catch (RtcServiceException e)
            {
                Console.WriteLine($"{e.Code} {rtc.Calls[0].Signature.Status}");
            }
            """);

        Assert.Contains("InvalidParameter.ErrorActiveTaskNotFound Verified", await project.BuildAndRunAsync(), StringComparison.Ordinal);
    }

    private ConsumerProject Project(string folder, string items) =>
        new(packages, folder, extraItems: $"""<PackageReference Include="RtcGen.Emulator" Version="{packages.Version}" />{items}""");
}
