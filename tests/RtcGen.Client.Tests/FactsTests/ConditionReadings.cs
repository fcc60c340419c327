namespace RtcGen.Client.Tests.FactsTests;

/// <summary>The conditions of the facts that are words, and what a schema says in their place.</summary>
internal static class ConditionReadings
{
    /// <summary>The schema has no condition: the member is always used, or always required.</summary>
    public const string Always = "always";

    /// <summary>The schema has no condition: the member is never required.</summary>
    public const string Never = "never";

    private const string VolcanoOrDirect = "Provider == volcano or Provider == volcano_bidirection and VolcanoTTSParameters absent";

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        // Words for what can be said.
        ["RoomId and UserId absent (at least one of RoomId, UserId, IP)"] = ["RoomId absent and UserId absent"],
        ["transcode mode == 1 (dynamic)"] = ["transcode_mode == 1", "TranscodeMode == 1"],
        ["Command in {\"function\",\"ExternalTextToSpeech\",\"ExternalPromptsForLLM\"}, or Command == \"ExternalTextToLLM\" without ImageConfig"] =
            ["Command in {function,ExternalTextToSpeech,ExternalPromptsForLLM} or Command == ExternalTextToLLM and ImageConfig absent"],
        ["Command in {\"function\",\"ExternalTextToSpeech\",\"ExternalPromptsForLLM\",\"SetTTSContext\",\"UpdateVoicePrintSV\",\"UpdateFarfieldConfig\"}, or Command == \"ExternalTextToLLM\" without ImageConfig"] =
            ["Command in {function,ExternalTextToSpeech,ExternalPromptsForLLM,SetTTSContext,UpdateVoicePrintSV,UpdateFarfieldConfig} or Command == ExternalTextToLLM and ImageConfig absent"],

        // The other of two.
        ["TaskId: the other of TaskId/UserId is absent (at least one)"] = ["UserId absent"],
        ["UserId: the other of TaskId/UserId is absent (at least one)"] = ["TaskId absent"],

        // An update may leave the provider as it is: which one that is, only the server knows.
        ["Parameters.Config.TTSConfig.Provider == \"minimax\""] = ["Provider == minimax", "Provider == minimax or Provider absent"],
        ["Parameters.Config.TTSConfig.Provider == \"ai_gateway\""] = ["Provider == ai_gateway", "Provider == ai_gateway or Provider absent"],
        ["Parameters.Config.TTSConfig.Provider == \"minimax\" or Parameters.Config.TTSConfig.Provider == \"ai_gateway\""] =
            ["Provider in {minimax,ai_gateway}", "Provider in {minimax,ai_gateway} or Provider absent"],

        // About the world, not about the request.
        ["live group"] = [Always],
        ["audio only is published"] = [Always],
        ["source is on-demand media"] = [Always],
        ["2.0 models"] = [Always],
        ["speech synthesis big model 2.0"] = [Always],
        ["task state callbacks are received on a server"] = [Never],
        ["subtitles are received on a server"] = [Never],
        ["state changes or subtitles are received on a server"] = [Never],
        ["third-party storage is used, or the console holds no storage setting"] = [Never],
        ["the console holds no storage setting"] = [Never],
        ["a cloned voice is used (direct form)"] = [Never],
        ["a cloned voice with Provider volcano"] = [Never],
        ["pass-through form (\"{}\" for no setting)"] = [Never],
        ["FunctionCallingConfig is not empty"] = [Always],

        // Which form a request has shows in the members that it has: a schema may say so.
        ["pass-through form"] = [Never],
        ["VolcanoTTSParameters: pass-through form"] = ["Provider == volcano_bidirection and audio absent", Never],
        ["not the pass-through form"] = [VolcanoOrDirect, Never],
        ["direct form of volcano_bidirection, or Provider volcano"] = [VolcanoOrDirect, Never],
        ["Config.TTSConfig.Provider == \"volcano\" or direct form of volcano_bidirection"] = [VolcanoOrDirect, "Provider == volcano", Never],
        ["Config.TTSConfig.Provider == \"volcano_bidirection\" and direct form and AgentConfig.UseLicense == false"] = [Never],

        // In part about the world: the schema says the other part.
        ["TranscodeMode == 0 or thumbnails are wanted"] = ["TranscodeMode == 0"],
        ["extra.model == \"2.2.0.0\" and a cloned voice is used"] = ["extra.model == 2.2.0.0", Always],
        ["Mode == \"CustomLLM\", or ArkV3 with a doubao-seed-1.6 model"] = ["Mode in {CustomLLM,ArkV3}"],
        ["Config.TTSConfig.Provider == \"volcano_bidirection\" and a speech synthesis big model is used"] = ["Config.TTSConfig.Provider == volcano_bidirection"],
        ["Config.ASRConfig.FarfieldConfig.Enable == true and the big ASR model is used"] =
            ["FarfieldConfig.Enable == true", "FarfieldConfig.Enable == true and ProviderParams.Mode == bigmodel"],
        ["Config.ASRConfig.FarfieldConfig.Enable == true and the big ASR model is used and Threshold == 0"] =
            ["FarfieldConfig.Enable == true and Threshold == 0", "FarfieldConfig.Enable == true and Threshold == 0 and ProviderParams.Mode == bigmodel"],
    };

    /// <summary>What a schema says in the place of words, which may be one of several; null for a text that is a condition.</summary>
    /// <param name="text">As the facts have it.</param>
    /// <param name="member">The name of the member that has the condition.</param>
    public static string[]? Of(string text, string member) => Known.GetValueOrDefault($"{member}: {text}") ?? Known.GetValueOrDefault(text);
}
