using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace RtcGen.Release.Tests;

/// <summary>The workflows of GitHub Actions are sound, as far as that can be told without running them, and what they call is there.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Names =
        [.. Directory.GetFiles(Repository.PathOf(".github/workflows"), "*.yml").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Workflows() => [.. Names];

    [Fact]
    public void There_is_one_for_changes_one_for_releases_and_one_for_mutation() =>
        Assert.Equal(["ci.yml", "mutation.yml", "release.yml"], Names);

    [Theory]
    [MemberData(nameof(Workflows))]
    public async Task Actionlint_finds_nothing(string workflow) => Assert.Equal(string.Empty, await LintAsync(Repository.PathOf($".github/workflows/{workflow}")));

    [Fact]
    public async Task Actionlint_finds_a_mistake()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "mistaken.yml");
        await File.WriteAllTextAsync(path, Repository.Read(".github/workflows/ci.yml").Replace("matrix.os", "matrix.system", StringComparison.Ordinal));

        Assert.Contains("property \"system\" is not defined", await LintAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void The_scripts_that_it_runs_are_there(string workflow)
    {
        var scripts = Script().Matches(Repository.Read($".github/workflows/{workflow}")).Select(script => script.Value).ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.True(File.Exists(Repository.PathOf(script)), script));
    }

    [Fact]
    public void The_projects_and_groups_of_its_matrices_are_there()
    {
        var projects = Strings(Find(Load(".github/workflows/ci.yml"), "jobs", "portable", "strategy", "matrix", "tests")).ToList();
        var groups = Strings(Find(Load(".github/workflows/mutation.yml"), "jobs", "mutate", "strategy", "matrix", "group")).ToList();
        var script = Repository.Read("tests/mutation.sh");

        Assert.True(projects.Count > 5);
        Assert.All(projects, name => Assert.True(File.Exists(Repository.PathOf($"tests/RtcGen.{name}.Tests/RtcGen.{name}.Tests.csproj")), name));
        Assert.Equal(groups, Group().Matches(script).Select(group => group.Groups[1].Value));
    }

    [Fact]
    public void Updates_are_asked_for_where_there_are_dependencies()
    {
        var updates = (YamlSequenceNode)Find(Load(".github/dependabot.yml"), "updates");
        var npm = updates.OfType<YamlMappingNode>().Single(update => Text(update, "package-ecosystem") == "npm");
        var lists = Directory.GetDirectories(Repository.PathOf("tests"))
            .Where(folder => File.Exists(Path.Combine(folder, "node", "package.json")))
            .Select(folder => $"/tests/{Path.GetFileName(folder)}/node").Order(StringComparer.Ordinal);

        Assert.Equal(["dotnet-sdk", "github-actions", "npm", "nuget"], updates.OfType<YamlMappingNode>().Select(update => Text(update, "package-ecosystem")).Order(StringComparer.Ordinal));
        Assert.Equal(lists, Strings(Find(npm, "directories")));
    }

    private static Task<string> LintAsync(string path) =>
        NodeScripts.RunPinnedAsync("The tests of workflows", Path.Combine(AppContext.BaseDirectory, "node"), "lint.mjs", path);

    private static YamlNode Load(string name)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(name)));
        return stream.Documents.Single().RootNode;
    }

    private static YamlNode Find(YamlNode root, params string[] keys) =>
        keys.Aggregate(root, (node, key) => ((YamlMappingNode)node).Children[new YamlScalarNode(key)]);

    private static IEnumerable<string> Strings(YamlNode list) => ((YamlSequenceNode)list).Select(item => ((YamlScalarNode)item).Value!);

    private static string Text(YamlNode node, string key) => ((YamlScalarNode)Find(node, key)).Value!;

    [GeneratedRegex(@"(?<=run: )(?:\.ci/|tests/)\S+")]
    private static partial Regex Script();

    [GeneratedRegex(@"^        (\w+)\) files=", RegexOptions.Multiline)]
    private static partial Regex Group();
}
