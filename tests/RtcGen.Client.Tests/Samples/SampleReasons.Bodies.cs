namespace RtcGen.Client.Tests.Samples;

internal static partial class SampleReasons
{
    private const string AnySpelling = "The service reads names in any case; the client offers the page's spelling.";
    private const string Misspelt = "A slip of the pen in the vendor's demo, which the service passes over.";
    private const string NotInVersion = "No source knows the command in this version; nobody says whether the service took it.";

    // Bodies that programs send.
    private static SampleReason[] Bodies =>
    [
        new("bodies/25-StartVoiceChat-2024-06-01.json", SampleFindingKind.Spelling, RightSide.Both, AnySpelling, "$.config"),
        new("bodies/25-StartVoiceChat-2024-06-01.json", SampleFindingKind.Extra, RightSide.Table, Misspelt, "$.config.IntterruptMode"),
        new("bodies/50-StartVoiceChat-2024-06-01.json", SampleFindingKind.Spelling, RightSide.Both, AnySpelling, "$.config"),
        new("bodies/50-StartVoiceChat-2024-06-01.json", SampleFindingKind.Extra, RightSide.Table, Misspelt, "$.config.IntterruptMode"),
        new("bodies/38-StartVoiceChat-2024-12-01.json", SampleFindingKind.Spelling, RightSide.Both, AnySpelling,
            "$.Config.LLMConfig.CozeBotConfig.BotID", "$.Config.TTSConfig.ProviderParams.app.AppId", "$.Config.TTSConfig.ProviderParams.app.Cluster"),
        new("bodies/93-StartVoiceChat-2024-12-01.json", SampleFindingKind.Extra, RightSide.Table, Misspelt, "$.Config.LLMConfig.VisionConfig.SnapshoutConfig"),
        new("bodies/59-StartVoiceChat-2025-06-01.json", SampleFindingKind.Extra, RightSide.Unknown,
            "The template of the vendor's tool has them in objects where no page lists them: the gain stands in ASRConfig, the interruption in Config.",
            "$.Config.ASRConfig.VADConfig.VolumeGain", "$.Config.TTSConfig.InterruptMode"),
        new("bodies/64-StartVoiceChat-2025-06-01.json", SampleFindingKind.Refused, RightSide.Table,
            "The page asks for the agent's user; nobody says whether the service took the request.", "$.AgentConfig.UserId"),
        new("bodies/17-UpdateVoiceChat-2024-12-01.json", SampleFindingKind.Refused, RightSide.Unknown, NotInVersion, "$.Command"),
        new("bodies/18-UpdateVoiceChat-2024-12-01.json", SampleFindingKind.Refused, RightSide.Unknown, NotInVersion, "$.Command"),
        new("bodies/18-UpdateVoiceChat-2024-12-01.json", SampleFindingKind.Extra, RightSide.Unknown,
            "The settings of a command that comes with 2025-06-01.", "$.Parameters"),
    ];
}
