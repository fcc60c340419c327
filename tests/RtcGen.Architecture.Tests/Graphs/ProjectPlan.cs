namespace RtcGen.Architecture.Tests;

/// <summary>What a project may use, and its rooms.</summary>
/// <param name="Name">The project.</param>
/// <param name="Uses">The projects that it may use.</param>
/// <param name="Rooms">Its rooms, lowest first: a room may use those before it.</param>
internal sealed record ProjectPlan(string Name, IReadOnlyList<string> Uses, params IReadOnlyList<Room> Rooms)
{
    /// <summary>Gets the room of a file: the one that names it, else the one that names the nearest folder.</summary>
    public Room? Find(SourceFile file)
    {
        for (var place = file.Link; ; place = Parent(place))
        {
            var found = place == file.Link || place == file.Folder ? Rooms.FirstOrDefault(room => room.Places.Contains(place)) : null;
            found ??= Rooms.FirstOrDefault(room => room.Places.Contains(place + "/**"));
            if (found is not null || place == ".")
            {
                return found;
            }
        }
    }

    private static string Parent(string place) => place.LastIndexOf('/') is > 0 and var end ? place[..end] : ".";
}
