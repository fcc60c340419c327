namespace RtcGen.Package.Tests;

/// <summary>A folder of schemas of one's own, from which a project names what it needs.</summary>
[Collection(PackageCollection.Name)]
public sealed class OwnCatalogueTests(PackedPackages packages)
{
    internal const string Service = """
        service: ecs
        summary: Elastic Compute Service.
        defaultRegion: cn-beijing
        host: ecs.{region}.volcengineapi.com
        regions: [cn-beijing]
        """;

    [Fact]
    public async Task Only_what_is_named_of_a_folder_is_compiled_with_the_service_and_the_types_of_the_version()
    {
        var project = ConsumerProject.Naming(packages, "Own catalogue", """
            <RtcCatalogue Include="schemas" />
            <RtcAction Include="DoA" />
            <RtcAction Include="UpdateSnapshot" Service="rtc" />
            """);
        project.Write("schemas/ecs/service.rtc.yaml", Service);
        project.Write("schemas/ecs/2020-04-01/DoA.rtc.yaml", Action("DoA", "2020-04-01", "supersededBy: \"2024-04-01\""));
        project.Write("schemas/ecs/O'Brien (1)/any name; at all.rtc.yaml", Action("DoA", "2024-04-01", member: "{ type: Extent }"));
        project.Write("schemas/ecs/2024-04-01/DoB.rtc.yaml", Action("DoB", "2024-04-01"));
        project.Write("schemas/ecs/2024-04-01/Types.rtc.yaml", Types("Extent", "2024-04-01"));
        project.Write("schemas/ecs/2020-04-01/Types.rtc.yaml", Types("OldExtent", "2020-04-01"));
        project.Write("schemas/ecs/Types.rtc.yaml", Types("AnyExtent", null));
        project.Write("schemas/faulty.rtc.yaml", "action: [");

        Assert.Equal(["RtcGen.Ecs.DoARequest", "RtcGen.Rtc.UpdateSnapshotRequest"], await project.BuildRequestsAsync());
        Assert.Equal(
            ["Types.rtc.yaml", "Types.rtc.yaml", "UpdateSnapshot.rtc.yaml", "any name; at all.rtc.yaml", "service.rtc.yaml", "service.rtc.yaml"],
            await project.SchemaNamesAsync());

        project.EditProject("""<RtcAction Include="DoA" />""", """<RtcAction Include="DoA;DoB" Service="ecs" /><RtcAction Include="DoA" Version="2020-04-01" />""");
        Assert.Equal(
            ["RtcGen.Ecs.DoARequest", "RtcGen.Ecs.DoBRequest", "RtcGen.Ecs.V20200401.DoARequest", "RtcGen.Rtc.UpdateSnapshotRequest"],
            await project.BuildRequestsAsync());
    }

    [Fact]
    public async Task A_folder_of_the_project_takes_the_place_of_what_the_package_has_of_the_same_service()
    {
        var project = ConsumerProject.Naming(packages, "Own versions", """
            <RtcCatalogue Include="../Own versions schemas" />
            <RtcAction Include="UpdateSnapshot" />
            <RtcAction Include="UpdateSnapshot" Version="2020-12-01" />
            """);
        project.Write("../Own versions schemas/Newest.rtc.yaml", Action("UpdateSnapshot", "2026-01-01", service: "rtc"));

        Assert.Equal(["RtcGen.Rtc.UpdateSnapshotRequest", "RtcGen.Rtc.V20201201.UpdateSnapshotRequest"], await project.BuildRequestsAsync());
        Assert.Equal(["Newest.rtc.yaml", "UpdateSnapshot.rtc.yaml", "service.rtc.yaml"], await project.SchemaNamesAsync());
    }

    internal static string Action(string name, string version, string more = "", string member = "{ type: string }", string service = "ecs") => $"""
        action: {name}
        version: "{version}"
        service: {service}
        method: POST
        summary: Does it.
        body: {"{"} Name: {member} {"}"}
        result: {"{"} type: string {"}"}
        {more}
        """.TrimEnd();

    private static string Types(string name, string? version) =>
        $"service: ecs\n{(version is null ? "" : $"version: \"{version}\"\n")}types:\n  {name}: {{ summary: An extent., fields: {{ Width: {{ type: int32 }} }} }}\n";
}
