namespace RtcGen.Package.Tests;

/// <summary>Settings of a build, and places, with which packages of others are known to break.</summary>
[Collection(PackageCollection.Name)]
public sealed class BuildSettingTests(PackedPackages packages)
{
    [Fact]
    public async Task Generated_files_can_be_kept_in_the_project_and_it_builds_again()
    {
        var project = ConsumerProject.Naming(packages, "Kept", """<RtcAction Include="UpdateSnapshot" /><Compile Remove="generated/**" />""");
        project.EditProject("</PropertyGroup>", "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>generated</CompilerGeneratedFilesOutputPath></PropertyGroup>");

        var first = await project.BuildRequestsAsync();
        project.Write("Program.cs", "System.Console.WriteLine(1);");
        var second = await project.BuildRequestsAsync();

        Assert.Equal(["RtcGen.Rtc.UpdateSnapshotRequest"], first);
        Assert.Equal(first, second);
        Assert.Contains("UpdateSnapshot.Rtc.V20231101.g.cs", Directory.GetFiles(Path.Combine(project.Folder, "generated"), "*.g.cs", SearchOption.AllDirectories).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_locked_restore_finds_what_was_locked()
    {
        var project = ConsumerProject.Naming(packages, "Locked", """<RtcAction Include="UpdateSnapshot" />""");
        project.EditProject("</PropertyGroup>", "<RestorePackagesWithLockFile>true</RestorePackagesWithLockFile></PropertyGroup>");
        await DotNet.RunAsync(project.Folder, "restore", "-nodeReuse:false");
        Directory.Delete(Path.Combine(project.Folder, "obj"), recursive: true);

        var (exitCode, output) = await project.TryBuildAsync("-p:RestoreLockedMode=true");

        Assert.True(exitCode == 0, output);
        Assert.Contains("\"RtcGen.Runtime\"", await File.ReadAllTextAsync(Path.Combine(project.Folder, "packages.lock.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_may_have_blanks_and_Chinese_characters()
    {
        var project = new ConsumerProject(packages, "我的 项目/音视频 (一)");
        var line = project.EditSchema("range: \"[1, 600]\"", "range: \"[600, 1]\"");

        var (exitCode, output) = await project.TryBuildAsync();

        Assert.NotEqual(0, exitCode);
        Assert.Contains($"音视频 (一){Path.DirectorySeparatorChar}UpdateSnapshot.rtc.yaml({line},", output, StringComparison.Ordinal);

        project.EditSchema("range: \"[600, 1]\"", "range: \"[1, 600]\"");
        Assert.Contains("sends {", await project.BuildAndRunAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_browser_the_client_is_marked_as_unsupported()
    {
        var project = ConsumerProject.Naming(packages, "Browser", """<SupportedPlatform Include="browser" /><RtcAction Include="UpdateSnapshot" />""", """
            using RtcGen;

            await using var client = new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() });
            """);

        var (_, output) = await project.TryBuildAsync();

        Assert.Matches(@"Program\.cs\(3,\d+\): error CA1416: .*'RtcClient.*' is unsupported on: 'browser'", output);
        Assert.DoesNotContain(".g.cs", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_it_is_in_a_project_of_Blazor_WebAssembly()
    {
        var version = BuildFacts.VersionOf("Microsoft.AspNetCore.Components.WebAssembly");
        var project = ConsumerProject.Naming(packages, "Blazor in the browser", $"""<RtcAction Include="ListApps" /><PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="{version}" />""");
        project.EditProject("Sdk=\"Microsoft.NET.Sdk\"", "Sdk=\"Microsoft.NET.Sdk.BlazorWebAssembly\"");
        project.Write("Program.cs", """
            using RtcGen;

            await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("a", "b") });
            """);

        var (_, output) = await project.TryBuildAsync();

        Assert.Matches(@"Program\.cs\(3,\d+\): error CA1416: .*'RtcClient.*' is unsupported on: 'browser'", output);
    }
}
