// An AI agent joins a room, calls a function of this program, is interrupted and leaves.
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Samples.VoiceChat;

// Without --live everything happens in this process. A program of your own has no emulator and only creates the client.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync();
await using var client = emulator?.CreateClient() ?? new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() });

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };

// For --live: your application, and a room in which user-1 listens.
var agent = new Agent(client, appId: "661e7b30", roomId: "room-1", taskId: "task-1", userId: "user-1");
try
{
    Console.WriteLine($"Start:     {await agent.StartAsync(stop.Token)}");
    try
    {
        // The model asks for the weather. This comes to the address in FunctionCallingConfig or to the clients in the room, with an id that
        // belongs to the answer.
        var (toolCallId, function, arguments) = ("call-1", "get_weather", """{"city":"Beijing"}""");
        var answer = Functions.Call(function, arguments);
        await agent.AnswerAsync(toolCallId, answer, stop.Token);
        Console.WriteLine($"Function:  {function}({arguments}) is '{answer}'");

        await agent.InterruptAsync(stop.Token);
        Console.WriteLine("Interrupt: the agent is silent");

        await agent.SayAsync("Your taxi is here.", stop.Token);
        Console.WriteLine("Say:       'Your taxi is here.'");
    }
    finally
    {
        // An agent that nobody stops goes on and costs money: whatever happened, Ctrl+C included, it is told to leave, with ten seconds of its own.
        using var last = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        Console.WriteLine($"Stop:      {await agent.StopAsync(last.Token)}");
    }

    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("Canceled.");
    return 130;
}
catch (RtcValidationException e)
{
    // Everything that is wrong with the request at once, each with its path; nothing was sent.
    Console.Error.WriteLine(string.Join('\n', e.Errors.Select(error => error.Message)));
    return 1;
}
catch (RtcException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
