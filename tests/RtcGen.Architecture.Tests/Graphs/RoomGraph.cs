namespace RtcGen.Architecture.Tests;

/// <summary>The rooms of a project and the arrows between them.</summary>
/// <param name="Plan">The rooms.</param>
/// <param name="Arrows">The arrows, as the rooms are ordered.</param>
internal sealed record RoomGraph(ProjectPlan Plan, IReadOnlyList<Arrow> Arrows)
{
    /// <summary>Reads a project. Files that lie in no room have no arrows.</summary>
    public static RoomGraph Read(ProjectPlan plan, CompiledProject project)
    {
        var arrows =
            from use in UseReader.Read(project)
            let ends = (From: plan.Find(use.From), To: plan.Find(use.To))
            where ends.From is not null && ends.To is not null && ends.From != ends.To
            group use by ends into uses
            select new Arrow(uses.Key.From, uses.Key.To, [.. uses.OrderBy(use => use.From.Link, StringComparer.Ordinal).ThenBy(use => use.Line)]);
        return new(plan, [.. arrows.OrderBy(arrow => Level(plan, arrow.From)).ThenBy(arrow => Level(plan, arrow.To))]);
    }

    /// <summary>Determines whether an arrow goes to a room that is not below.</summary>
    public bool PointsBack(Arrow arrow) => Level(Plan, arrow.To) > Level(Plan, arrow.From);

    /// <summary>Finds a way along arrows that ends where it began.</summary>
    public IReadOnlyList<Arrow>? FindCycle() => Plan.Rooms
        .Select(room => FindWay(room, room, static _ => true, []))
        .FirstOrDefault(way => way is not null);

    /// <summary>Gets the arrows down that do not follow from others.</summary>
    public IEnumerable<Arrow> Reduce() => Arrows.Where(arrow => !PointsBack(arrow) && !Follows(arrow));

    private static int Level(ProjectPlan plan, Room room) => plan.Rooms.TakeWhile(other => other != room).Count();

    private bool Follows(Arrow arrow) => Arrows
        .Where(first => first.From == arrow.From && first != arrow && !PointsBack(first))
        .Any(first => FindWay(first.To, arrow.To, next => !PointsBack(next), []) is not null);

    private IReadOnlyList<Arrow>? FindWay(Room from, Room to, Func<Arrow, bool> counts, HashSet<Room> seen)
    {
        foreach (var arrow in Arrows.Where(arrow => arrow.From == from && counts(arrow) && seen.Add(arrow.To)))
        {
            if (arrow.To == to)
            {
                return [arrow];
            }

            if (FindWay(arrow.To, to, counts, seen) is { } rest)
            {
                return [arrow, .. rest];
            }
        }

        return null;
    }
}
