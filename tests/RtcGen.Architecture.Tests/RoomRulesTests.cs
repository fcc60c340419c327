namespace RtcGen.Architecture.Tests;

/// <summary>The rules see what breaks them.</summary>
public sealed class RoomRulesTests
{
    private static readonly ProjectPlan Plan = new("House", [], new Room("Cellar", "Cellar"), new Room("Kitchen", "Kitchen/**"), new Room("Roof", ".", "Kitchen/Chimney.cs"));

    [Fact]
    public void An_arrow_down_is_allowed() =>
        Assert.Empty(BackArrows(("Cellar/Coal.cs", "class Coal;"), ("Kitchen/Oven.cs", "class Oven { Coal coal; }"), ("House.cs", "class House { Coal coal; Oven oven; }")));

    [Fact]
    public void An_arrow_that_points_back_is_named_with_its_cause() =>
        Assert.Equal(
            ["Cellar/Coal.cs:2: Cellar uses Oven (Kitchen)", "Kitchen/Pots/Pot.cs:1: Kitchen uses House (Roof)"],
            BackArrows(("Cellar/Coal.cs", "class Coal\n{ Oven oven; }"), ("Kitchen/Oven.cs", "class Oven;"), ("Kitchen/Pots/Pot.cs", "class Pot : House;"), ("House.cs", "class House;")));

    [Fact]
    public void A_cycle_is_shown_as_a_way()
    {
        var graph = Read(("Cellar/Coal.cs", "class Coal { House house; }"), ("Kitchen/Oven.cs", "class Oven { Coal coal; }"), ("House.cs", "class House { Oven oven; }"));

        Assert.Equal(
            ["Cellar -> Roof: Cellar/Coal.cs:1: uses House", "Roof -> Kitchen: House.cs:1: uses Oven", "Kitchen -> Cellar: Kitchen/Oven.cs:1: uses Coal"],
            RoomRules.FindCycle(graph));
    }

    [Fact]
    public void A_file_that_a_room_names_is_not_in_the_room_of_its_folder() =>
        Assert.Equal(["Kitchen/Oven.cs:1: Kitchen uses Chimney (Roof)"], BackArrows(("Kitchen/Oven.cs", "class Oven { Chimney chimney; }"), ("Kitchen/Chimney.cs", "class Chimney;")));

    [Fact]
    public void A_folder_that_no_room_names_is_named() =>
        Assert.Equal(
            ["Cellar/Deep/Well.cs lies in a folder that no room names", "Garden/Tree.cs lies in a folder that no room names"],
            RoomRules.FindStrayFiles(Plan, Snippets.Compile(("Cellar/Deep/Well.cs", ""), ("Garden/Tree.cs", ""), ("Kitchen/Pots/Pot.cs", ""), ("House.cs", ""))).Order(StringComparer.Ordinal));

    [Fact]
    public void A_room_without_a_file_is_named() =>
        Assert.Equal(["Cellar has no file"], RoomRules.FindEmptyRooms(Plan, Snippets.Compile(("Kitchen/Oven.cs", ""), ("House.cs", ""))));

    [Fact]
    public void A_namespace_of_another_room_is_named() =>
        Assert.Equal(
            ["Attic/Trunk.cs: House.Cellar is not the namespace of Attic, House.Attic"],
            RoomRules.FindStrayNamespaces(
                new("House", [], [new("Attic", "Attic") { Namespace = "House.Attic" }]),
                Snippets.Compile(("Attic/Trunk.cs", "namespace House.Cellar;"), ("Attic/Lamp.cs", "namespace House.Attic;"))));

    [Fact]
    public void A_picture_leaves_out_what_follows_and_shows_what_points_back() =>
        Assert.Equal(
            """
            ```mermaid
            flowchart TD
                Roof
                Kitchen
                Cellar
                Kitchen --> Cellar
                Roof --> Kitchen
                Cellar -. points back .-> Roof
            ```

            """.ReplaceLineEndings("\n"),
            Mermaid.Draw(Read(("Cellar/Coal.cs", "class Coal { House house; }"), ("Kitchen/Oven.cs", "class Oven { Coal coal; }"), ("House.cs", "class House { Oven oven; Coal coal; }"))));

    private static IEnumerable<string> BackArrows(params IEnumerable<(string Path, string Text)> files) =>
        RoomRules.FindBackArrows(Read(files));

    private static RoomGraph Read(params IEnumerable<(string Path, string Text)> files) => RoomGraph.Read(Plan, Snippets.Compile(files));
}
