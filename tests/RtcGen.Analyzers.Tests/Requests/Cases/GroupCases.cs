namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1104: groups of which the wrong number of properties is set.</summary>
internal static class GroupCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "[|new BanRoomUserRequest|] { AppId = \"a\" }",
        "[|new BanRoomUserRequest|] { AppId = \"a\", RoomId = \"\", UserId = null }",
        "BanRoomUserRequest ban = [|new()|] { AppId = \"a\" }; return ban;",
        "var app = \"a\"; return [|new BanRoomUserRequest|] { AppId = app };",
        "[|new GetPushMixedStreamToCDNTaskRequest|] { AppId = \"a\", RoomId = \"r\" }",
        "[|new FriendUpdate|] { FriendUserId = 1 }",
        "new UpdateFriendRequest { AppId = 1, UserId = 2, FriendInfos = [[|new()|] { FriendUserId = 1 }] }",
        "[|new PublicStreamCrop|] { LocationX = 0.1 }",
        "[|new PublicStreamCrop|] { LocationX = 0.1, LocationY = number, WidthProportion = 0.5 }",
        "new PublicStreamRegion { StreamIndex = 0, WidthProportion = 1, HeightProportion = 1, SourceCrop = [|new()|] { LocationX = 0.1 } }",
        "[|new VoiceChatMemoryProviderParamsFilter|] { MemoryType = [\"event\"] }",
        "[|new VoiceChatMemoryProviderParamsFilter|] { MemoryType = [\"event\"], UserId = [] }",
        "[|new UpdateVoiceChatRequest|] { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = UpdateVoiceChatCommand.ExternalTextToLLM, InterruptMode = UpdateVoiceChatInterruptMode.High }",

        "new BanRoomUserRequest { AppId = \"a\", UserId = \"u\" }",
        "new BanRoomUserRequest { AppId = \"a\", RoomId = \"r\", UserId = \"u\", IP = \"1.2.3.4\" }",
        "new BanRoomUserRequest { AppId = \"a\", RoomId = text }",
        "new BanRoomUserRequest { AppId = \"a\", RoomId = flag ? \"r\" : null }",
        "[|new BanRoomUserRequest|] { AppId = \"a\", ExtraMembers = { [\"x\"] = default } }",
        "new PublicStreamCrop { LocationX = 0.1, LocationY = 0.1, WidthProportion = 0.5, HeightProportion = 0.5 }",
        "new PublicStreamCrop { LocationX = number, LocationY = number, WidthProportion = 0.5, HeightProportion = flag ? 0.5 : null }",
        "new PublicStreamCrop()",
        "new VoiceChatMemoryProviderParamsFilter { MemoryType = [\"event\"], AssistantId = [\"a\"] }",
        "new VoiceChatMemoryProviderParamsFilter { MemoryType = [\"event\"], AssistantId = names }",
        "new VoiceChatMemoryProviderParamsFilter { MemoryType = [\"event\"], UserId = [.. names] }",
        "new UpdateVoiceChatRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = UpdateVoiceChatCommand.Interrupt }",
    ];
}
