using System.Runtime.InteropServices;

namespace RtcGen.Package.Tests;

/// <summary>A program that names its actions is published with Native AOT, from the packages.</summary>
[Collection(PackageCollection.Name)]
public sealed class AotTests(PackedPackages packages)
{
    [NativeFact]
    public async Task It_is_published_without_a_warning_and_runs()
    {
        var project = ConsumerProject.Naming(packages, "Native", """<RtcAction Include="UpdateSnapshot" />""", """
            using RtcGen;
            using RtcGen.Rtc;

            await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("a", "b") });
            var signed = await client.SignAsync(new UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1", ImageConfig = new() { Interval = 5 } });
            Console.WriteLine($"{signed.Uri.Query} {System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported}");
            """);
        project.EditProject("</PropertyGroup>", "<PublishAot>true</PublishAot><InvariantGlobalization>true</InvariantGlobalization></PropertyGroup>");

        var output = await DotNet.RunAsync(project.Folder, "publish", "--nologo", "-nodeReuse:false", "-r", RuntimeInformation.RuntimeIdentifier, "-o", "published");
        var finished = await Command.RunAsync(Command.Program(Path.Combine(project.Folder, "published", OperatingSystem.IsWindows() ? "Caller.exe" : "Caller"), []), TimeSpan.FromMinutes(1));

        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        Assert.Equal("?Action=UpdateSnapshot&Version=2023-11-01 False\n", finished.Output);
    }
}
