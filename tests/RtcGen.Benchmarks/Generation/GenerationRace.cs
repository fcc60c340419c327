using System.Globalization;
using RtcGen.Generator;

namespace RtcGen.Benchmarks;

/// <summary>P5, P6, P7 and P12: what a first run and an edit cost in a project with many actions, against a generator that emits one constant per file.</summary>
internal static class GenerationRace
{
    private static readonly FloorGenerator Constant = new(parses: false, emitted: string.Empty);
    private static readonly FloorGenerator Reading = new(parses: true, emitted: string.Empty);

    public static void Run()
    {
        var text = new WarmDriver(new RtcGenerator(), SchemaProject.Copies(1)).LongestOutput;
        foreach (var actions in new[] { 10, 100, 1000 })
        {
            var project = SchemaProject.Copies(actions);
            var name = string.Create(CultureInfo.InvariantCulture, $"{actions} actions");
            RunCold(project, name, rounds: actions == 1000 ? 11 : 31);
            RunEdits(project, name, text);
        }

        var catalogue = SchemaProject.Catalogue();
        RunCold(catalogue, "the whole catalogue", rounds: 21);
        RunEdits(catalogue, "the whole catalogue", text);
    }

    private static void RunCold(SchemaProject project, string name, int rounds) => Race.RunAsync(
        $"A first run, {name} (P7 at 100: <= 1.0x)",
        rounds,
        perRound: 1,
        Contestant.Of("floor that also reads YAML", () => project.RunCold(Reading)),
        Contestant.Of("RtcGen", () => project.RunCold(new RtcGenerator())),
        Contestant.Of("floor: one constant per file", () => project.RunCold(Constant))).GetAwaiter().GetResult();

    private static void RunEdits(SchemaProject project, string name, string text)
    {
        var constant = new WarmDriver(Constant, project);
        var floor = new WarmDriver(new FloorGenerator(parses: false, text), project);
        var reading = new WarmDriver(new FloorGenerator(parses: true, text), project);
        var own = new WarmDriver(new RtcGenerator(), project);
        Race.RunAsync(
            $"An edit in a C# file, {name} (P5 at 100: <= 1.3x, bytes <= 1.1x)",
            rounds: 101,
            perRound: 20,
            Contestant.Of("floor: one constant per file", constant.EditCSharp),
            Contestant.Of("RtcGen", own.EditCSharp)).GetAwaiter().GetResult();
        Race.RunAsync(
            $"An edit of one schema, {name} (P6 at 100: <= 3x)",
            rounds: 101,
            perRound: 20,
            Contestant.Of("floor that emits the same text", floor.EditSchema),
            Contestant.Of("floor that also reads YAML", reading.EditSchema),
            Contestant.Of("RtcGen", own.EditSchema),
            Contestant.Of("floor: one constant per file", constant.EditSchema)).GetAwaiter().GetResult();
    }
}
