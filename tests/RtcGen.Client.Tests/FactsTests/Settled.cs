

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

        // A required member needs no default.
        ("WbTranscodeCreate", "2020-12-01", "storage_config.type", "default"),
        ("GetFailRecoveryPolicies", "2020-12-01", "OrderBy", "default"),
        ("StartVoiceChat", "*", "Config.AvatarConfig.Enabled", "default"),
        ("StartPushPublicStream", "*", "Layout.LayoutMode", "default"),
        ("UpdatePublicStreamParam", "*", "Layout.LayoutMode", "default"),

        // 1080 in this version's text alone.
        ("StartSnapshot", "2020-12-01", "ImageConfig.Height", "maximum"),

        // The default is made of other values, and said in words.
        ("StartVoiceChat", "2024-12-01", "AgentConfig.UserId", "default"),

        // Milliseconds do not fit into the 32 bits of the official SDK.
        ("*", "2020-12-01", "Result.Policy.CreateTime", "type"),
        ("*", "2020-12-01", "Result.Policy.UpdateTime", "type"),
        ("*", "2020-12-01", "Result.Policies[].CreateTime", "type"),

        // Nobody says how large the numbers of applications are in messaging: 64 bits hold both.
        ("*", "2020-12-01", "AppId", "type"),
        ("*", "2020-12-01", "Result.AppId", "type"),
        ("*", "2020-12-01", "Result.ConversationCoreInfos[].AppId", "type"),
        ("*", "2020-12-01", "Result.ConversationInfo.AppId", "type"),
        ("*", "2020-12-01", "Result.ConversationInfos[].AppId", "type"),
        ("*", "2020-12-01", "Result.ConversationSettingInfo.AppId", "type"),
        ("*", "2020-12-01", "Result.Messages[].AppId", "type"),
        ("*", "2020-12-01", "Result.Status[].AppId", "type"),
        ("*", "2020-12-01", "Result.Users[].AppId", "type"),

        // The facts say it at another member that the same sentence is about.
        ("*", "*", "TargetStreams[].UserId", "required when"),
        ("StartVoiceChat", "2025-06-01", "Config.ASRConfig", "required when"),
        ("StartVoiceChat", "2025-06-01", "Config.TTSConfig", "required when"),
        ("StartVoiceChat", "2025-06-01", "Config.ASRConfig", "effect"),
        ("StartVoiceChat", "2025-06-01", "Config.TTSConfig", "effect"),

        // It is the picture after the crop that is made even, which no member holds: said in words.
        ("*", "*", "Layout.CustomLayout.Regions[].SourceCrop", "when invalid"),

        // The condition is about the world, not about the request: said in words.
        ("*", "*", "Control.Loop", "effect"),
        ("StartVoiceChat", "*", "Config.SubtitleConfig.ServerMessageUrl", "required when"),
        ("StartVoiceChat", "*", "Config.SubtitleConfig.ServerMessageSignature", "required when"),
        ("StartVoiceChat", "*", "AgentConfig.ServerMessageURLForRTS", "required when"),
        ("StartVoiceChat", "*", "AgentConfig.ServerMessageUrlForRTS", "required when"),
        ("StartVoiceChat", "*", "AgentConfig.ServerMessageSignatureForRTS", "required when"),

        // Without effect in any case.
        ("UpdateRecord", "2020-12-01", "Layout.MainVideoStreamIndex", "effect"),

        // Inferred from the names of the values, or from the other version; the schema says so.
        ("WbTranscodeCreate", "2020-12-01", "storage_config.custom_config", "required when"),
        ("WbTranscodeCreate", "2020-12-01", "storage_config.tos_config", "required when"),
        ("WbTranscodeCreate", "2023-11-01", "TranscodeConfig", "required when"),
        ("ListQualityDistribution", "2020-12-01", "ProductType", "default"),

        // Plain from the name, or from the members beside.
        ("WbTranscodeCreate", "2020-12-01", "transcode_config.thumbnail_height", "unit"),
        ("WbTranscodeCreate", "2020-12-01", "transcode_config.thumbnail_width", "unit"),
        ("WbTranscodeCreate", "2023-11-01", "TranscodeConfig.OutputHeight", "unit"),
        ("WbTranscodeCreate", "2023-11-01", "TranscodeConfig.OutputWidth", "unit"),
        ("WbTranscodeCreate", "2023-11-01", "TranscodeConfig.ThumbnailHeight", "unit"),
        ("WbTranscodeCreate", "2023-11-01", "TranscodeConfig.ThumbnailWidth", "unit"),
        ("UpdateFailRecoveryPolicy", "2020-12-01", "RecoveryPercentage", "unit"),

        // Where the keys of the providers stand, as in StartVoiceChat.
        ("AibotCreate", "2025-08-01", "Config.ASRConfig", "secret"),
        ("AibotCreate", "2025-08-01", "Config.TTSConfig", "secret"),
        ("AibotCreate", "2025-08-01", "Config.LLMConfig", "secret"),

        // A text in the table, an object in the samples: JSON takes both.
        ("GetBlackList", "2020-12-01", "Result.BlackListInfos[].FriendUserInfo.Ext", "type"),
    ];

}
