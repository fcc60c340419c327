using System.Globalization;
using System.Text.RegularExpressions;

namespace RtcGen.Benchmarks;

/// <summary>P8: what generators take of a compiler's run, as the compiler itself reports it, in a project with 100 actions.</summary>
internal static partial class CompilerRace
{
    private const int Actions = 100;
    private const int Rounds = 7;

    public static async Task RunAsync()
    {
        var root = Directory.CreateTempSubdirectory("rtcgen-compiler-").FullName;
        try
        {
            var rival = await BuiltProject.WriteAsync(
                Path.Combine(root, "Rival"), """  <ItemGroup><PackageReference Include="Refit" Version="16.4.0" /></ItemGroup>""", [("Rival.cs", RivalSource.Of(Actions))]);
            var own = await BuiltProject.OfSchemasAsync(Path.Combine(root, "Own"), SchemaProject.Copies(Actions));
            var times = new List<(double Rival, double Own)>();
            for (var round = 0; round < Rounds; round++)
            {
                times.Add((
                    await SecondsAsync(rival, "Refit.Generator.InterfaceStubGeneratorV2", "System.Text.Json.SourceGeneration.JsonSourceGenerator"),
                    await SecondsAsync(own, "RtcGen.Generator.RtcGenerator")));
            }

            Print(times);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<double> SecondsAsync(BuiltProject project, params string[] generators)
    {
        var log = await project.BuildAsync("-v:d", "-p:ReportAnalyzer=true");
        return generators.Sum(name => Reported().Matches(log).Where(line => line.Groups["name"].Value == name)
            .Select(line => double.Parse(line.Groups["seconds"].Value, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(double.NaN)
            .Single());
    }

    private static void Print(List<(double Rival, double Own)> times)
    {
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Generators inside the compiler, {Actions} actions, compiler started afresh (P8: <= 0.40x)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  Refit and System.Text.Json {Median(times.Select(time => time.Rival)),8:0.000} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  RtcGen                     {Median(times.Select(time => time.Own)),8:0.000} s   {Median(times.Select(time => time.Own / time.Rival)):0.00}x"));
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    [GeneratedRegex(@"^\s+(?<seconds>[0-9.]+)\s+<?\d+\s+(?<name>[\w.]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Reported();
}
