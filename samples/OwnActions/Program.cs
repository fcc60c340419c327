// Two actions only: one that the package describes, named in the project file, and one described by a file of this folder.
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Rtc;

// Without --live everything happens in this process, and the emulator judges by the same file. A program of your own only creates the client.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync(new RtcEmulatorOptions
{
    Schemas = [await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "DismissRoom.rtc.yaml"))],
});
await using var client = emulator?.CreateClient() ?? new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() });

// For --live: your application, and a room with somebody in it.
const string AppId = "661e7b30";
emulator?.SeedRoom(AppId, "lesson-7", "teacher", "alice");

try
{
    Console.WriteLine($"lesson-7: {await CountAsync("lesson-7")} user(s)");
    await DismissAsync("lesson-7");
    Console.WriteLine($"lesson-7: {await CountAsync("lesson-7")} user(s)");

    // A constant would be underlined while you type; this comes from elsewhere.
    await DismissAsync(args.FirstOrDefault(argument => argument != "--live") ?? "lobby");
    return 0;
}
catch (RtcException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

async Task<int> CountAsync(string room)
{
    var (users, _) = await client.GetRoomOnlineUsersAsync(new() { AppId = AppId, RoomId = room });
    return users.TotalUser ?? 0;
}

async Task DismissAsync(string room)
{
    try
    {
        await client.DismissRoomAsync(new() { AppId = AppId, RoomId = room });
        Console.WriteLine($"{room}: dismissed");
    }
    catch (RtcValidationException e)
    {
        // The rule of the file, before anything is sent.
        Console.WriteLine($"{room}: not sent, {e.Errors[0].Message}");
    }
}
