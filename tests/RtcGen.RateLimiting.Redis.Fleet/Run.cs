using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RtcGen.RateLimiting.Redis.Fleet;

/// <summary>Four processes under one limit, with and without others that keep the machine busy; what counts is when the server received the calls.</summary>
internal static class Run
{
    public const int Limit = 150;

    private const int Senders = 4;

    public static async Task AllAsync(int seconds)
    {
        Console.WriteLine($"{Senders} processes, {Limit} calls per second, {seconds} s each, {Environment.ProcessorCount} cores");
        Console.WriteLine();
        Console.WriteLine("| margin | busy loops beside it | calls | a second | most in any second | over the rate |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var busy in new[] { 0, Environment.ProcessorCount, Environment.ProcessorCount * 3 })
        {
            foreach (var margin in new[] { 0, 50, 100 })
            {
                await OneAsync(margin, busy, seconds);
            }
        }
    }

    private static async Task OneAsync(int margin, int busy, int seconds)
    {
        var port = FreePort();
        using var redis = Process.Start(new ProcessStartInfo("redis-server", $"--port {port} --bind 127.0.0.1 --save \"\" --appendonly no") { RedirectStandardOutput = true })!;
        _ = redis.StandardOutput.ReadToEndAsync();
        var receiver = Child.Start("receive");
        try
        {
            // The server of the service is elsewhere: its clock must not suffer from the load.
            receiver.PriorityClass = ProcessPriorityClass.High;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("The receiver has no higher priority than the rest: what it sees late counts as late.");
        }

        var endpoint = $"http://127.0.0.1:{await receiver.StandardOutput.ReadLineAsync()}";
        Process[] burners = [.. Enumerable.Range(0, busy).Select(static _ => Child.Start("burn"))];
        Process[] senders = [.. Enumerable.Range(0, Senders).Select(_ => Child.Start(
            "send", $"127.0.0.1:{port}", endpoint, margin.ToString(CultureInfo.InvariantCulture), seconds.ToString(CultureInfo.InvariantCulture)))];
        var failures = 0;
        foreach (var sender in senders)
        {
            failures += int.Parse(await sender.StandardOutput.ReadToEndAsync(), CultureInfo.InvariantCulture);
            Child.End(sender);
        }

        Array.ForEach(burners, Child.End);
        receiver.StandardInput.Close();
        long[] times = [.. (await receiver.StandardOutput.ReadToEndAsync()).Split(' ').Select(static time => long.Parse(time, CultureInfo.InvariantCulture)).Order()];
        receiver.WaitForExit();
        receiver.Dispose();
        redis.Kill();
        await redis.WaitForExitAsync();

        var most = MostInASecond(times);
        var perSecond = (times.Length - Limit) / ((times[^1] - times[0]) / 1_000_000.0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {margin} ms | {busy} | {times.Length}{(failures > 0 ? $" ({failures} failed)" : string.Empty)} | {perSecond:0} | {most} | {Math.Max(0, (most - Limit) * 100.0 / Limit):0.#} % |"));
    }

    private static int MostInASecond(long[] times)
    {
        var most = 0;
        for (int first = 0, last = 0; last < times.Length; last++)
        {
            while (times[last] - times[first] >= 1_000_000)
            {
                first++;
            }

            most = Math.Max(most, last - first + 1);
        }

        return most;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
