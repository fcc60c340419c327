using System.Diagnostics;
using System.Globalization;

namespace RtcGen.Benchmarks;

/// <summary>
/// Lets contestants take turns for many rounds, so that a machine whose speed drifts slows all of them, and
/// prints medians as ratios to the first.
/// </summary>
internal static class Race
{
    public static Task RunAsync(string title, int rounds, int perRound, params Contestant[] contestants) =>
        RunAsync(title, rounds, perRound, static () => Stopwatch.GetElapsedTime(0), contestants);

    /// <summary>The same by the CPU time of this process, which a server elsewhere has no part in.</summary>
    public static Task RunByCpuAsync(string title, int rounds, int perRound, params Contestant[] contestants) =>
        RunAsync(title, rounds, perRound, static () => Environment.CpuUsage.TotalTime, contestants);

    private static async Task RunAsync(string title, int rounds, int perRound, Func<TimeSpan> clock, Contestant[] contestants)
    {
        var times = contestants.Select(_ => new double[rounds]).ToArray();
        var bytes = new long[contestants.Length];
        foreach (var contestant in contestants)
        {
            await contestant.Run(Math.Max(1, perRound / 2));
        }

        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contestants.Length; turn++)
            {
                // Another goes first in each round.
                var i = (turn + round) % contestants.Length;
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var start = clock();
                await contestants[i].Run(perRound);
                times[i][round] = (clock() - start).TotalMicroseconds / perRound;
                bytes[i] += GC.GetTotalAllocatedBytes(precise: true) - before;
            }
        }

        Print(title, contestants, times, [.. bytes.Select(sum => (double)sum / rounds / perRound)]);
    }

    private static void Print(string title, Contestant[] contestants, double[][] times, double[] bytes)
    {
        var width = contestants.Max(contestant => contestant.Name.Length);
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"  {"".PadRight(width)} {"median us",12} {"ratio",8} {"bytes",12} {"ratio",8}");
        for (var i = 0; i < contestants.Length; i++)
        {
            var ratio = Median([.. times[i].Zip(times[0], (mine, first) => mine / first)]);
            var bytesRatio = bytes[0] < 1 ? "-" : (bytes[i] / bytes[0]).ToString("0.00", CultureInfo.InvariantCulture);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {contestants[i].Name.PadRight(width)} {Median(times[i]),12:0.00} {ratio,8:0.00} {bytes[i],12:0} {bytesRatio,8}"));
        }
    }

    private static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
