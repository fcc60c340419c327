namespace RtcGen.Generator.Tests;

/// <summary>The index of actions in the package names just the files that an action needs.</summary>
public sealed class ActionIndexTests
{
    private static readonly List<string[]> Lines = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "actions.txt")).Select(line => line.Split('|'))];

    [Fact]
    public void The_files_of_a_line_give_the_action_and_no_complaint()
    {
        foreach (var line in Lines)
        {
            var result = Run([line[4], .. line[5].Split(',')]);

            Assert.True(result.Diagnostics.IsEmpty, $"{line[4]}: {string.Join('\n', result.Diagnostics)}");
            Assert.Contains(result.GeneratedSources, source => source.HintName.StartsWith($"{line[1]}.", StringComparison.OrdinalIgnoreCase));
        }

        Assert.True(Lines.Count > 240, $"{Lines.Count} lines");
    }

    [Fact]
    public void Without_one_of_them_something_is_missing()
    {
        foreach (var line in Lines)
        {
            var needed = line[5].Split(',');
            foreach (var dropped in needed)
            {
                var result = Run([line[4], .. needed.Where(file => file != dropped)]);
                Assert.True(result.Diagnostics.Any(diagnostic => diagnostic.Id == "RTCGEN010"), $"{line[4]} does not need {dropped}.");
            }
        }
    }

    private static Microsoft.CodeAnalysis.GeneratorRunResult Run(IEnumerable<string> files) =>
        new Driver(files.Select(Schemas.File), new ProjectOptions("/elsewhere/", packagedSchemas: "/project/")).Run();
}
