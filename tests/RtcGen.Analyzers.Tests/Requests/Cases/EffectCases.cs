namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1101, RTC1102, RTC1106 and RTC1107: properties that change nothing, or have a successor.</summary>
internal static class EffectCases
{
    public static IReadOnlyList<string> Never { get; } =
    [
        "new UpdateSnapshotImageConfig { [|Width = 640|] }",
        "new UpdateSnapshotImageConfig { [|Format = UpdateSnapshotImageConfigFormat.Png|], Interval = 5, [|Height = 480|] }",
        "new UpdateSnapshotImageConfig { [|Width = number|] }",
        "new UpdateSnapshotImageConfig { [|Width = 0|] }",
        "new UpdateSnapshotRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", ImageConfig = new() { [|Width = 640|] } }",
        "var width = 640; return new UpdateSnapshotImageConfig { [|Width = width|] };",
        "new Old.UpdateSnapshotImageConfig { [|Width = 640|] }",
        "new StartPushPublicStreamControl { [|DataMsg = \"a\"|] }",
        "new StartPushPublicStreamControl { [|DataMsg = text|] }",

        "new UpdateSnapshotImageConfig { Interval = 5 }",
        "new UpdateSnapshotImageConfig { Width = null, Height = default }",
        "new StartPushPublicStreamControl { DataMsg = \"\" }",
        "new StartPushPublicStreamControl { DataMsg = null }",
        "new StartSnapshotImageConfig { Width = 640 }",
        "new NoRequest { Width = 640 }",
    ];

    public static IReadOnlyList<string> NotHere { get; } =
    [
        // Of the property itself.
        "new MixLayout { [|CustomLayout = new() { Canvas = new() { Width = 640 } }|] }",
        "new MixLayout { LayoutMode = MixLayoutMode.Vertical, [|CustomLayout = new() { Canvas = new() { Width = 640 } }|] }",
        "var mode = MixLayoutMode.Vertical; return new MixLayout { LayoutMode = mode, [|CustomLayout = new() { Canvas = canvas }|] };",
        "new CozeBot { Url = CozeBotUrl.Coze, BotId = \"b\", APIKey = \"k\", UserId = \"u\", EnableConversation = true, [|HistoryLength = 3|] }",
        "new RelayControl { StreamUrl = \"rtmp://a.example/b\", StreamMode = (RelayControlStreamMode)1, [|FrameRate = 15|], [|Bitrate = number|] }",
        "new GetRoomOnlineUsersRequest { AppId = \"a\", RoomId = \"r\", [|RoleType = 0|] }",
        "new ListQualityRequest { AppId = \"a\", AggregateGranularity = ListQualityAggregateGranularity.Day, Indicator = [\"JoinRoomSuccessRate\"], StartTime = DateTimeOffset.MinValue, EndTime = Noon, [|UserId = [\"u\"]|] }",
        "new StartVoiceChatLLMConfig { Mode = \"ArkV3\", [|APIKey = \"k\"|] }",
        "new SpeechAdditions { [|EnableLatexTn = true|] }",
        "new PushControlSEIConfig { [|SEIPayloadUUID = \"0123456789abcdef0123456789abcdef\"|] }",
        "new StartRecordRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", StorageConfig = new() { TosConfig = new() { AccountId = \"1\", Bucket = \"b\" } }, Control = new() { [|MaxSilenceSeconds = 60|] } }",
        "new P2PSendMessageRequest { AppId = 1, Sender = 2, ConversationShortId = 3, MsgType = P2PSendMessageMsgType.Text, Content = \"c\", ReceiverUserId = [4], [|IgnoreUserIds = [5]|] }",

        // By a rule about several.
        "new StartPushMixedStreamToCDNRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", PushURL = \"rtmp://a.example/b\", Layout = new() { LayoutMode = MixLayoutMode.Custom }, Encode = new() { VideoWidth = [|640|] } }",
        "new StartPushMixedStreamToCDNRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", PushURL = \"rtmp://a.example/b\", Layout = new() { MainVideoStream = [|new() { UserId = \"u\" }|] } }",
        "new UpdateRelayStreamRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Control = new() { StreamUrl = \"rtmp://a.example/b\", StreamMode = (RelayControlStreamMode)1, Loop = [|true|] } }",
        "var encode = new PushEncode { VideoWidth = [|640|] }; return new StartPushMixedStreamToCDNRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", PushURL = \"rtmp://a.example/b\", Layout = new() { LayoutMode = MixLayoutMode.Custom }, Encode = encode };",
        "new CaptureStorage { Type = CaptureStorageType.Tos, TosConfig = new() { AccountId = \"1\", Bucket = \"b\" }, [|VodConfig = new() { AccountId = \"1\", Space = \"s\" }|] }",

        // In what may be cleared.
        "new OwnObject { NewName = \"other\", Part = new(new() { [|Inner = \"a\"|] }) }",
        "new OwnObject { NewName = \"other\", Part = new OwnPart { [|Inner = \"a\"|] } }",
        "new OwnObject { NewName = \"other\", Parts = new([new() { [|Inner = \"a\"|] }]) }",
        "new OwnObject { NewName = \"part\", Part = new(new() { Inner = \"a\" }) }",
        "new OwnObject { NewName = text, Part = new(new() { Inner = \"a\" }) }",

        // An object that nothing switches on.
        "[|new StartVoiceChatAgentConfigBurst|] { BufferSize = 500 }",
        "new StartVoiceChatAgentConfig { UserId = \"bot\", TargetUserId = [\"u\"], Burst = [|new()|] { BufferSize = 500 } }",

        "new MixLayout { LayoutMode = MixLayoutMode.Custom, CustomLayout = new() { Canvas = new() { Width = 640 } } }",
        "new MixLayout { LayoutMode = (MixLayoutMode)number, CustomLayout = new() { Canvas = new() { Width = 640 } } }",
        "new MixLayout { LayoutMode = flag ? MixLayoutMode.Custom : MixLayoutMode.Vertical, CustomLayout = new() { Canvas = new() { Width = 640 } } }",
        "var mode = MixLayoutMode.Vertical; if (flag) { mode = MixLayoutMode.Custom; } return new MixLayout { LayoutMode = mode, CustomLayout = new() { Canvas = canvas } };",
        "new MixLayout { LayoutMode = MixLayoutMode.Vertical, CustomLayout = null }",
        "new MixLayout { LayoutMode = MixLayoutMode.Vertical, CustomLayout = new() }",
        "new CozeBot { Url = CozeBotUrl.Coze, BotId = \"b\", APIKey = \"k\", UserId = \"u\", EnableConversation = flag, HistoryLength = 3 }",
        "new GetRoomOnlineUsersRequest { AppId = \"a\", RoomId = \"r\", Property = true, RoleType = 0 }",
        "new StartRecordControl { MaxSilenceSeconds = 60 }",
        "new PushEncode { VideoWidth = 640 }",
        "new StartPushMixedStreamToCDNRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", PushURL = \"rtmp://a.example/b\", Layout = new() { LayoutMode = MixLayoutMode.Vertical, MainVideoStream = new() { UserId = \"u\" } }, Encode = new() { VideoWidth = 640 } }",
        "new StartVoiceChatAgentConfigBurst { Enable = true, BufferSize = 500 }",
        "new StartVoiceChatAgentConfigBurst { Enable = flag, BufferSize = 500 }",
    ];

    public static IReadOnlyList<string> Deprecated { get; } =
    [
        "new Old.MixLayout { LayoutMode = Old.MixLayoutMode.Vertical, [|MainVideoStreamIndex = 1|] }",
        "new Old.MixLayout { LayoutMode = Old.MixLayoutMode.Vertical, [|MainVideoStreamIndex = number|] }",
        "new OwnObject { [|OldName = \"a\"|] }",
        "new OwnObject { [|OldName = text|], NewName = \"a\" }",

        "new OwnObject { NewName = \"a\" }",
        "new Old.MixLayout { LayoutMode = Old.MixLayoutMode.Vertical, MainVideoStream = new() { UserId = \"u\" } }",
    ];

    public static IReadOnlyList<string> SwitchedOff { get; } =
    [
        "new StartVoiceChatAgentConfigBurst { Enable = false, [|BufferSize = 500|] }",
        "new StartVoiceChatAgentConfigBurst { [|BufferSize = 500|], Enable = false, [|Interval = number|] }",
        "var on = false; return new StartVoiceChatAgentConfigBurst { Enable = on, [|BufferSize = 500|] };",
        "new VoiceChatAvatar { Enabled = false, [|AvatarRole = \"r\"|] }",
        "new VoiceChatVision { Enable = false, [|SnapshotConfig = new() { Height = 100 }|] }",
        "new StartVoiceChatAgentConfig { UserId = \"bot\", TargetUserId = [\"u\"], Burst = new() { Enable = false, [|BufferSize = 1|] } }",

        "new StartVoiceChatAgentConfigBurst { Enable = true, BufferSize = 500 }",
        "new StartVoiceChatAgentConfigBurst { Enable = flag, BufferSize = 1 }",
        "new StartVoiceChatAgentConfigBurst { Enable = false }",
        "new StartVoiceChatAgentConfigBurst { Enable = false, BufferSize = null }",
        "var on = false; on = flag; return new StartVoiceChatAgentConfigBurst { Enable = on, BufferSize = 500 };",
        "new StartVoiceChatAgentConfigBurst { Enable = !flag, Interval = 20 }",
    ];
}
