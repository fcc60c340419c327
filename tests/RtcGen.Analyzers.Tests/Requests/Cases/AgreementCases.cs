namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1105: properties that do not agree with each other.</summary>
internal static class AgreementCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "[|new PushEncode|] { AudioProfile = PushEncodeAudioProfile.HighEfficiencyV2, AudioChannels = PushEncodeAudioChannels.Mono }",
        "var channels = PushEncodeAudioChannels.Mono; return [|new PushEncode|] { AudioProfile = PushEncodeAudioProfile.HighEfficiencyV2, AudioChannels = channels };",
        "new StartPushMixedStreamToCDNRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", PushURL = \"rtmp://a.example/b\", Encode = [|new()|] { AudioProfile = PushEncodeAudioProfile.HighEfficiencyV2, AudioChannels = PushEncodeAudioChannels.Mono } }",
        "[|new ListRoomInfoRequest|] { AppId = \"a\", StartTime = DateTimeOffset.Parse(\"2024-01-02T00:00:00Z\"), EndTime = DateTimeOffset.Parse(\"2024-01-01T00:00:00Z\") }",
        "[|new ListRoomInfoRequest|] { AppId = \"a\", StartTime = new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), EndTime = new(2024, 1, 2, 0, 0, 0, TimeSpan.Zero) }",
        "[|new ListRoomInfoRequest|] { AppId = \"a\", StartTime = new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), EndTime = new(2024, 1, 2, 0, 0, 0, TimeSpan.FromHours(8)) }",
        "[|new ListRoomInfoRequest|] { AppId = \"a\", StartTime = new(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), EndTime = new(2024, 1, 2, 8, 0, 0, new TimeSpan(8, 0, 0)) }",
        "[|new ListRoomInfoRequest|] { AppId = \"a\", StartTime = new(2024, 1, 2, 0, 0, 0, TimeSpan.Zero), EndTime = new(2024, 1, 1, 23, 59, 59, 999, TimeSpan.Zero) }",
        "[|new ListRoomInfoRequest|] { AppId = \"a\", StartTime = new(2024, 1, 2, minute: 1, hour: 0, second: 0, offset: TimeSpan.Zero), EndTime = new(2024, 1, 2, 0, 0, 0, TimeSpan.Zero) }",
        "[|new ListRoomInfoRequest|] { AppId = \"a\", StartTime = new(offset: TimeSpan.Zero, day: 2, month: 1, year: 2024, hour: 0, minute: 0, second: 1), EndTime = new(2024, 1, 2, 0, 0, 0, TimeSpan.Zero) }",
        "new ListRoomInfoRequest { AppId = \"a\", StartTime = new(2024, 1, 2, second: 0, minute: 30, hour: 0, offset: TimeSpan.Zero), EndTime = new(2024, 1, 2, 0, 45, 0, TimeSpan.Zero) }",
        "new ListRoomInfoRequest { AppId = \"a\", StartTime = new(2024, 1, 2, 0, 0, 0, TimeSpan.FromHours(5, 30)), EndTime = new(2024, 1, 1, 18, 45, 0, TimeSpan.Zero) }",
        "[|new SpatialOrientation|] { Forward = [1, 0, 0], Right = [1, 0, 0] }",
        "[|new SpatialOrientation|] { Forward = [1, 0, 0], Right = new[] { 0.5, 1, 0 } }",
        "[|new OwnEqual|] { First = 1, Second = 2 }",
        "[|new VoiceChatVoicePrint|] { Mode = VoiceChatVoicePrintMode.NoiseReduction, IdList = [\"a\", \"b\"] }",
        "[|new VoiceChatVoicePrint|] { Mode = VoiceChatVoicePrintMode.SpeakerRecognition }",
        "[|new StartPushPublicStreamRequest|] { AppId = \"a\", PublicStreamId = \"p\", TranscodeMode = StartPushPublicStreamTranscodeMode.Remux, TargetStreams = [] }",
        "[|new StartPushPublicStreamRequest|] { AppId = \"a\", PublicStreamId = \"p\", TargetStreams = [new() { RoomId = \"r\", UserId = \"u\" }], ExcludeStreams = [new() { RoomId = \"r\", UserId = \"u\" }] }",
        "[|new StartPushMixedStreamToCDNRequest|] { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", PushURL = \"rtmp://a.example/b\", Layout = new() { LayoutMode = MixLayoutMode.Vertical } }",
        "[|new StartPushMixedStreamToCDNRequest|] { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", PushURL = \"rtmp://a.example/b\", TargetStreams = new() { StreamList = [new() { UserId = \"u\", Index = 1 }] }, Layout = new() { LayoutMode = MixLayoutMode.Custom, CustomLayout = new() { Regions = [new() { StreamIndex = 2, Width = 2, Height = 2 }] } } }",
        "[|new StartVoiceChatASRParams|] { Mode = \"bigmodel\", ApiResourceId = StartVoiceChatASRParamsApiResourceId.SeedAsr }",

        "new PushEncode { AudioProfile = PushEncodeAudioProfile.HighEfficiencyV2 }",
        "new PushEncode { AudioProfile = PushEncodeAudioProfile.HighEfficiencyV2, AudioChannels = PushEncodeAudioChannels.Stereo }",
        "new PushEncode { AudioProfile = PushEncodeAudioProfile.HighEfficiencyV2, AudioChannels = (PushEncodeAudioChannels)number }",
        "new PushEncode { AudioProfile = (PushEncodeAudioProfile)number, AudioChannels = PushEncodeAudioChannels.Mono }",
        "new ListRoomInfoRequest { AppId = \"a\", StartTime = DateTimeOffset.Parse(\"2024-01-01T00:00:00Z\"), EndTime = DateTimeOffset.Parse(\"2024-01-02T00:00:00Z\") }",
        "new ListRoomInfoRequest { AppId = \"a\", StartTime = DateTimeOffset.Parse(\"2024-01-02T00:00:00Z\"), EndTime = DateTimeOffset.UtcNow }",
        "new ListRoomInfoRequest { AppId = \"a\", StartTime = DateTimeOffset.Parse(\"2024-01-02\"), EndTime = DateTimeOffset.Parse(\"2024-01-01\") }",
        "new ListRoomInfoRequest { AppId = \"a\", StartTime = Noon, EndTime = Noon.AddHours(-1) }",
        "new SpatialOrientation { Forward = [1, 0, 0], Right = [0, 1, 0], Up = [0, 0, 1] }",
        "new SpatialOrientation { Forward = [1, 0, 0], Right = [number, 0, 0] }",
        "new OwnEqual { First = 1, Second = 1 }",
        "new OwnEqual { First = 1, Second = number }",
        "new OwnEqual { First = 1 }",
        "new VoiceChatVoicePrint { Mode = VoiceChatVoicePrintMode.NoiseReduction, IdList = names }",
        "new StartPushPublicStreamRequest { AppId = \"a\", PublicStreamId = \"p\", TargetStreams = [new() { RoomId = \"r\", UserId = \"u\" }], ExcludeStreams = [new() { RoomId = \"r\", UserId = \"v\" }] }",
        "new StartPushPublicStreamRequest { AppId = \"a\", PublicStreamId = \"p\", TargetStreams = [new() { RoomId = text, UserId = \"u\" }], ExcludeStreams = [new() { RoomId = \"r\", UserId = \"u\" }] }",
        "new StartPushMixedStreamToCDNRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", PushURL = \"rtmp://a.example/b\", TargetStreams = new() { StreamList = streams }, Layout = new() { LayoutMode = MixLayoutMode.Custom, CustomLayout = new() { Regions = [new() { StreamIndex = 2, Width = 2, Height = 2 }] } } }",
    ];
}
