using System.Net;
using System.Text;
using System.Text.Json;
using RtcGen;
using RtcGen.Rtc;

namespace Backend;

/// <summary>Voice chat as a backend says it: what is taken, what is refused, and what goes over the wire.</summary>
public sealed class VoiceChatTests
{
    private static readonly StartVoiceChatASRConfig Hearing = new()
    {
        Provider = StartVoiceChatASRConfigProvider.Volcano,
        ProviderParams = new() { Mode = StartVoiceChatASRParamsMode.BigModel },
    };

    private static readonly StartVoiceChatLLMConfig Thinking = new() { Mode = StartVoiceChatLLMConfigMode.ArkV3, ModelName = "doubao-seed-1-6-251015" };

    private static readonly StartVoiceChatTTSConfig Speaking = Bidirectional(new() { Audio = new() { VoiceType = "v" } });

    [Fact]
    public void Three_models_in_a_row_are_taken_as_they_are() => AssertSound(Start(Pipeline()));

    [Fact]
    public void A_native_request_needs_no_voice_beside_it() =>
        AssertSound(Start(Pipeline(Bidirectional(new() { Credential = new() { ResourceId = StartVoiceChatTTSParamsCredentialResourceId.SeedTts1 }, VolcanoTTSParameters = "{}" }))));

    [Fact]
    public void Without_a_native_request_there_must_be_a_voice() =>
        AssertFaults(Start(Pipeline(Bidirectional(new()))), "$.Config.TTSConfig.ProviderParams");

    [Fact]
    public void Each_provider_asks_for_its_own_parameters() => AssertFaults(
        Start(Pipeline(new() { Provider = StartVoiceChatTTSConfigProvider.MiniMax, ProviderParams = new() { VoiceSetting = new() { VoiceId = "v" } } })),
        "$.Config.TTSConfig.ProviderParams.Authorization",
        "$.Config.TTSConfig.ProviderParams.Groupid",
        "$.Config.TTSConfig.ProviderParams.model",
        "$.Config.TTSConfig.ProviderParams.URL");

    [Fact]
    public void A_parameter_of_another_provider_is_a_warning() => AssertWarnings(
        Start(Pipeline(Bidirectional(new() { Audio = new() { VoiceType = "v" }, Groupid = "g" }))),
        "$.Config.TTSConfig.ProviderParams.Groupid");

    [Fact]
    public void The_large_recognition_model_2_has_no_mode_that_only_streams() => AssertFaults(
        Start(new()
        {
            ASRConfig = new()
            {
                Provider = StartVoiceChatASRConfigProvider.Volcano,
                ProviderParams = new() { Mode = StartVoiceChatASRParamsMode.BigModel, ApiResourceId = StartVoiceChatASRParamsApiResourceId.SeedAsr },
            },
            LLMConfig = Thinking,
            TTSConfig = Speaking,
        }),
        "$.Config.ASRConfig.ProviderParams");

    [Fact]
    public void A_model_from_speech_to_speech_takes_the_place_of_all_three() =>
        AssertSound(Start(new() { S2SConfig = SpeechToSpeech(StartVoiceChatS2SConfigOutputMode.EndToEnd) }));

    [Fact]
    public void Mixed_with_a_language_model_it_needs_that_of_Ark_without_vision() => AssertFaults(
        Start(new()
        {
            S2SConfig = SpeechToSpeech(StartVoiceChatS2SConfigOutputMode.Mixed),
            LLMConfig = new() { Mode = StartVoiceChatLLMConfigMode.CustomLLM, Url = "https://example.com/model", VisionConfig = new() { Enable = true } },
        }),
        "$.Config",
        "$.Config");

    [Fact]
    public void What_is_switched_off_is_not_checked() => AssertSound(Start(
        new()
        {
            ASRConfig = Hearing,
            LLMConfig = Thinking,
            TTSConfig = Speaking,
            AvatarConfig = new() { Enabled = false, AvatarToken = string.Empty, VideoBitrate = 1 },
            WebSearchAgentConfig = new() { Enable = false },
            MemoryConfig = new(),
        },
        new() { UserId = "agent", TargetUserId = ["user"], Burst = new() { Enable = false, BufferSize = 0, Interval = 0 } }));

