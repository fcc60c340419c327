using System.Collections.Concurrent;

namespace RtcGen.Architecture.Tests;

/// <summary>In each project, a room uses only those below it (<see cref="Rooms"/>).</summary>
public sealed class RoomTests
{
    private static readonly ConcurrentDictionary<string, Lazy<RoomGraph>> Graphs = new(StringComparer.Ordinal);

    public static TheoryData<string> Projects { get; } = [.. Rooms.Plans.Select(plan => plan.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_name_of_the_sources_is_understood(string project) =>
        Assert.Empty(Compile(project).FindErrors());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_file_lies_in_a_room(string project) =>
        AssertNone(RoomRules.FindStrayFiles(Plan(project), Compile(project)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_room_has_files(string project) =>
        AssertNone(RoomRules.FindEmptyRooms(Plan(project), Compile(project)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_room_with_a_namespace_has_no_other(string project) =>
        AssertNone(RoomRules.FindStrayNamespaces(Plan(project), Compile(project)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_arrow_points_back(string project) =>
        AssertNone(RoomRules.FindBackArrows(Graph(project)));

    /// <summary>It follows from the order of the rooms; when it fails, the way around says more than an arrow.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void There_is_no_cycle(string project) =>
        AssertNone(RoomRules.FindCycle(Graph(project)));

    internal static RoomGraph Graph(string project) =>
        Graphs.GetOrAdd(project, name => new(() => RoomGraph.Read(Plan(name), Compile(name)))).Value;

    private static ProjectPlan Plan(string project) => Rooms.Plans.Single(plan => plan.Name == project);

    private static CompiledProject Compile(string project) => ProjectCompiler.Compile(Repository.FindProject(project));

    /// <summary>All of them are shown, which a comparison would not do.</summary>
    private static void AssertNone(IEnumerable<string> broken) => Assert.True(!broken.Any(), string.Join('\n', broken));
}
