using System.Text;

namespace RtcGen.Architecture.Tests;

/// <summary>Draws graphs as Markdown shows them. An arrow goes from who uses to what is used.</summary>
internal static class Mermaid
{
    public static string Draw(RoomGraph graph) => Chart(
        graph.Plan.Rooms.Reverse().Select(room => room.Name),
        graph.Reduce().Select(arrow => Line(arrow.From.Name, "-->", arrow.To.Name))
            .Concat(graph.Arrows.Where(graph.PointsBack).Select(arrow => Line(arrow.From.Name, "-. points back .->", arrow.To.Name))));

    public static string Draw(IReadOnlyList<ProjectFile> projects) => Chart(
        projects.Select(project => project.Name),
        from project in projects
        from link in project.Links
        orderby project.Name, link.Project
        select Line(project.Name, link.Kind switch { LinkKind.Assembly => "-->", LinkKind.Sources => "-- sources -->", _ => "-. build .->" }, link.Project));

    private static string Chart(IEnumerable<string> names, IEnumerable<string> lines)
    {
        var text = new StringBuilder("```mermaid\nflowchart TD\n");
        text.AppendJoin(string.Empty, names.Select(name => Node(name) == name ? $"    {name}\n" : $"    {Node(name)}[\"{name}\"]\n"));
        text.AppendJoin(string.Empty, lines);
        return text.Append("```\n").ToString();
    }

    private static string Line(string from, string arrow, string to) => $"    {Node(from)} {arrow} {Node(to)}\n";

    /// <summary>A name as Mermaid takes it for a node; what it shows may differ.</summary>
    private static string Node(string name) => name.Replace(".", string.Empty, StringComparison.Ordinal);
}
