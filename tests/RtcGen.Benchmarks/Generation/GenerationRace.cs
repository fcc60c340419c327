using System.Globalization;
using RtcGen.Generator;

namespace RtcGen.Benchmarks;

/// <summary>P5 and P6: what an edit costs in a project with many actions, against a generator that emits one constant per file.</summary>
internal static class GenerationRace
{
    public static void Run()
    {
        var text = new WarmDriver(new RtcGenerator(), actions: 1).LongestOutput;
        foreach (var actions in new[] { 10, 100, 1000 })
        {
            var constant = new WarmDriver(new FloorGenerator(parses: false, emitted: string.Empty), actions);
            var floor = new WarmDriver(new FloorGenerator(parses: false, text), actions);
            var reading = new WarmDriver(new FloorGenerator(parses: true, text), actions);
            var own = new WarmDriver(new RtcGenerator(), actions);
            Race.RunAsync(
                string.Create(CultureInfo.InvariantCulture, $"An edit in a C# file, {actions} actions (P5 at 100: <= 1.5x, bytes <= 1.1x)"),
                rounds: 101,
                perRound: 20,
                Contestant.Of("floor: one constant per file", constant.EditCSharp),
                Contestant.Of("RtcGen", own.EditCSharp)).GetAwaiter().GetResult();
            Race.RunAsync(
                string.Create(CultureInfo.InvariantCulture, $"An edit of one schema, {actions} actions (P6 at 100: <= 2x)"),
                rounds: 101,
                perRound: 20,
                Contestant.Of("floor that emits the same text", floor.EditSchema),
                Contestant.Of("floor that also reads YAML", reading.EditSchema),
                Contestant.Of("RtcGen", own.EditSchema),
                Contestant.Of("floor: one constant per file", constant.EditSchema)).GetAwaiter().GetResult();
        }
    }
}