    [Fact]
    public void What_is_switched_on_is() => AssertFaults(
        Start(new()
        {
            ASRConfig = Hearing,
            LLMConfig = Thinking,
            TTSConfig = Speaking,
            AvatarConfig = new() { Enabled = true, AvatarAppID = "a", AvatarToken = "t", AvatarRole = "r", VideoBitrate = 1 },
        }),
        "$.Config.AvatarConfig.AvatarType",
        "$.Config.AvatarConfig.VideoBitrate");

    [Fact]
    public void What_is_not_switched_at_all_has_no_effect() => AssertWarnings(
        Start(new() { ASRConfig = Hearing, LLMConfig = Thinking, TTSConfig = Speaking, MemoryConfig = new() { Provider = VoiceChatMemoryProvider.Volc } }),
        "$.Config.MemoryConfig");

    [Fact]
    public void One_voice_print_removes_noise_while_more_only_recognise() => AssertFaults(
        Start(Pipeline(), new() { UserId = "agent", TargetUserId = ["user"], VoicePrint = new() { Mode = VoiceChatVoicePrintMode.NoiseReduction, IdList = ["a", "b"] } }),
        "$.AgentConfig.VoicePrint");

    [Fact]
    public void The_agent_is_not_the_user_it_talks_with() =>
        AssertFaults(Start(Pipeline(), new() { UserId = "user", TargetUserId = ["user"] }), "$");

    [Theory]
    [InlineData("interrupt")]
    [InlineData("Interrupt")]
    public void A_command_is_taken_in_any_case(string command) => AssertSound(Update(command));

    [Fact]
    public void A_command_that_there_is_not_is_refused() => AssertFaults(Update("stop"), "$.Command");

    [Fact]
    public void The_answer_of_a_function_is_JSON()
    {
        AssertFaults(Update(UpdateVoiceChatCommand.Function), "$.Message");
        AssertFaults(Update(UpdateVoiceChatCommand.Function, "sunny"), "$.Message");
        AssertSound(Update(UpdateVoiceChatCommand.Function, """{"ToolCallID":"1","Content":"sunny"}"""));
    }

    [Fact]
    public void A_question_has_a_text_or_pictures()
    {
        AssertFaults(Question(null, null), "$");
        AssertSound(Question("What is this?", null));
        AssertSound(Question(null, new() { ActionValue = UpdateVoiceChatImageConfigAction.Insert, GroupID = 1, ImageType = UpdateVoiceChatImageType.Url, Images = ["https://example.com/1.jpg"] }));
    }

    [Fact]
    public async Task Of_a_change_only_what_is_set_is_sent_and_null_clears()
    {
        var request = Change(new() { LLMConfig = new() { Tools = new(null), UserPrompts = new([]), VisionConfig = new(null) } });

        AssertSound(request);
        Assert.Equal(
            """{"AppId":"661e7b30","RoomId":"room","TaskId":"task","Command":"UpdateParameters","Parameters":{"Config":{"LLMConfig":{"UserPrompts":[],"Tools":null,"VisionConfig":null}}}}""",
            await SentAsync(client => client.UpdateVoiceChatAsync(request)));
    }

    [Fact]
    public void A_change_of_the_voice_need_not_name_the_provider_again() =>
        AssertSound(Change(new() { TTSConfig = new() { ProviderParams = new() { VoiceSetting = new() { Speed = 1.2 } } } }));

    [Fact]
    public async Task Both_lengths_of_the_history_go_by_their_own_names()
    {
        var request = Start(new()
        {
            ASRConfig = new()
            {
                Provider = StartVoiceChatASRConfigProvider.Volcano,
                ProviderParams = new() { Mode = StartVoiceChatASRParamsMode.BigModel, DirectContextHistoryLength = 3, ContextHistoryLength = 4 },
            },
            LLMConfig = Thinking,
            TTSConfig = Speaking,
        });

        Assert.Contains("""{"Mode":"bigmodel","context_history_length":3,"ContextHistoryLength":4}""", await SentAsync(client => client.StartVoiceChatAsync(request)), StringComparison.Ordinal);
    }

