namespace RtcGen.Package.Tests;

/// <summary>The packages without a project: in an F# script, and in a C# program of one file.</summary>
[Collection(PackageCollection.Name)]
public sealed class ScriptTests(PackedPackages packages)
{
    [Fact]
    public async Task An_FSharp_script_calls_an_action()
    {
        await packages.PackAsync("runtime/RtcGen.Client", packages.Feed);
        var folder = Folder("script");
        await File.WriteAllTextAsync(Path.Combine(folder, "call.fsx"), $"""
            #i "nuget: {packages.Feed}"
            #r "nuget: RtcGen.Client, {packages.Version}"

            open RtcGen
            open RtcGen.Rtc

            let credentials = RtcCredentials("a", "b")
            let client = new RtcClient(RtcClientOptions(Credentials = credentials))
            let request = UpdateSnapshotRequest(AppId = "661e7b30", RoomId = "room-1", TaskId = "task-1")
            printfn "%s of %s" (request.ToJson()) (client.SignAsync(request).GetAwaiter().GetResult().Uri.Host)
            """);

        var output = await DotNet.RunAsync(folder, "fsi", "call.fsx");

        Assert.Contains("""{"AppId":"661e7b30","RoomId":"room-1","TaskId":"task-1"} of rtc.volcengineapi.com""", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_of_one_file_calls_an_action()
    {
        await packages.PackAsync("runtime/RtcGen.Client", packages.Feed);
        var folder = Folder("one file");
        await File.WriteAllTextAsync(Path.Combine(folder, "app.cs"), $$"""
            #:package RtcGen.Client@{{packages.Version}}
            #:package RtcGen.Emulator@{{packages.Version}}
            using RtcGen;
            using RtcGen.Emulator;
            using RtcGen.Rtc;

            await using var rtc = await RtcEmulator.StartAsync();
            await using var client = rtc.CreateClient();
            var response = await client.ListAppsAsync(new());
            Console.WriteLine($"{response.Metadata.Action} {rtc.Calls.Count}");
            """);

        Assert.EndsWith("ListApps 1\n", await DotNet.RunAsync(folder, "run", "app.cs"), StringComparison.Ordinal);
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(packages.Root, name)).FullName;
}
