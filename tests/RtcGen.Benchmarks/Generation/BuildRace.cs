using System.Globalization;
using RtcGen.Generator;

namespace RtcGen.Benchmarks;

/// <summary>P10: a whole build of a project with 100 actions, from YAML and from the same C# as plain files.</summary>
internal static class BuildRace
{
    private const int Actions = 100;

    public static async Task RunAsync()
    {
        var root = Directory.CreateTempSubdirectory("rtcgen-build-").FullName;
        try
        {
            var schemas = SchemaProject.Copies(Actions);
            var plain = await BuiltProject.WriteAsync(
                Path.Combine(root, "Plain"),
                $"""  <ItemGroup><Reference Include="{typeof(RtcClient).Assembly.Location}" /></ItemGroup>""",
                schemas.RunCold(new RtcGenerator()).GetRunResult().GeneratedTrees.Select(tree => (Path.GetFileName(tree.FilePath), tree.ToString())));
            var generated = await BuiltProject.OfSchemasAsync(Path.Combine(root, "Generated"), schemas);
            await Race.RunAsync(
                string.Create(CultureInfo.InvariantCulture, $"A build of {Actions} actions, compiler started afresh (P10: <= 1.1x)"),
                rounds: 7,
                perRound: 1,
                Contestant.Of("plain C# files", () => plain.BuildAsync("-v:q")),
                Contestant.Of("RtcGen from YAML", () => generated.BuildAsync("-v:q")));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
