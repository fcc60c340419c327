using RtcGen.Emulator;

namespace RtcGen.Package.Tests;

/// <summary>The promise of the project, as a user meets it: one file copied, and the method is there.</summary>
[Collection(PackageCollection.Name)]
public sealed class AddedActionTests(PackedPackages packages)
{
    private const string Program = """
        using RtcGen;
        using RtcGen.Rtc;

        await using var client = new RtcClient(new RtcClientOptions
        {
            Credentials = new RtcCredentials(args[1], args[2]),
            Endpoint = new Uri(args[0]),
        });

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

    [Fact]
    public async Task One_copied_file_gives_a_fresh_project_the_method_and_the_call_arrives()
    {
        await using var emulator = await RtcEmulator.StartAsync();
        var project = new ConsumerProject(packages, "added action", schema: "2023-11-01/ListRoomInfo");
        project.Write("Program.cs", Program);

        var (accessKey, secretKey, _) = EmulatorCredential.Default;
        var output = await project.BuildAndRunAsync(emulator.Endpoint.ToString(), accessKey, secretKey);

        Assert.Contains("room ", output, StringComparison.Ordinal);
        Assert.Equal("ListRoomInfo", emulator.Calls[^1].Action);
    }
}
