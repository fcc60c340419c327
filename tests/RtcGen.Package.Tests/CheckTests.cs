namespace RtcGen.Package.Tests;

/// <summary>Whoever references the generator, the ready-made client or both has the checks of requests, once and without doing anything.</summary>
[Collection(PackageCollection.Name)]
public sealed class CheckTests(PackedPackages packages)
{
    private const string OwnSchema = """
        using RtcGen.Rtc.V20201201;

        Console.WriteLine(new UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1", ImageConfig = new() { Interval = 601 } });
        """;

    private const string ReadyMade = """
        using RtcGen.Rtc;

        Console.WriteLine(new StartWebcastVideoSolutions { Width = 721 });
        """;

    private const string Told = "warning RTC1001: Interval is 601, which is outside [1, 600] s; the server would not refuse this, it would silently use 2";

    [Fact]
    public async Task With_the_generator_its_own_requests_are_checked()
    {
        var project = Create("Checked generator", OwnSchema);

        Assert.Equal([Told], await WarningsAsync(project));
    }

    [Fact]
    public async Task With_the_ready_made_client_its_requests_are_checked()
    {
        await packages.PackAsync("runtime/RtcGen.Client", packages.Feed);
        var project = Create("Checked client", ReadyMade, isGenerator: false, isClient: true);

        Assert.Equal(["warning RTC1007: Width is 721, which is not a multiple of 2; the server would not refuse this, it would silently use the next even number"], await WarningsAsync(project));
    }

    [Fact]
    public async Task With_both_each_breach_is_said_once()
    {
        await packages.PackAsync("runtime/RtcGen.Client", packages.Feed);
        var project = Create("Checked both", OwnSchema, isClient: true);

        Assert.Equal([Told], await WarningsAsync(project));
    }

    [Fact]
    public async Task The_severity_is_that_of_the_editorconfig_and_the_language_that_of_the_compiler()
    {
        var project = Create("Checked otherwise", OwnSchema);
        project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.RTC1001.severity = error\n");

        var (exitCode, output) = await project.TryBuildAsync("-p:PreferredUILang=zh-Hans");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("RTC1001: Interval 为 601，超出 [1, 600] s；服务端不会拒绝，而会静默改用 2", output, StringComparison.Ordinal);
    }

    private ConsumerProject Create(string folder, string program, bool isGenerator = true, bool isClient = false)
    {
        var client = isClient ? $"""<PackageReference Include="RtcGen.Client" Version="{packages.Version}" />""" : string.Empty;
        var project = new ConsumerProject(packages, folder, extraItems: client);
        project.EditProject("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", string.Empty);
        if (!isGenerator)
        {
            File.Delete(project.SchemaFile);
            project.EditProject($"""<PackageReference Include="RtcGen" Version="{packages.Version}" />""", string.Empty);
        }

        project.Write("Program.cs", program);
        return project;
    }

    private static async Task<IEnumerable<string>> WarningsAsync(ConsumerProject project)
    {
        var (exitCode, output) = await project.TryBuildAsync();
        Assert.True(exitCode == 0, output);

        // The summary says everything again.
        return output[..output.IndexOf("Build succeeded", StringComparison.Ordinal)].Split('\n')
            .Where(line => line.Contains("warning", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("warning", StringComparison.Ordinal)..].Split(" [/")[0].TrimEnd());
    }
}
