using System.Text.Json;
using RtcGen.Rtc;

namespace RtcGen.Samples.VoiceChat;

/// <summary>How the agent listens, thinks and speaks.</summary>
internal static class AgentConfiguration
{
    public static StartVoiceChatConfig Create() => new()
    {
        ASRConfig = new()
        {
            Provider = StartVoiceChatASRConfigProvider.Volcano,
            ProviderParams = new()
            {
                Mode = StartVoiceChatASRParamsMode.BigModel,
                ApiResourceId = StartVoiceChatASRParamsApiResourceId.SeedAsr,
                StreamMode = StartVoiceChatASRParamsStreamMode.StreamWithSecondPass,
                EnableNonstream = true,
            },
        },
        LLMConfig = new()
        {
            Mode = StartVoiceChatLLMConfigMode.ArkV3,
            ModelName = "doubao-seed-1-6-251015",
            SystemMessages = ["You are a friendly guide. Answer in one sentence."],
            ThinkingType = StartVoiceChatLLMConfigThinkingType.Disabled,
            Tools = [Weather],
        },
        TTSConfig = new()
        {
            Provider = StartVoiceChatTTSConfigProvider.VolcanoBidirection,
            ProviderParams = new()
            {
                ResourceId = StartVoiceChatTTSParamsResourceId.SeedTts1,
                Audio = new() { VoiceType = "zh_female_meilinvyou_moon_bigtts" },
            },
        },

        // Where your server hears of function calls. The signature comes back with each, so that nobody else can pretend to be the agent.
        FunctionCallingConfig = new() { ServerMessageUrl = "https://example.com/calls", ServerMessageSignature = "a secret of yours" },
    };

    private static StartVoiceChatLLMConfigTools Weather => new()
    {
        Type = StartVoiceChatLLMConfigToolsType.Function,
        Function = new()
        {
            Name = "get_weather",
            Description = "The weather of a city.",
            Parameters = JsonSerializer.SerializeToElement(new
            {
                type = "object",
                properties = new { city = new { type = "string" } },
                required = new[] { "city" },
            }),
        },
    };
}
