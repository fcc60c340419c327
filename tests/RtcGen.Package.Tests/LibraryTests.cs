namespace RtcGen.Package.Tests;

/// <summary>The packages in libraries, which decide nothing for those who use them.</summary>
[Collection(PackageCollection.Name)]
public sealed class LibraryTests(PackedPackages packages)
{
    [Fact]
    public async Task A_library_for_NET_8_keeps_to_the_8_0_line()
    {
        foreach (var package in new[] { "RtcGen.Credentials", "RtcGen.DependencyInjection" })
        {
            await packages.PackAsync($"runtime/{package}", packages.Feed);
        }

        var project = ConsumerProject.Naming(packages, "Library for 8", $"""
            <PackageReference Include="RtcGen.DependencyInjection" Version="{packages.Version}" />
            <PackageReference Include="Microsoft.Extensions.Http" Version="[8.0.1]" />
            <PackageReference Include="Microsoft.Extensions.Logging.Abstractions" Version="[8.0.3]" />
            <PackageReference Include="Microsoft.Extensions.Options.ConfigurationExtensions" Version="[8.0.0]" />
            <RtcAction Include="ListRoomInfo" />
            """, """
            using Microsoft.Extensions.DependencyInjection;
            using RtcGen;

            public static class Registration
            {
                public static IServiceCollection Add(IServiceCollection services) { services.AddRtcClient(options => options.Credentials = RtcCredentials.FromEnvironment()); return services; }
            }
            """);
        project.EditProject("<OutputType>Exe</OutputType>", string.Empty);
        project.EditProject("net10.0", "net8.0");

        await project.TryBuildAsync();

        Assert.Contains("RtcGen.Rtc.ListRoomInfoRequest", project.Requests("net8.0"));
        var assets = await File.ReadAllTextAsync(Path.Combine(project.Folder, "obj", "project.assets.json"));
        Assert.Contains("\"Microsoft.Extensions.Http/8.0.1\"", assets, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"""Microsoft\.Extensions\.[A-Za-z.]+/(?!8\.)\d", assets);
    }

    [Fact]
    public async Task Two_versions_of_the_generator_live_in_one_graph()
    {
        const string Newer = "99.0.0";
        await packages.PackAsync("generator/RtcGen.Generator", packages.Feed, Newer);
        await packages.PackAsync("runtime/RtcGen.Runtime", packages.Feed, Newer);
        var library = ConsumerProject.Naming(packages, "Older library", """<RtcAction Include="UpdateSnapshot" Version="2020-12-01" />""", "public static class Older { public static string Name => nameof(RtcGen.Rtc.V20201201.UpdateSnapshotRequest); }");
        library.EditProject("<OutputType>Exe</OutputType>", "<AssemblyName>Older</AssemblyName>");
        var program = ConsumerProject.Naming(packages, "Newer program", $"""<ProjectReference Include="{library.Folder}/Caller.csproj" /><RtcAction Include="ListRoomInfo" />""", "System.Console.WriteLine($\"{Older.Name} {typeof(RtcGen.Rtc.ListRoomInfoRequest).Assembly.GetName().Name}\");");
        program.EditProject($"Include=\"RtcGen\" Version=\"{packages.Version}\"", $"Include=\"RtcGen\" Version=\"{Newer}\"");

        Assert.Equal("UpdateSnapshotRequest Caller\n", await program.BuildAndRunAsync());
    }

    [Fact]
    public async Task A_project_inside_the_folder_of_another_has_its_own_schemas()
    {
        var outer = new ConsumerProject(packages, "Outer");
        outer.EditProject("</PropertyGroup>", "<DefaultItemExcludes>$(DefaultItemExcludes);Inner/**</DefaultItemExcludes></PropertyGroup>");
        var inner = new ConsumerProject(packages, "Outer/Inner", schema: "2023-11-01/StopSnapshot");
        inner.Write("Program.cs", "System.Console.WriteLine();");

        Assert.Equal(["RtcGen.Rtc.StopSnapshotRequest"], await inner.BuildRequestsAsync());
        Assert.Equal(["RtcGen.Rtc.V20201201.UpdateSnapshotRequest"], await outer.BuildRequestsAsync());
    }
}
