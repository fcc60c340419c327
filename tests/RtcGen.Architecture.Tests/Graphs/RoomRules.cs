using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RtcGen.Architecture.Tests;

/// <summary>What is asked of a project's rooms. Each rule gives what breaks it, one line each.</summary>
internal static class RoomRules
{
    /// <summary>An arrow that points back is listed with its causes.</summary>
    public static IEnumerable<string> FindBackArrows(RoomGraph graph) =>
        from arrow in graph.Arrows
        where graph.PointsBack(arrow)
        from use in arrow.Uses
        select $"{use.From.Link}:{use.Line}: {arrow.From.Name} uses {use.Type} ({arrow.To.Name})";

    /// <summary>A way that ends where it began is listed arrow by arrow.</summary>
    public static IEnumerable<string> FindCycle(RoomGraph graph) =>
        (graph.FindCycle() ?? []).Select(arrow => $"{arrow}: {arrow.Uses[0].From.Link}:{arrow.Uses[0].Line}: uses {arrow.Uses[0].Type}");

    public static IEnumerable<string> FindStrayFiles(ProjectPlan plan, CompiledProject project) =>
        project.Sources.Values.Where(file => plan.Find(file) is null).Select(file => $"{file.Link} lies in a folder that no room names");

    public static IEnumerable<string> FindEmptyRooms(ProjectPlan plan, CompiledProject project)
    {
        var inhabited = project.Sources.Values.Select(plan.Find).ToHashSet();
        return plan.Rooms.Where(room => !inhabited.Contains(room)).Select(room => $"{room.Name} has no file");
    }

    public static IEnumerable<string> FindStrayNamespaces(ProjectPlan plan, CompiledProject project) =>
        from file in project.Sources
        let room = plan.Find(file.Value)
        where room?.Namespace is not null
        from declared in file.Key.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where declared.Name.ToString() != room.Namespace
        select $"{file.Value.Link}: {declared.Name} is not the namespace of {room.Name}, {room.Namespace}";
}
