namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1003: strings that do not match their pattern.</summary>
internal static class PatternCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "new UpdateSnapshotRequest { AppId = [|\"a b\"|], RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = [|\"房间\"|], TaskId = [|\"t\\n\"|] }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = [|$\"{Mp}#4\"|], TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = [|\"0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789\"|], TaskId = \"t\" }",
        "var room = \"a b\"; return new UpdateSnapshotRequest { AppId = \"a\", RoomId = [|room|], TaskId = \"t\" };",
        "const string Room = \"a b\"; return new UpdateSnapshotRequest { AppId = \"a\", RoomId = [|Room|], TaskId = \"t\" };",
        "new MixCanvas { Background = [|\"black\"|] }",
        "new MixCanvas { Background = [|\"#00000\"|] }",
        "new MixCustomLayout { Canvas = new() { Background = [|\"#GGGGGG\"|] } }",
        "new RelayControl { StreamUrl = [|\"a.example/b\"|], StreamMode = (RelayControlStreamMode)1 }",
        "new MiniMaxPronunciation { Tone = [\"a/b\", [|\"ab\"|]] }",
        "new MiniMaxPronunciation { Tone = new List<string> { [|\"/b\"|] } }",
        "new OwnObject { Labels = new Dictionary<string, string> { [\"a\"] = [|\"B\"|] } }",
        "new OwnObject { Labels = new Dictionary<string, string> { { \"a\", [|\"B\"|] }, { \"b\", \"b\" } } }",
        "new Dictionary<string, MixCanvas> { [\"a\"] = new() { Background = [|\"black\"|] } }",

        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = \"a-b_c@d.e\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = $\"{text} b\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = text + \" b\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = \"a b\".Replace(\" \", \"\"), TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = text ?? \"a b\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = string.Format(\"{0} b\", 1), TaskId = \"t\" }",
        "var room = \"a b\"; if (flag) { room = \"r\"; } return new UpdateSnapshotRequest { AppId = \"a\", RoomId = room, TaskId = \"t\" };",
        "var room = \"a b\"; room += \"c\"; return new UpdateSnapshotRequest { AppId = \"a\", RoomId = room, TaskId = \"t\" };",
        "new UpdateSnapshotRequest { AppId = \"a\", BusinessId = \"\", RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = \"a\", BusinessId = null, RoomId = \"r\", TaskId = \"t\" }",
        "new MixCanvas { Background = \"#00ffAA\" }",
        "new RelayControl { StreamUrl = \"rtmp://a.example/b\", StreamMode = (RelayControlStreamMode)1 }",
        "new OwnObject { Labels = new Dictionary<string, string> { [\"a\"] = \"B\", [\"a\"] = \"b\" } }",
        "new OwnObject { Labels = new Dictionary<string, string> { [text] = \"B\" } }",
        "new OwnObject { Labels = new SortedDictionary<string, string> { [\"a\"] = \"B\" } }",
        "new NoRequest { AppId = \"a b\" }",
    ];
}
