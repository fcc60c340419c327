using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>Where sources contradict each other or themselves, and the schema says beside the member what it follows.</summary>
internal static class Settled
{
    private static readonly (string Action, string Version, string Path, string What)[] All =
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
    ];

    public static bool IsKnown(ActionSchema action, string path, string what) => All.Any(known =>
        (known.Action == action.Action || known.Action == "*")
        && (known.Version == action.Version || known.Version == "*")
        && known.Path == path
        && known.What == what);
}
