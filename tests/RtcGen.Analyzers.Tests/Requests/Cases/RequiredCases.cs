namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1103: properties that are required because of another.</summary>
internal static class RequiredCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "[|new PushControlSEIConfig|] { SEIPayLoadType = PushControlSEIPayLoadType.UserDataUnregistered }",
        "[|new PushControlSEIConfig|] { SEIPayLoadType = (PushControlSEIPayLoadType)5 }",
        "new PushControlSEIConfig { SEIPayLoadType = PushControlSEIPayLoadType.UserDataUnregistered, SEIPayloadUUID = [|\"\"|] }",
        "new PushControlSEIConfig { SEIPayLoadType = PushControlSEIPayLoadType.UserDataUnregistered, SEIPayloadUUID = [|null|] }",
        "var type = PushControlSEIPayLoadType.UserDataUnregistered; return [|new PushControlSEIConfig|] { SEIPayLoadType = type };",
        "new PushControl { SEIConfig = [|new()|] { SEIPayLoadType = PushControlSEIPayLoadType.UserDataUnregistered } }",
        "[|[|new RelayControl|]|] { StreamUrl = \"rtmp://a.example/b\" }",
        "[|new RelayControl|] { StreamUrl = \"rtmp://a.example/b\", VideoWidth = 640 }",
        "[|new StartVoiceChatLLMConfig|] { Mode = StartVoiceChatLLMConfigMode.CustomLLM }",
        "[|new StartVoiceChatLLMConfig|] { Mode = StartVoiceChatLLMConfigMode.CozeBot }",
        "[|new CreateConversationRequest|] { AppId = 1, OwnerUserId = 2, ConversationCoreInfo = new() { ConversationType = CreateConversationType.OneToOne } }",
        "[|new CaptureStorage|] { Type = CaptureStorageType.Vod }",
        "new StartVoiceChatASRConfig { Provider = StartVoiceChatASRConfigProvider.Volcano, ProviderParams = [|new()|] }",
        "[|new UpdateVoiceChatRequest|] { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = UpdateVoiceChatCommand.Function }",
        "[|[|new UpdateVoiceChatImageConfig|]|] { ActionValue = UpdateVoiceChatImageConfigAction.Insert, GroupID = 1 }",
        "[|new RtcGen.Rtc.V20240601.StopVoiceChatRequest|] { AppId = \"a\", RoomId = \"r\" }",

        "new PushControlSEIConfig { SEIPayLoadType = PushControlSEIPayLoadType.Type100 }",
        "new PushControlSEIConfig { SEIPayLoadType = PushControlSEIPayLoadType.UserDataUnregistered, SEIPayloadUUID = \"0123456789abcdef0123456789abcdef\" }",
        "new PushControlSEIConfig { SEIPayLoadType = PushControlSEIPayLoadType.UserDataUnregistered, SEIPayloadUUID = text }",
        "new PushControlSEIConfig { SEIPayLoadType = (PushControlSEIPayLoadType)number }",
        "new PushControlSEIConfig()",
        "new RelayControl { StreamUrl = \"rtmp://a.example/b\", VideoWidth = 640, VideoHeight = number }",
        "new RelayControl { StreamUrl = \"rtmp://a.example/b\", StreamMode = (RelayControlStreamMode)number }",
        "new StartVoiceChatLLMConfig { Mode = text }",
        "new StartVoiceChatLLMConfig { Mode = StartVoiceChatLLMConfigMode.ArkV3 }",
        "new CreateConversationRequest { AppId = 1, OwnerUserId = 2, ConversationCoreInfo = new() { ConversationType = CreateConversationType.Group } }",
        "new CaptureStorage { TosConfig = new() { AccountId = \"1\", Bucket = \"b\" } }",
        "new CaptureStorage { Type = (CaptureStorageType)number }",
        "new UpdateVoiceChatRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = Name() }",
        "new StartVoiceChatASRParams()",
    ];
}
