namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1009: required values that are null, empty or missing.</summary>
internal static class MissingCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "new UpdateSnapshotRequest { AppId = [|\"\"|], RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = [|string.Empty|], RoomId = [|String.Empty|], TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = [|Nothing|], RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = [|\"\" + \"\"|], RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = [|$\"{Nothing}\"|], RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = [|null|]!, RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = [|default|]!, RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = [|default(string)|]!, RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = ([|null|]!), RoomId = \"r\", TaskId = \"t\" }",
        "var app = \"\"; return new UpdateSnapshotRequest { AppId = [|app|], RoomId = \"r\", TaskId = \"t\" };",
        "string app = null!; return new UpdateSnapshotRequest { AppId = [|app|], RoomId = \"r\", TaskId = \"t\" };",
        "new StartRelayStreamRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", UserId = \"u\", Token = \"t\", Control = [|null|]! }",
        "new ListMusicsRequest { AppId = \"a\", SongIds = [\"a\", [|null|]!] }",
        "new ListMusicsRequest { AppId = \"a\", SongIds = new string[] { [|null|]! } }",
        "new MixStreams { StreamList = [[|null|]!] }",
        "[|new VoiceChatAvatar|] { Enabled = true, AvatarAppID = \"a\", AvatarToken = \"t\", AvatarType = VoiceChatAvatarType.ThreeMinutes }",
        "new VoiceChatAvatar { Enabled = true, AvatarAppID = \"a\", AvatarToken = \"t\", AvatarType = VoiceChatAvatarType.ThreeMinutes, AvatarRole = [|\"\"|] }",
        "VoiceChatAvatar avatar = [|new()|] { Enabled = true, AvatarAppID = \"a\", AvatarToken = \"t\", AvatarType = VoiceChatAvatarType.ThreeMinutes }; return avatar;",

        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = text, RoomId = names[0], TaskId = Name() }",
        "new UpdateSnapshotRequest { AppId = text ?? \"\", RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = flag ? \"\" : \"a\", RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = (Id)\"\", RoomId = \"r\", TaskId = \"t\" }",
        "Id id = \"\"; return new UpdateSnapshotRequest { AppId = id, RoomId = \"r\", TaskId = \"t\" };",
        "new UpdateSnapshotRequest { AppId = $\"{text}\", RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = Environment.GetEnvironmentVariable(\"APP\")!, RoomId = \"r\", TaskId = \"t\" }",
        "new UpdateSnapshotRequest { AppId = Given.Unknown, RoomId = \"r\", TaskId = \"t\" }",
        "var app = \"\"; if (flag) { app = \"a\"; } return new UpdateSnapshotRequest { AppId = app, RoomId = \"r\", TaskId = \"t\" };",
        "string app = null!; Change(ref app); return new UpdateSnapshotRequest { AppId = app, RoomId = \"r\", TaskId = \"t\" };",
        "new UpdateSnapshotRequest { AppId = \"a\", BusinessId = \"\", RoomId = \"r\", TaskId = \"t\", ImageConfig = null }",
        "new SendMessageRequest { AppId = 0, Sender = 0, ConversationShortId = 0, MsgType = 0, Content = \"c\" }",
        "new VoiceChatAvatar { Enabled = flag, AvatarAppID = \"\" }",
        "new VoiceChatAvatar { Enabled = false }",
        "new VoiceChatAvatar()",
        "new ListMusicsRequest { AppId = \"a\", SongIds = [text, Name()] }",
        "new NoRequest { AppId = \"\" }",
    ];
}
