using System.Diagnostics;
using System.Globalization;
using RtcGen.Emulator;

namespace RtcGen.Benchmarks;

/// <summary>P14: what a call costs the emulator, against an endpoint that does the least; and how long its first start takes.</summary>
internal static class EmulatorRace
{
    private const int Rounds = 31;
    private const int PerRound = 4000;
    private const int Workers = 8;

    public static async Task RunAsync()
    {
        await using var bare = await ServerProcess.StartAsync("bare");
        await using var emulator = await ServerProcess.StartAsync("emulator");
        await emulator.CallAsync(PerRound, Workers);
        await bare.CallAsync(PerRound, Workers);

        var ratios = new List<double>();
        var costs = new List<(double Bare, double Emulator)>();
        var bytes = (Bare: 0.0, Emulator: 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second) = round % 2 == 0 ? (bare, emulator) : (emulator, bare);
            var one = await first.CallAsync(PerRound, Workers);
            var two = await second.CallAsync(PerRound, Workers);
            var (least, most) = round % 2 == 0 ? (one, two) : (two, one);
            ratios.Add(most.Cpu / least.Cpu);
            costs.Add((least.Cpu, most.Cpu));
            bytes = (bytes.Bare + (least.Bytes / Rounds), bytes.Emulator + (most.Bytes / Rounds));
        }

        ratios.Sort();
        Console.WriteLine();
        Console.WriteLine("A call to the emulator, CPU of the server alone (P14: <= 2.5x)");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  Kestrel alone {Median(costs.Select(cost => cost.Bare)):0.0} us, {bytes.Bare:0} bytes; emulator {Median(costs.Select(cost => cost.Emulator)):0.0} us, {bytes.Emulator:0} bytes"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  ratio {ratios[Rounds / 2]:0.00} (quarters {ratios[Rounds / 4]:0.00} to {ratios[3 * Rounds / 4]:0.00})"));
        await RaceStartsAsync();
    }

    private static async Task RaceStartsAsync()
    {
        var times = new List<(double Bare, double Start, double FirstAnswer)>();
        for (var round = 0; round < 9; round++)
        {
            await using var bare = await ServerProcess.StartAsync("bare");
            await using var emulator = await ServerProcess.StartAsync("emulator");
            var start = Stopwatch.GetTimestamp();
            await emulator.CallAsync(1, 1);
            times.Add((bare.StartMilliseconds, emulator.StartMilliseconds, emulator.StartMilliseconds + Stopwatch.GetElapsedTime(start).TotalMilliseconds));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  first start in a process (P14: <= 400 ms): {Median(times.Select(time => time.Start)):0} ms, with the first answer {Median(times.Select(time => time.FirstAnswer)):0} ms; Kestrel alone {Median(times.Select(time => time.Bare)):0} ms"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
