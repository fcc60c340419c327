// Records a room into a bucket: start, look, stop, and what to do when the response to a call is lost.
using RtcGen;
using RtcGen.Emulator;
using RtcGen.Rtc;
using RtcGen.Samples.Recording;

// Without --live everything happens in this process. A program of your own has no emulator and only creates the client.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync();
await using var client = emulator?.CreateClient() ?? new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() });

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };

// For --live: your application, a room with somebody in it, and your bucket.
var recorder = new RoomRecorder(client, appId: "661e7b30", roomId: "lesson-7", taskId: "record-1");
var bucket = new TosStorage { AccountId = "2100000000", Bucket = "recordings", Region = 0 };

try
{
    Console.WriteLine($"Start: {await recorder.StartAsync(bucket, stop.Token)}");
    Console.WriteLine($"Start: {await recorder.StartAsync(bucket, stop.Token)}");
    Console.WriteLine($"Look:  {await recorder.DescribeAsync(stop.Token)}");

    // The first call stops the task, but its response is lost; the client's own retry then finds nothing to stop.
    emulator?.Fail(EmulatorFailure.Reset(), new() { Action = "StopRecord", Times = 1, AfterEffect = true });
    Console.WriteLine($"Stop:  {await recorder.StopAsync(stop.Token)}");
    Console.WriteLine($"Look:  {await recorder.DescribeAsync(stop.Token)}");

    // Here all attempts of a start are lost, though the server carried them out.
    recorder = new RoomRecorder(client, appId: "661e7b30", roomId: "lesson-7", taskId: "record-2");
    emulator?.Fail(EmulatorFailure.PartialResponse(), new() { Action = "StartRecord", AfterEffect = true });
    Console.WriteLine($"Start: {await recorder.StartAsync(bucket, stop.Token)}");
    Console.WriteLine($"Stop:  {await recorder.StopAsync(stop.Token)}");
    return 0;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    Console.WriteLine("Canceled.");
    return 130;
}
catch (RtcException e)
{
    // The message names the action, the error, the request id for the vendor's support, and whether the call may have taken effect.
    Console.Error.WriteLine(e.Message);
    return 1;
}
