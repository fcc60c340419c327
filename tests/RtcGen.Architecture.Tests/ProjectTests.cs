namespace RtcGen.Architecture.Tests;

/// <summary>The projects use each other as <see cref="Rooms"/> says, in one direction.</summary>
public sealed class ProjectTests
{
    [Fact]
    public void Every_project_has_a_plan() =>
        Assert.Equal(Repository.Projects.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), Rooms.Plans.Select(plan => plan.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(RoomTests.Projects), MemberType = typeof(RoomTests))]
    public void A_project_uses_those_of_its_plan(string project) => Assert.Equal(
        Rooms.Plans.Single(plan => plan.Name == project).Uses.Order(StringComparer.Ordinal),
        Read(project).Links.Select(link => link.Project).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_projects_have_no_cycle()
    {
        var left = Rooms.Plans.ToList();
        while (left.FindIndex(plan => !plan.Uses.Any(used => left.Exists(other => other.Name == used))) is >= 0 and var next)
        {
            left.RemoveAt(next);
        }

        Assert.Empty(left);
    }

    /// <summary>Two judges that share code would share its mistakes.</summary>
    [Fact]
    public void The_emulator_does_not_know_the_client_but_for_the_door_that_tests_use()
    {
        var emulator = ProjectCompiler.Compile(Repository.FindProject("RtcGen.Emulator"));
        var users =
            from file in emulator.Sources
            let model = emulator.Compilation.GetSemanticModel(file.Key)
            where file.Key.GetRoot().DescendantNodes().SelectMany(node => UsedSymbols.Of(node, model)).Any(symbol => symbol.ContainingAssembly?.Name == "RtcGen.Runtime")
            select file.Value.Link;
        Assert.Equal(["Testing/RtcEmulatorClientExtensions.cs"], users);
    }

    [Theory]
    [InlineData("RtcGen.Schema", "YamlDotNet")]
    [InlineData("RtcGen.Runtime", "Microsoft.Extensions.Logging.Abstractions", "System.Threading.RateLimiting")]
    public void A_ground_floor_depends_on_few_packages(string project, params string[] packages) =>
        Assert.Equal(packages, Read(project).Packages.Order(StringComparer.Ordinal));

    private static ProjectFile Read(string project) => ProjectFile.Read(Repository.FindProject(project));
}
