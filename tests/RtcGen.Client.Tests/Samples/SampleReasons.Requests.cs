namespace RtcGen.Client.Tests.Samples;

internal static partial class SampleReasons
{
    private const string PlainText = "Binary is true, so that the message has to be Base64, and the sample's is plain text.";
    private const string StatusText = "The status is a number; the sample writes it as a text.";
    private const string CopiedFromStart = "Members of StartSegment, which an update does not have.";

    private const string OldModels = "A hidden page about the first generation of models, which is switched off; the listed page names a mode.";

    // Samples of pages. Where one contradicts the table of its own page, the table is right.
    private static SampleReason[] Requests =>
    [
        new("requests/1164061-SendUnicast-2023-07-20.json", SampleFindingKind.Refused, RightSide.Table, PlainText, "$.Message"),
        new("requests/1164063-SendBroadcast-2023-07-20.json", SampleFindingKind.Refused, RightSide.Table, PlainText, "$.Message"),
        new("requests/79118-SendRoomUnicast-2020-12-01.json", SampleFindingKind.Refused, RightSide.Table, PlainText, "$.Message"),
        new("requests/1188220-UpdatePublicStreamParam-2023-11-01.json", SampleFindingKind.Refused, RightSide.Table,
            "The sample leaves out the stream that is changed, and cuts at a place that is no fraction of the picture.",
            "$.PublicStreamId", "$.Layout.CustomLayout.Regions[1].SourceCrop.LocationX"),
        new("requests/142054-GetAllBusinessID-2020-12-01.json", SampleFindingKind.Spelling, RightSide.Table,
            "The member is AppID here, as the table has it; the sample writes AppId, and the service reads either.", "$.AppId"),
        new("requests/1217291-WbTranscodeCreate-2020-12-01.json", SampleFindingKind.Extra, RightSide.Table, "A slip of the pen for operator.", "$.oprator"),
        new("requests/1217291-WbTranscodeCreate-2020-12-01.json", SampleFindingKind.Refused, RightSide.Table, "The sample misspells it, so that it is missing.", "$.operator"),
        new("requests/1232445-ModifyAppStatus-2023-11-01.json", SampleFindingKind.Unfit, RightSide.Table, StatusText, "$.Status"),
        new("requests/74488-ModifyAppStatus-2020-12-01.json", SampleFindingKind.Unfit, RightSide.Table, StatusText, "$.Status"),
        new("requests/1188354-BanUserStream-2023-11-01.json", SampleFindingKind.Extra, RightSide.Unknown,
            "The page of September 2024 asks for a token; the vendor's SDK dropped it the month after. Who needs it sends it as an extra member.", "$.Token"),
        new("requests/129247-UpdateSegment-2020-12-01.json", SampleFindingKind.Extra, RightSide.Table, CopiedFromStart, "$.MaxIdleTime", "$.TargetStreams"),
        new("requests/1188222-UpdateSegment-2023-11-01.json", SampleFindingKind.Extra, RightSide.Table, CopiedFromStart, "$.MaxIdleTime", "$.TargetStreams"),
        new("requests/1188212-StartSegment-2023-11-01.json", SampleFindingKind.Extra, RightSide.Table,
            "A brace stands in the wrong place: Control belongs to the request, not to the storage.", "$.StorageConfig.Control"),
        new("requests/1338547-StartVoiceChat-2024-06-01.json", SampleFindingKind.Extra, RightSide.Table, OldModels,
            "$.Config.LLMConfig.Host", "$.Config.LLMConfig.Region", "$.Config.LLMConfig.MinTokens", "$.Config.LLMConfig.MaxPromptTokens", "$.Config.LLMConfig.TopK"),
        new("requests/1338547-StartVoiceChat-2024-06-01.json", SampleFindingKind.Refused, RightSide.Table, OldModels, "$.Config.LLMConfig.Mode"),
        new("requests/124667-ListQuality-2020-12-01.json", SampleFindingKind.Unfit, RightSide.Table, "The users are a list; the sample has one text.", "$.UserId"),
        new("requests/115526-StartRecord-2022-06-01.json", SampleFindingKind.Unfit, RightSide.Table,
            "The region is a number; the sample has a text that only marks the place.", "$.StorageConfig.TosConfig.Region"),
    ];
}
