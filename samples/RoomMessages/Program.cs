// Sends messages into a room: to everybody, to one user, to several; and what the client retries, and what it leaves to you.
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Samples.RoomMessages;

// Without --live everything happens in this process. A program of your own has no emulator and only creates the client.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync();
await using var client = emulator?.CreateClient() ?? new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() });

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };

// For --live: your application, and a room with these users in it.
const string AppId = "661e7b30", RoomId = "lesson-7";
emulator?.SeedRoom(AppId, RoomId, "teacher", "alice");
var room = new Room(client, AppId, RoomId);

try
{
    Console.WriteLine($"to all:         {await room.TellAllAsync("m-1", "The lesson begins.", stop.Token)}");
    Console.WriteLine($"to alice:       {await room.TellAsync("alice", "m-2", "You are next.", stop.Token)}");
    Console.WriteLine($"to bob:         {await room.TellAsync("bob", "m-3", "Where are you?", stop.Token)}");
    Console.WriteLine($"to alice, bob:  {await room.TellAsync(["alice", "bob"], "m-4", "Five minutes left.", stop.Token)}");

    // Too many calls: the server has certainly not sent the message, so the client tries again by itself.
    emulator?.Fail(EmulatorFailure.TooManyRequests(TimeSpan.Zero), new() { Times = 2 });
    Console.WriteLine($"busy twice:     {await room.TellAllAsync("m-5", "Two minutes left.", stop.Token)}");

    // The response is lost: the room may have heard the message, so the client does not send it again. Who asks for it can.
    emulator?.Fail(EmulatorFailure.PartialResponse(), new() { Times = 1, AfterEffect = true });
    Console.WriteLine($"response lost:  {await room.TellAllAsync("m-6", "The lesson is over.", stop.Token)}");
    Console.WriteLine($"the same again: {await room.TellAllAsync("m-6", "The lesson is over.", stop.Token)}");
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("Canceled.");
    return 130;
}
catch (RtcException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
