using RtcGen.Emulator;

namespace RtcGen.Package.Tests;

/// <summary>A project names an action, and its method is there: the schemas are in the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class NamedActionTests(PackedPackages packages)
{
    private const string Program = """
        using RtcGen;
        using RtcGen.Rtc;
        using Old = RtcGen.Rtc.V20201201;

        await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials(args[1], args[2]), Endpoint = new Uri(args[0]) });
        try
        {
            await client.SendAsync(new Old.UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1", ImageConfig = new() { Interval = 5 } });
        }
        catch (RtcServiceException e)
        {
            Console.WriteLine(e.Code);
        }

        await foreach (var room in client.ListRoomInfoItemsAsync(new ListRoomInfoRequest
        {
            AppId = "661e7b30",
            StartTime = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8)),
            EndTime = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8)),
        }))
        {
            Console.WriteLine($"room {room.RoomId}");
        }
        """;

    private const string Two = """
        <RtcAction Include="ListRoomInfo" />
        <RtcAction Include="UpdateSnapshot" Version="2020-12-01" />
        """;

    [Fact]
    public async Task Two_lines_give_a_fresh_project_two_methods_and_the_calls_arrive()
    {
        await using var emulator = await RtcEmulator.StartAsync();
        var project = ConsumerProject.Naming(packages, "Named", Two);
        project.Write("Program.cs", Program);

        var (accessKey, secretKey, _) = EmulatorCredential.Default;
        var output = await project.BuildAndRunAsync(emulator.Endpoint.ToString(), accessKey, secretKey);

        Assert.StartsWith("InvalidParameter.ErrorActiveTaskNotFound\nroom ", output, StringComparison.Ordinal);
        Assert.Equal(["UpdateSnapshot 2020-12-01", "ListRoomInfo 2023-11-01"], emulator.Calls.Select(call => $"{call.Action} {call.Version}").Distinct());
        Assert.Equal(["rtc/2020-12-01/UpdateSnapshot", "rtc/2023-11-01/ListRoomInfo", "rtc/service"], await project.PackagedSchemasAsync());
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(BuildFacts.RepoRoot, "schema", "rtcgen.schema.json")),
            await File.ReadAllTextAsync(Path.Combine(project.Folder, "obj", "rtcgen.schema.json")));
    }

    [Fact]
    public async Task A_line_more_or_less_is_a_method_more_or_less_in_the_next_build()
    {
        var project = ConsumerProject.Naming(packages, "Edited names", Two);
        Assert.Equal(["RtcGen.Rtc.ListRoomInfoRequest", "RtcGen.Rtc.V20201201.UpdateSnapshotRequest"], await project.BuildRequestsAsync());

        project.EditProject("""<RtcAction Include="ListRoomInfo" />""", """<RtcAction Include="StartSnapshot;UpdateSnapshot" />""");
        Assert.Equal(
            ["RtcGen.Rtc.StartSnapshotRequest", "RtcGen.Rtc.UpdateSnapshotRequest", "RtcGen.Rtc.V20201201.UpdateSnapshotRequest"],
            await project.BuildRequestsAsync());
        Assert.Equal(
            ["rtc/2020-12-01/UpdateSnapshot", "rtc/2023-11-01/StartSnapshot", "rtc/2023-11-01/Storage", "rtc/2023-11-01/UpdateSnapshot", "rtc/Storage", "rtc/Streams", "rtc/service"],
            await project.PackagedSchemasAsync());

        project.EditProject("""<RtcAction Include="StartSnapshot;UpdateSnapshot" />""", string.Empty);
        project.EditProject(""" Version="2020-12-01" """.TrimEnd(), """ Version="2020-12-01" Condition="false" """);
        Assert.Empty(await project.BuildRequestsAsync());
    }

    [Fact]
    public async Task A_file_of_the_project_takes_the_place_of_what_the_package_has()
    {
        var project = ConsumerProject.Naming(packages, "Named and copied", """<RtcAction Include="StartSnapshot;UpdateSnapshot" />""");
        project.Write("Program.cs", "System.Console.WriteLine(new RtcGen.Rtc.UpdateSnapshotRequest { Mine = \"5\" }.ToJson());\n");
        project.Write("Mine.rtc.yaml", "action: UpdateSnapshot\nversion: \"2023-11-01\"\nservice: rtc\nmethod: POST\nsummary: Mine.\nbody: { Mine: { type: string } }\nresult: { type: string }\n");
        project.Write("Streams.rtc.yaml", File.ReadAllText(Path.Combine(BuildFacts.RepoRoot, "schema", "rtc", "Streams.rtc.yaml")));

        Assert.Contains("""{"Mine":"5"}""", await project.BuildAndRunAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_no_index_the_schemas_themselves_are_read()
    {
        var project = ConsumerProject.Naming(packages, "No index", Two);
        var folder = Path.Combine(BuildFacts.RepoRoot, "schema");

        var items = (await project.ItemsAsync($"-p:RtcGenSchemaRoot={folder}")).GetProperty("AdditionalFiles").EnumerateArray();
        var read = items.Select(item => Path.GetRelativePath(folder, item.GetProperty("FullPath").GetString()!)).ToList();

        Assert.Equal(
            ["rtc/2020-12-01/UpdateSnapshot.rtc.yaml", "rtc/2023-11-01/ListRoomInfo.rtc.yaml"],
            read.Where(path => File.ReadAllText(Path.Combine(folder, path)).Contains("\naction: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Superset(new HashSet<string> { "rtc/service.rtc.yaml", "rtc/Streams.rtc.yaml", "rtc/2023-11-01/Storage.rtc.yaml", "rtc/2020-12-01/Capture.rtc.yaml" }, read.ToHashSet());
        Assert.DoesNotContain("rtc/2024-12-01/VoiceChat.rtc.yaml", read);
    }

    [Fact]
    public async Task Another_service_is_named_like_this_one()
    {
        var project = ConsumerProject.Naming(packages, "Named sts", """<RtcAction Include="AssumeRole" Service="sts" />""");

        Assert.Equal(["RtcGen.Sts.AssumeRoleRequest"], await project.BuildRequestsAsync());
        Assert.Equal(["rtc/service", "sts/2018-01-01/AssumeRole", "sts/service"], await project.PackagedSchemasAsync());
    }

    [Fact]
    public async Task Central_versions_items_of_Directory_Build_props_and_several_targets_are_no_hindrance()
    {
        var project = ConsumerProject.Naming(packages, "Central", """<RtcAction Include="ListRoomInfo" Condition="'$(TargetFramework)' == 'net10.0'" />""");
        project.Write("Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <ItemGroup><RtcAction Include="UpdateSnapshot" Version="2020-12-01" /></ItemGroup>
            </Project>
            """);
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="RtcGen" Version="{packages.Version}" /></ItemGroup>
            </Project>
            """);
        project.EditProject($"""Include="RtcGen" Version="{packages.Version}" """.TrimEnd(), """Include="RtcGen" """);
        project.EditProject("<TargetFramework>net10.0</TargetFramework>", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>");

        Assert.Equal(["RtcGen.Rtc.ListRoomInfoRequest", "RtcGen.Rtc.V20201201.UpdateSnapshotRequest"], await project.BuildRequestsAsync());
        Assert.Equal(["RtcGen.Rtc.V20201201.UpdateSnapshotRequest"], project.Requests("net8.0"));
    }

    [Fact]
    public async Task Beside_the_client_a_named_action_keeps_to_the_namespace_of_its_version()
    {
        await packages.PackAsync("runtime/RtcGen.Client", packages.Feed);
        var project = ConsumerProject.Naming(packages, "Named beside the client", $"""<RtcAction Include="UpdateSnapshot" /><PackageReference Include="RtcGen.Client" Version="{packages.Version}" />""");
        project.Write("Program.cs", "using RtcGen.Rtc;\nSystem.Console.WriteLine(typeof(UpdateSnapshotRequest).Assembly.GetName().Name);\n");

        Assert.Equal(["RtcGen.Rtc.V20231101.UpdateSnapshotRequest"], await project.BuildRequestsAsync());
        Assert.Contains("RtcGen.Client", await DotNet.RunAsync(project.Folder, "run", "--no-build"), StringComparison.Ordinal);
    }
}
