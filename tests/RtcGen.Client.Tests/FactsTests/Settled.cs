namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Where sources contradict each other or themselves, and the schema says beside the member what it follows.</summary>
internal static class Settled
{
    public static IReadOnlyList<(string Action, string Version, string Path, string What)> All { get; } =
    [
        // The exact set of Chinese characters is not given: the length alone is checked.
        ("CreateApp", "*", "AppName", "pattern"),
        ("ModifyBusinessRemarks", "*", "Remarks", "pattern"),
        ("AddBusinessID", "*", "Remarks", "pattern"),

        // The pattern says it too.
        ("AddBusinessID", "*", "BusinessId", "most characters"),

        // The texts of the two are swapped.
        ("GetAllBusinessID", "*", "Limit", "default"),
        ("GetAllBusinessID", "*", "Offset", "default"),

        // The texts of Platform and ProductType are mixed up in this version.
        ("ListQualityDistribution", "2020-12-01", "Platform", "values"),
        ("ListQualityDistribution", "2020-12-01", "Platform", "default"),

        // The limit is on streams, the member a single text.
        ("StartDetection", "*", "UserId", "most items"),

        // 1080 in this version's text alone.
        ("StartSnapshot", "2020-12-01", "ImageConfig.Height", "maximum"),

        // Page and SDK differ: what either allows is let through.
        ("*", "2023-06-01", "Control.SEIConfig.VolumeIndicationInterval", "minimum"),
        ("*", "2023-06-01", "Control.SEIConfig.VolumeIndicationInterval", "maximum"),

        // 1920 until the changelog of 2024-12-18 let recordings have 4K, without a figure. One layout serves recordings and pushes.
        ("StartRecord", "2023-11-01", "Encode.VideoHeight", "maximum"),
        ("StartRecord", "2023-11-01", "Encode.VideoWidth", "maximum"),
        ("*", "2023-11-01", "Layout.CustomLayout.Canvas.Height", "maximum"),
        ("*", "2023-11-01", "Layout.CustomLayout.Canvas.Width", "maximum"),

        // Milliseconds do not fit into the 32 bits of the official SDK.
        ("*", "2020-12-01", "Result.Policy.CreateTime", "type"),
        ("*", "2020-12-01", "Result.Policy.UpdateTime", "type"),
        ("*", "2020-12-01", "Result.Policies[].CreateTime", "type"),

        // A text in the table, an object in the samples: JSON takes both.
        ("GetBlackList", "2020-12-01", "Result.BlackListInfos[].FriendUserInfo.Ext", "type"),

        // The facts say it at another member that the same sentence is about.
        ("*", "*", "TargetStreams[].UserId", "required when"),

        // It is the picture after the crop that is made even, which no member holds: said in words.
        ("*", "*", "Layout.CustomLayout.Regions[].SourceCrop", "when invalid"),

        // A member that must be sent would draw a warning nobody can avoid: said in words.
        ("WbTranscodeCreate", "2023-11-01", "Priority", "effect"),

        // From the other version; the schema says so.
        ("ListQualityDistribution", "2020-12-01", "ProductType", "default"),
        ("ListQualityDistribution", "2020-12-01", "ProductType", "values"),

        // The pages name it as all there is so far: others are let through.
        ("ListOperationDistribution", "*", "Indicator", "values"),

        // Plain from the name, or from the members beside.
        ("WbTranscodeCreate", "2020-12-01", "transcode_config.thumbnail_height", "unit"),
        ("WbTranscodeCreate", "2020-12-01", "transcode_config.thumbnail_width", "unit"),
        ("UpdateFailRecoveryPolicy", "2020-12-01", "RecoveryPercentage", "unit"),

        // A text in the table, an object in the samples: JSON takes both.
        ("GetBlackList", "2020-12-01", "Result.BlackListInfos[].FriendUserInfo.Ext", "type"),

        // The facts have it in a note or among the conflicts.
        ("StartVoiceChat", "2024-06-01", "Config.TTSConfig.VoiceType", "default"),
        ("StartVoiceChat", "2024-06-01", "Config.TTSConfig.Cluster", "default"),
        ("StartVoiceChat", "2024-12-01", "Config.TTSConfig.ProviderParams.audio.speech_rate", "effect"),
        ("StartVoiceChat", "2025-06-01", "Config.S2SConfig.ProviderParams.asr.extra.enable_asr_twopass", "default"),

        // The facts say it of the same object in another place: a list of texts, each in an object.
        ("StartVoiceChat", "2025-06-01", "Config.S2SConfig.ProviderParams.asr.extra.context.hotwords[].word", "member"),

        // The facts have it from bodies alone; the page of 2024-09 has it in a table further down.
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.ModelName", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.MaxTokens", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.TopP", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.SystemMessages", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.UserMessages", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.HistoryLength", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.WelcomeSpeech", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.APIKey", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.LLMConfig.Feature", "undocumented"),
        ("StartVoiceChat", "2024-06-01", "Config.SubtitleConfig.DisableRTSSubtitle", "undocumented"),

        // Nothing in it depends on the switch in the facts, but what is off is not looked at.
        ("StartVoiceChat", "*", "Config.LLMConfig.VisionConfig.Enable", "switch"),

        // Free-form, and in the actions for voice chat the same objects hold keys.
        ("AibotCreate", "2025-08-01", "Config.ASRConfig", "secret"),
        ("AibotCreate", "2025-08-01", "Config.TTSConfig", "secret"),
        ("AibotCreate", "2025-08-01", "Config.LLMConfig", "secret"),

        // A text in the table, an object in the sample: JSON takes both.
        ("GetBlackList", "2020-12-01", "Result.BlackListInfos[].FriendUserInfo.Ext", "type"),
    ];
}
