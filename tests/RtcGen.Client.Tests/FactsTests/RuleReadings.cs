using RtcGen.Schema;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>The sentences of the facts about several members, and the rules that a schema has for them.</summary>
internal static class RuleReadings
{
    /// <summary>The member that has the sentence.</summary>
    public const string Itself = "";

    private const string Avatar = "Config.AvatarConfig.Enabled == true";

    private static readonly Reading Own = new(RuleKind.Differ, ["AgentConfig.TargetUserId", "AgentConfig.UserId"]);

    private static readonly Reading AgentAndAvatar = new(RuleKind.Differ, ["AgentConfig.UserId", "Config.AvatarConfig.AvatarUserID"]) { When = Avatar };

    private static readonly Reading TargetAndAvatar = new(RuleKind.Differ, ["AgentConfig.TargetUserId", "Config.AvatarConfig.AvatarUserID"]) { When = Avatar };

    private static readonly Dictionary<string, Reading[]> Known = new(StringComparer.Ordinal)
    {
        ["at least one of AvatarUrl, NickName, Ext, else an error"] = [new(RuleKind.AtLeastOne, ["AvatarUrl", "NickName", "Ext"])],
        ["at least one of Ext, Alias, else an error"] = [new(RuleKind.AtLeastOne, ["Ext", "Alias"])],
        ["at least one of user_id and assistant_id"] = [new(RuleKind.AtLeastOne, ["filter.user_id", "filter.assistant_id"])],
        ["must be empty when TranscodeMode == 1; must not overlap TargetStreams"] =
            [new(RuleKind.Count, ["ExcludeStreams"], "[0, 0]") { When = "TranscodeMode == 1" }, new(RuleKind.Disjoint, ["TargetStreams", "ExcludeStreams"])],
        ["one of LocationX, LocationY, WidthProportion, HeightProportion sent -> all four must be sent"] =
            [new(RuleKind.Together, ["SourceCrop.LocationX", "SourceCrop.LocationY", "SourceCrop.WidthProportion", "SourceCrop.HeightProportion"])],
        ["exactly one element with a UserId when TranscodeMode == 1"] = [new(RuleKind.Count, ["TargetStreams"], "[1, 1]") { When = "TranscodeMode == 1" }],
        ["Forward, Right, Up must be pairwise orthogonal, else all three fall back to the default"] = [new(RuleKind.Orthogonal, ["Forward", "Right", "Up"])],
        ["2 (HE-AAC v2) only with AudioChannels == 2"] = [new(RuleKind.Requires, []) { Requires = "AudioChannels == 2", When = "AudioProfile == 2" }],
        ["with LayoutMode=2 every stream of TargetStreams.StreamList needs one Region and vice versa (Region.StreamIndex <-> Stream.Index), else InvalidParameter"] =
            [new(RuleKind.OneToOne, ["TargetStreams.StreamList.Index", "Layout.CustomLayout.Regions.StreamIndex"]) { When = "Layout.LayoutMode == 2" }],
        ["must differ from UserId"] = [new(RuleKind.Differ, ["Config.BotName", "UserId"])],
        ["must differ from AgentConfig.TargetUserId"] = [new(RuleKind.Differ, ["AgentConfig.UserId", "AgentConfig.TargetUserId"])],
        ["both ServerMessageUrl and ServerMessageSignature or neither"] =
            [new(RuleKind.Together, ["FunctionCallingConfig.ServerMessageUrl", "FunctionCallingConfig.ServerMessageSignature"])],
        ["must equal AgentConfig.ServerMessageURLForRTS when both are used"] = [new(RuleKind.Equal, ["AgentConfig.ServerMessageURLForRTS", "ServerMessageUrl"])],
        ["differs from AgentConfig.UserId and AvatarConfig.AvatarUserID"] = [Own, TargetAndAvatar],
        ["differs from AgentConfig.TargetUserId and AvatarConfig.AvatarUserID; unique in the AppId"] = [Own, AgentAndAvatar],
        ["differs from AgentConfig.UserId and AgentConfig.TargetUserId"] = [AgentAndAvatar, TargetAndAvatar],
        ["Mode 1: at most 1 (none: learnt in the call); Mode 2: 1 to 3"] =
            [new(RuleKind.Count, [Itself], "[0, 1]") { When = "VoicePrint.Mode == 1" }, new(RuleKind.Count, [Itself], "[1, 3]") { When = "VoicePrint.Mode == 2" }],
        ["1 or 2 with volc.seedasr.sauc.duration; not 1 when AgentConfig.VoicePrint.Mode is 1 or 2"] =
        [
            new(RuleKind.Requires, []) { Requires = "StreamMode in {1,2}", When = "ApiResourceId == volc.seedasr.sauc.duration" },
            new(RuleKind.Requires, []) { Requires = "StreamMode != 1", When = "AgentConfig.VoicePrint.Mode in {1,2}" },
        ],
        ["with 1 LLMConfig must be ArkV3, without vision"] =
        [
            new(RuleKind.Requires, []) { Requires = "LLMConfig.Mode == ArkV3", When = "S2SConfig.OutputMode == 1 and LLMConfig is set" },
            new(RuleKind.Requires, []) { Requires = "LLMConfig.VisionConfig.Enable != true", When = "S2SConfig.OutputMode == 1" },
        ],
        ["must be 1 with AvatarConfig.Enabled or S2SConfig (with 0 no subtitles come)"] =
        [
            new(RuleKind.Requires, []) { Requires = "SubtitleMode == 1", When = "SubtitleConfig is set and AvatarConfig.Enabled == true" },
            new(RuleKind.Requires, []) { Requires = "SubtitleMode == 1", When = "SubtitleConfig is set and S2SConfig is set" },
        ],
        ["not together with SubtitleMode 0 for 2.0 models"] =
            [new(RuleKind.Requires, []) { Requires = "enable_latex_tn != true", When = "SubtitleConfig.SubtitleMode == 0 and TTSConfig.ProviderParams.ResourceId == seed-tts-2.0" }],
        ["exactly one of voice_setting.voice_id and timber_weights is set (one must be)"] =
            [new(RuleKind.ExactlyOne, ["voice_setting.voice_id", "timber_weights"]) { When = "Provider == minimax" }],
        ["empty list = all streams of the room; at most 30 streams with custom layout, 17 otherwise"] =
            [new(RuleKind.Count, [Itself], "[0, 30]") { When = "Layout.LayoutMode == 2" }, new(RuleKind.Count, [Itself], "[0, 17]") { When = "Layout.LayoutMode != 2" }],
    };

    /// <summary>What schemas have rules for although the facts say it elsewhere than of a member.</summary>
    private static readonly Reading[] Plain =
    [
        // A query over a time: the facts give it a window.
        new(RuleKind.Ascending, ["StartTime", "EndTime"]),
    ];

    /// <summary>The rules for a sentence; none when a schema says it in words.</summary>
    public static IReadOnlyList<Reading> Of(string sentence) => Known.GetValueOrDefault(sentence) ?? [];

    public static IReadOnlyList<Reading> Elsewhere => Plain;

    /// <summary>A rule as read from a sentence: members are named as seen from the member that has the sentence.</summary>
    internal sealed record Reading(RuleKind Kind, string[] Members, string Range = "")
    {
        public string? When { get; init; }

        public string? Requires { get; init; }
    }
}
