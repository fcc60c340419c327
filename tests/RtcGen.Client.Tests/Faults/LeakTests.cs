using System.Diagnostics;
using System.Text.Json;
using RtcGen.Rtc;
using Xunit.Abstractions;

namespace RtcGen.Client.Tests.Faults;

/// <summary>What is left after very many calls at once, of which some end badly: nothing. Figures are printed.</summary>
[Collection(AloneCollection.Name)]
public sealed class LeakTests(ITestOutputHelper output)
{
    private const int Calls = 10_000;
    private const string OpenFiles = "/proc/self/fd";

    [Fact]
    public async Task Ten_thousand_calls_at_once_leave_nothing_behind()
    {
        Collect();
        var unobserved = new List<Exception>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs e)
        {
            lock (unobserved)
            {
                unobserved.Add(e.Exception);
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        var socketsBefore = SocketCount();
        var time = new CountingTime();
        var received = 0;
        await using var server = new FaultServer(new VirtualClock(FaultCall.Start), [Steps.AtRequest(exchange =>
            (Interlocked.Increment(ref received) % 50 == 0 ? Steps.ResetBeforeAnswer : Steps.Success).Act(exchange))]);
        server.Begin();
        var client = new RtcClient(new()
        {
            Credentials = new RtcCredentials(FaultCall.AccessKey, FaultCall.SecretKey),
            Endpoint = new($"http://127.0.0.1:{server.Port}"),
            TimeProvider = time,
            CallTimeout = TimeSpan.FromMinutes(5),
            Retry = new() { MaxAttempts = 1, AttemptTimeout = Timeout.InfiniteTimeSpan },
        });

        var watch = Stopwatch.StartNew();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Calls).Select(call => RunAsync(client, isGivenUp: call % 20 == 0)));
        var took = watch.Elapsed;
        var timersAfter = (time.Timers, time.Set);
        client.Dispose();
        await Until(() => server.Open == 0);
        await server.DisposeAsync();

        // Sockets of other tests may still close, but none may come.
        await Until(() => SocketCount() <= socketsBefore);
        Collect();
        TaskScheduler.UnobservedTaskException -= Note;

        output.WriteLine($"{Calls} calls in {took.TotalMilliseconds:0} ms: {string.Join(", ", outcomes.CountBy(static one => one).OrderBy(static one => one.Key).Select(static one => $"{one.Value} {one.Key}"))}");
        output.WriteLine($"connections: {server.Connections} accepted, {server.MostOpen} open at once, {server.Open} after the client was disposed");
        output.WriteLine($"timers: {timersAfter.Timers} kept and {timersAfter.Set} set after the calls, {time.Timers} and {time.Set} after the client was disposed");
        output.WriteLine($"sockets of the process: {socketsBefore} before, {SocketCount()} after");
        output.WriteLine($"unobserved exceptions: {unobserved.Count}");

        // A call may end before it is given up, and be given up before it sees the reset.
        Assert.InRange(outcomes.Count(static one => one == "given up"), 1, Calls / 20);
        Assert.InRange(outcomes.Count(static one => one == "reset"), 1, received / 50);

        // The pool's limit is 512; the server notices later than the client that a connection has ended.
        Assert.InRange(server.MostOpen, 1, 2 * 512);
        Assert.Equal(0, timersAfter.Set);
        Assert.Equal((0, 0), (time.Timers, time.Set));
        Assert.Empty(unobserved);
    }

    private static async Task<string> RunAsync(RtcClient client, bool isGivenUp)
    {
        using var source = new CancellationTokenSource();
        try
        {
            var call = client.CallAsync("Count", "2023-11-01", default(JsonElement), cancellationToken: source.Token);
            if (isGivenUp)
            {
                await source.CancelAsync();
            }

            await call;
            return "success";
        }
        catch (OperationCanceledException e) when (e.CancellationToken == source.Token)
        {
            return "given up";
        }
        catch (RtcTransportException)
        {
            return "reset";
        }
    }

    // 0 where the system does not tell. Other files come and go with the runtime's own needs.
    private static int SocketCount() => Directory.Exists(OpenFiles)
        ? Directory.GetFileSystemEntries(OpenFiles).Count(static file => new FileInfo(file).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true)
        : 0;

    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    // Fails instead of waiting without end.
    private static async Task Until(Func<bool> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), "Something stays open.");
            await Task.Delay(2);
        }
    }
}
