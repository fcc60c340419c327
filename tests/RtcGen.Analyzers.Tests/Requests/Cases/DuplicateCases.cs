namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1006: items that are in a list twice.</summary>
internal static class DuplicateCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, [|new() { UserId = \"b\", Index = 1 }|]] }",
        "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, [|new() { UserId = \"b\", Index = 1 }|], [|new() { UserId = \"c\", Index = 1 }|]] }",
        "new MixStreams { StreamList = new[] { new RoomStream { UserId = \"a\", Index = 1 }, [|new RoomStream { UserId = \"b\", Index = 1 }|] } }",
        "new MixStreams { StreamList = new List<RoomStream> { new() { UserId = \"a\", Index = 1 }, [|new() { UserId = \"b\", Index = 1 }|] } }",
        "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, .. Array.Empty<RoomStream>(), new() { UserId = \"b\", Index = 1 }] }",
        "var one = new RoomStream { UserId = \"a\", Index = 1 }; var two = new RoomStream { UserId = \"b\", Index = 1 }; return new MixStreams { StreamList = [one, [|two|]] };",
        "var one = new RoomStream { UserId = \"a\", Index = 1 }; return new MixStreams { StreamList = [one, [|one|]] };",
        "var index = 1; return new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, [|new() { UserId = \"b\", Index = index }|]] };",
        "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, Stream(1), [|new() { UserId = \"b\", Index = 1 }|]] }",
        "new OwnObject { Names = [\"a\", \"b\", [|\"a\"|]] }",
        "new OwnObject { Names = [\"mp4\", [|$\"{Mp}4\"|]] }",
        "new OwnObject { Names = new[] { \"a\", [|\"a\"|] } }",
        "new OwnObject { Names = [\"\", [|string.Empty|]] }",
        "new OwnObject { Numbers = [1, 2, [|1|]] }",
        "new OwnObject { Numbers = new List<int> { 1, [|2 - 1|] } }",

        "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, new() { UserId = \"a\", Index = 2 }] }",
        "new MixStreams { StreamList = [new() { UserId = \"a\" }, new() { UserId = \"a\" }] }",
        "new MixStreams { StreamList = [new() { UserId = \"a\", Index = number }, new() { UserId = \"b\", Index = number }] }",
        "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, Stream(1)] }",
        "new MixStreams { StreamList = streams }",
        "new MixStreams { StreamList = [.. streams, .. streams] }",
        "var one = new RoomStream { UserId = \"a\", Index = 1 }; one = Stream(2); return new MixStreams { StreamList = [one, new() { UserId = \"b\", Index = 1 }] };",
        "new OwnObject { Names = [\"a\", \"A\"] }",
        "new OwnObject { Names = [text, text] }",
        "new OwnObject { Names = names }",
        "new OwnObject { Numbers = [1, 2, 3] }",
        "new ListMusicsRequest { AppId = \"a\", SongIds = [\"a\", \"a\"] }",
    ];
}
