namespace RtcGen.Package.Tests;

/// <summary>Schemas of one's own beside generated code that is there already.</summary>
[Collection(PackageCollection.Name)]
public sealed class NeighbourTests(PackedPackages packages)
{
    private const string Uses = """
        using RtcGen;
        using RtcGen.Rtc;
        using RtcGen.Rtc.V20201201;

        await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("a", "b") });
        Console.WriteLine($"{RtcErrors.InvalidTimestamp} of {RtcErrors.All.Count > 40}");
        if (args.Length > 0)
        {
            await client.DoMineAsync(new DoMineRequest { AppId = "661e7b30" });
        }
        """;

    [Fact]
    public async Task A_project_with_a_schema_beside_a_client_package_names_the_errors_without_a_warning()
    {
        var client = Library("Client", "UpdateSnapshot", "<AssemblyName>Some.Client</AssemblyName><RtcGenPublicService>true</RtcGenPublicService>");
        await DotNet.RunAsync(client.Folder, "pack", "--nologo", "-nodeReuse:false", "-o", packages.Feed, $"-p:PackageVersion={packages.Version}");
        var project = Caller("Beside the client", $"""<PackageReference Include="Some.Client" Version="{packages.Version}" />""");

        Assert.Contains("InvalidTimestamp of True", await project.BuildAndRunAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_sees_into_another_with_schemas_names_the_errors_without_a_warning()
    {
        var other = Library("Seen", "UpdateSnapshot", "<AssemblyName>Seen</AssemblyName>");
        other.EditProject("<PackageReference", "<InternalsVisibleTo Include=\"Caller\" /><PackageReference");
        var project = Caller("Sees", $"""<ProjectReference Include="{other.Folder}/Caller.csproj" />""");

        Assert.Contains("InvalidTimestamp of True", await project.BuildAndRunAsync(), StringComparison.Ordinal);
    }

    private ConsumerProject Library(string folder, string schema, string property)
    {
        var library = new ConsumerProject(packages, folder, schema: $"2020-12-01/{schema}");
        library.EditProject("<OutputType>Exe</OutputType>", property);
        library.Write("Program.cs", "namespace Some; internal static class Use { public static string Code => RtcGen.Rtc.RtcErrors.InvalidTimestamp.Value; }");
        return library;
    }

    private ConsumerProject Caller(string folder, string reference)
    {
        var project = new ConsumerProject(packages, folder, extraItems: reference);
        File.Delete(project.SchemaFile);
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
        return project;
    }
}
