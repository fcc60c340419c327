// Another service of Volcengine, described by two files of this folder: one for the service, one for its action.
using RtcGen;
using RtcGen.Ecs;
using RtcGen.Emulator;

// Without --live everything happens in this process, and the emulator serves the same files. A program of your own only creates the client.
await using var emulator = args.Contains("--live") ? null : await RtcEmulator.StartAsync(new RtcEmulatorOptions
{
    Schemas = [.. Directory.GetFiles(AppContext.BaseDirectory, "*.rtc.yaml").Select(File.ReadAllText)],
});
await using var client = emulator?.CreateClient() ?? new RtcClient(new RtcClientOptions { Credentials = RtcCredentials.FromEnvironment() });

// Ctrl+C ends the reading between two pages, and a call in progress.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };

try
{
    // Page by page, as far as it is read; the token of the next page is the client's concern.
    var request = new DescribeInstancesRequest { TagFilters = [new() { Key = "env", Values = ["prod", "test"] }], MaxResults = 50 };
    await foreach (var instance in client.DescribeInstancesItemsAsync(request, stop.Token))
    {
        Console.WriteLine($"{instance.InstanceId}: {instance.Status}, {instance.Cpus} CPU(s)");
    }

    // The same in another region: the host and the signature are those of the region.
    var there = await client.DescribeInstancesAsync(new() { InstanceIds = ["i-1"] }, new RtcCallOptions { Region = "cn-shanghai" }, stop.Token);
    Console.WriteLine($"In cn-shanghai: {there.Result.Instances?.Count ?? 0} instance(s)");

    foreach (var call in emulator?.Calls ?? [])
    {
        Console.WriteLine($"On the wire: {call.Request.Target} in {call.Signature.Region}");
    }

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
