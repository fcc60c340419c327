namespace RtcGen.Client.Tests.FactsTests;

/// <summary>The conditions of the facts that are words, and what a schema says in their place.</summary>
internal static class ConditionReadings
{
    /// <summary>The schema has no condition: the member is always used.</summary>
    public const string Always = "always";

    /// <summary>The schema has no condition: the member is never required.</summary>
    public const string Never = "never";

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        // Words for what can be said.
        ["RoomId and UserId absent (at least one of RoomId, UserId, IP)"] = ["RoomId absent and UserId absent"],
        ["transcode mode == 1 (dynamic)"] = ["transcode_mode == 1", "TranscodeMode == 1"],
        ["enable_asr_twopass is true"] = ["enable_asr_twopass == true"],
        ["""Command in {"function","ExternalTextToSpeech","ExternalPromptsForLLM"}, or Command == "ExternalTextToLLM" without ImageConfig"""] =
            ["""Command in {"function","ExternalTextToSpeech","ExternalPromptsForLLM"} or Command == "ExternalTextToLLM" and ImageConfig absent"""],
        ["""Command in {"function","ExternalTextToSpeech","ExternalPromptsForLLM","SetTTSContext","UpdateVoicePrintSV","UpdateFarfieldConfig"}, or Command == "ExternalTextToLLM" without ImageConfig"""] =
            ["""Command in {"function","ExternalTextToSpeech","ExternalPromptsForLLM","SetTTSContext","UpdateVoicePrintSV","UpdateFarfieldConfig"} or Command == "ExternalTextToLLM" and ImageConfig absent"""],

        // The other of two.
        ["TaskId: the other of TaskId/UserId is absent (at least one)"] = ["UserId absent"],
        ["UserId: the other of TaskId/UserId is absent (at least one)"] = ["TaskId absent"],

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
        ["pass-through form"] = [Never],
        ["""pass-through form ("{}" for no setting)"""] = [Never],
        ["not the pass-through form"] = [Never],
        ["a cloned voice is used (direct form)"] = [Never],
        ["a cloned voice with Provider volcano"] = [Never],
        ["direct form of volcano_bidirection, or Provider volcano"] = ["""Config.TTSConfig.Provider == "volcano" """.Trim(), Never],
        ["""Config.TTSConfig.Provider == "volcano" or direct form of volcano_bidirection"""] = ["""Config.TTSConfig.Provider == "volcano" """.Trim(), Never],
        ["""Config.TTSConfig.Provider == "volcano_bidirection" and direct form and AgentConfig.UseLicense == false"""] = [Never],
        ["TranscodeMode == 0 or thumbnails are wanted"] = ["TranscodeMode == 0"],
        ["FunctionCallingConfig is not empty"] = [Always],

        // In part about the world: the schema says the other part.
        ["""extra.model == "2.2.0.0" and a cloned voice is used"""] = ["""extra.model == "2.2.0.0" """.Trim(), Always],
        ["Config.ASRConfig.FarfieldConfig.Enable == true and the big ASR model is used and Threshold == 0"] = ["Config.ASRConfig.FarfieldConfig.Enable == true and Threshold == 0"],
        ["Config.ASRConfig.FarfieldConfig.Enable == true and the big ASR model is used"] = ["Config.ASRConfig.FarfieldConfig.Enable == true"],
        ["""Mode == "CustomLLM", or ArkV3 with a doubao-seed-1.6 model"""] = ["""Mode in {"CustomLLM","ArkV3"}"""],
        ["""Config.TTSConfig.Provider == "volcano_bidirection" and a speech synthesis big model is used"""] = ["""Config.TTSConfig.Provider == "volcano_bidirection" """.Trim()],
    };

    /// <param name="text">As the facts have it.</param>
    /// <param name="member">The name of the member that has the condition.</param>
    public static string[]? Of(string text, string member) => Known.GetValueOrDefault($"{member}: {text}") ?? Known.GetValueOrDefault(text);
}