    [Fact]
    public void Headers_for_a_model_of_ones_own_are_secret() => Assert.DoesNotContain(
        "canary",
        JsonSerializer.Serialize(new StartVoiceChatLLMConfig
        {
            Mode = StartVoiceChatLLMConfigMode.CustomLLM,
            Url = "https://example.com/model",
            ExtraHeader = JsonSerializer.SerializeToElement(new { Authorization = "canary" }),
        }),
        StringComparison.Ordinal);

    private static StartVoiceChatRequest Start(StartVoiceChatConfig config, StartVoiceChatAgentConfig? agent = null) => new()
    {
        AppId = "661e7b30",
        RoomId = "room",
        TaskId = "task",
        Config = config,
        AgentConfig = agent ?? new() { UserId = "agent", TargetUserId = ["user"] },
    };

    private static StartVoiceChatConfig Pipeline(StartVoiceChatTTSConfig? speaking = null) => new() { ASRConfig = Hearing, LLMConfig = Thinking, TTSConfig = speaking ?? Speaking };

    private static StartVoiceChatTTSConfig Bidirectional(StartVoiceChatTTSParams parameters) => new() { Provider = StartVoiceChatTTSConfigProvider.VolcanoBidirection, ProviderParams = parameters };

    private static StartVoiceChatS2SConfig SpeechToSpeech(StartVoiceChatS2SConfigOutputMode mode) => new()
    {
        Provider = StartVoiceChatS2SConfigProvider.Volcano,
        OutputMode = mode,
        ProviderParams = new() { App = new() { Appid = "1", Token = "t" }, Dialog = new() { Extra = new() { Model = SpeechToSpeechDialogExtraModel.O2 } } },
    };

    private static UpdateVoiceChatRequest Update(string command, string? message = null) => new() { AppId = "661e7b30", RoomId = "room", TaskId = "task", Command = command, Message = message };

    private static UpdateVoiceChatRequest Question(string? text, UpdateVoiceChatImageConfig? pictures) => new()
    {
        AppId = "661e7b30",
        RoomId = "room",
        TaskId = "task",
        Command = UpdateVoiceChatCommand.ExternalTextToLLM,
        InterruptMode = UpdateVoiceChatInterruptMode.High,
        Message = text,
        ImageConfig = pictures,
    };

    private static UpdateVoiceChatRequest Change(UpdateVoiceChatParametersConfig config) => new()
    {
        AppId = "661e7b30",
        RoomId = "room",
        TaskId = "task",
        Command = UpdateVoiceChatCommand.UpdateParameters,
        Parameters = new() { Config = config },
    };

    private static void AssertSound<T>(RtcRequest<T> request)
    {
        var verdict = request.Validate();
        Assert.Empty(verdict.Errors.Concat(verdict.Warnings).Select(one => one.Message));
    }

    private static void AssertFaults<T>(RtcRequest<T> request, params string[] paths) => Assert.Equal(paths, request.Validate().Errors.Select(fault => fault.Path));

    private static void AssertWarnings<T>(RtcRequest<T> request, params string[] paths)
    {
        var verdict = request.Validate();
        Assert.Empty(verdict.Errors.Select(fault => fault.Message));
        Assert.Equal(paths, verdict.Warnings.Select(warning => warning.Path));
    }

    private static async Task<string> SentAsync(Func<RtcClient, Task> call)
    {
        using var server = new RecordingServer();
        using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("ak", "sk"), HttpHandler = server });
        await call(client);
        return Assert.Single(server.Bodies);
    }

    private sealed class RecordingServer : HttpMessageHandler
    {
        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Bodies.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            return new(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"ResponseMetadata":{"RequestId":"1","Action":"A","Version":"V","Service":"rtc","Region":"cn-north-1"},"Result":"ok"}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
