using RtcGen.Cv;
using RtcGen.I18nOpenapi;
using RtcGen.ImageX;
using RtcGen.Translate;
using RtcGen.VeiApi;
using RtcGen.Vod;
using RtcGen.VolcSMS;

namespace RtcGen.Wire.Tests.Calls;

/// <summary>Pictures, films, texts and messages.</summary>
internal static class MediaCalls
{
    public static IReadOnlyDictionary<string, Func<RtcClient, Task>> All { get; } = new Dictionary<string, Func<RtcClient, Task>>
    {
        ["ImageX ApplyImageUpload"] = client => client.ApplyImageUploadAsync(new() { ServiceId = "svc", UploadNum = 2, StoreKeys = ["a/b.png", "c.png"] }),
        ["ImageX CommitImageUpload"] = client => client.CommitImageUploadAsync(new() { ServiceId = "svc", SessionKey = "k", SuccessOids = ["o1"] }),
        ["ImageX UpdateImageUploadFiles"] = client => client.UpdateImageUploadFilesAsync(new()
        {
            ServiceId = "a b",
            ActionValue = UpdateImageUploadFilesAction.Preload,
            ImageUrls = ["https://example.com/a.png?x=1&y=2"],
        }),
        ["vod ApplyUploadInfo"] = client => client.ApplyUploadInfoAsync(new() { SpaceName = "space", FileSize = 5368709120, FileType = "media", FileName = "a b/c.mp4" }),
        ["volcSMS SendSms"] = client => client.SendSmsAsync(new()
        {
            SmsAccount = "a",
            Sign = "s",
            TemplateID = "t",
            PhoneNumbers = "1,2",
            TemplateParam = """{"c":1}""",
        }),
        ["volcSMS SendBatchSms"] = client => client.SendBatchSmsAsync(new()
        {
            SmsAccount = "a",
            Sign = "签名",
            TemplateID = "t",
            Messages = [new() { TemplateParam = "{}", PhoneNumber = 13800138000 }, new() { PhoneNumber = 13800138001 }],
        }),
        ["translate TranslateText"] = client => client.TranslateTextAsync(new() { TargetLanguage = "zh", TextList = ["hello"] }),
        ["i18n_openapi ProjectNamespaceSources"] = client => client.ProjectNamespaceSourcesAsync(new()
        {
            ProjectId = 1,
            NamespaceId = 2,
            SourceIds = [10, 20, 30],
            KeyTexts = ["a", "b", "b"],
            Offset = 0,
            Limit = 20,
        }),
        ["cv CVProcess"] = client => client.CVProcessAsync(new() { ReqKey = "high_aes", Prompt = "猫" }),
        ["cv HighAesGeneralV20"] = client => client.HighAesGeneralV20Async(new()
        {
            ReqKey = "high_aes_general_v20",
            ModelVersion = "general_v2.0",
            Prompt = "a cat",
            Scale = 3.5,
            Seed = -1,
            UseSr = true,
            ReturnUrl = false,
            LogoInfo = new() { AddLogo = true, LogoTextContent = "猫" },
        }),
        ["vei_api CreateVideoAnalysisTask"] = client => client.CreateVideoAnalysisTaskAsync(new()
        {
            ApiBase = "https://example.com",
            ApiKey = "key",
            TaskName = "t",
            TaskPrompt = "p",
            DedupRatio = 0.000001,
            UniformFps = 29.97,
            TimeWindowInSec = 1e21,
            CropConfigs = [new() { BlurEdges = false, FillColor = new() { R = 255, G = 0, B = 7 }, Points = [new() { X = -1, Y = 2 }, new() { X = 3, Y = 4 }] }],
        }),
    };
}
