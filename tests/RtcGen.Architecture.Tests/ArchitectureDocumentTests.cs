namespace RtcGen.Architecture.Tests;

/// <summary>The graphs in docs/architecture.md are those of the code; the variable RTCGEN_ACCEPT_SNAPSHOTS set to 1 draws them anew.</summary>
public sealed class ArchitectureDocumentTests
{
    [Theory]
    [InlineData("architecture.md", false)]
    [InlineData("architecture.zh-CN.md", true)]
    public void The_document_shows_the_graphs_of_the_code(string file, bool isChinese)
    {
        var projects = Rooms.Plans.Select(plan => ProjectFile.Read(Repository.FindProject(plan.Name))).ToList();
        var graphs = Rooms.Plans.Where(plan => plan.Rooms.Count > 1).Select(plan => RoomTests.Graph(plan.Name));
        var path = Path.Combine(Repository.Folder, "docs", file);
        var document = File.ReadAllText(path);
        var expected = ArchitectureDocument.Replace(document, ArchitectureDocument.Draw(projects, graphs, isChinese));
        if (Environment.GetEnvironmentVariable("RTCGEN_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
        }

        Assert.Equal(expected, File.ReadAllText(path));
    }
}
