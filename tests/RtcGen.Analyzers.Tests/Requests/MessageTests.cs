using System.Globalization;

namespace RtcGen.Analyzers.Tests;

/// <summary>What is said, in both languages: what is wrong, where it is known what the server would do, and no secret.</summary>
public sealed class MessageTests
{
    public static TheoryData<string, string, string, string> Messages => new()
    {
        {
            "RTC1001", "new RtcGen.Rtc.V20201201.UpdateSnapshotImageConfig { Interval = 601 }",
            "Interval is 601, which is outside [1, 600] s; the server would not refuse this, it would silently use 2",
            "Interval 为 601，超出 [1, 600] s；服务端不会拒绝，而会静默改用 2"
        },
        {
            "RTC1001", "new ListRoomInfoRequest { AppId = \"a\", StartTime = System.DateTimeOffset.MinValue, EndTime = System.DateTimeOffset.MaxValue, PageSize = 101 }",
            "PageSize is 101, which is outside (, 100]; the server would not refuse this, it would silently use the nearest value allowed",
            "PageSize 为 101，超出 (, 100]；服务端不会拒绝，而会静默改用最接近的允许值"
        },
        {
            "RTC1002", "new VoiceChatPrompt { Role = \"robot\" }",
            "Role is 'robot', which is none of system, user, assistant",
            "Role 为 'robot'，不在允许的取值之列：system, user, assistant"
        },
        {
            "RTC1002", "new PublicStreamVideo { VideoCodec = (PublicStreamVideoCodec)7 }",
            "VideoCodec is 7, which is none of 0 (H264), 5 (Vp8)",
            "VideoCodec 为 7，不在允许的取值之列：0 (H264), 5 (Vp8)"
        },
        {
            "RTC1003", "new BatchSendRoomUnicastRequest { AppId = \"a\", Binary = false, From = \"a b\", Message = \"m\", RoomId = \"r\", To = [\"t\"] }",
            "From is 'a b', which does not match [a-zA-Z0-9_@\\-\\.]{1,128}: the character ' ' at index 1 is not allowed",
            "From 为 'a b'，不符合 [a-zA-Z0-9_@\\-\\.]{1,128}：索引 1 处的字符 ' ' 不允许"
        },
        {
            "RTC1003", "new RtcGen.Rtc.V20201201.UpdateSnapshotRequest { AppId = \"a\\tb\", RoomId = \"r\", TaskId = \"t\" }",
            "AppId is 'a\\u0009b', which does not match [a-zA-Z0-9_@\\-\\.]{1,128}: the character '\\u0009' at index 1 is not allowed",
            "AppId 为 'a\\u0009b'，不符合 [a-zA-Z0-9_@\\-\\.]{1,128}：索引 1 处的字符 '\\u0009' 不允许"
        },
        {
            "RTC1003", "new RtcGen.Rtc.V20201201.UpdateSnapshotRequest { AppId = \"a\U0001F600\", RoomId = \"r\", TaskId = \"t\" }",
            "AppId is 'a\U0001F600', which does not match [a-zA-Z0-9_@\\-\\.]{1,128}: the character '\U0001F600' at index 1 is not allowed",
            "AppId 为 'a\U0001F600'，不符合 [a-zA-Z0-9_@\\-\\.]{1,128}：索引 1 处的字符 '\U0001F600' 不允许"
        },
        {
            "RTC1003", "new MixCanvas { Background = \"#00\" }",
            "Background is '#00', which (3 characters) does not match #[0-9a-fA-F]{6}",
            "Background 为 '#00'，（3 个字符）不符合 #[0-9a-fA-F]{6}"
        },
        {
            "RTC1004", "new CreateAppRequest { AppName = \"0123456789012345678901234\" }",
            "AppName is '0123456789012345678901234', which has 25 characters instead of [1, 24]",
            "AppName 为 '0123456789012345678901234'，长度为 25 个字符，应为 [1, 24]"
        },
        {
            "RTC1005", "new SpatialOrientation { Forward = [1, 2] }",
            "Forward has 2 items instead of [3, 3]; the server would not refuse this, it would silently use its default",
            "Forward 有 2 个元素，应为 [3, 3]；服务端不会拒绝，而会静默改用默认值"
        },
        {
            "RTC1006", "new MixStreams { StreamList = [new() { UserId = \"a\", Index = 1 }, new() { UserId = \"b\", Index = 1 }] }",
            "An item of StreamList has the same Index as another",
            "StreamList 中有元素与其他元素的 Index 相同"
        },
        {
            "RTC1007", "new StartWebcastVideoSolutions { Width = 51 }",
            "Width is 51, which is not a multiple of 2; the server would not refuse this, it would silently use the next even number",
            "Width 为 51，不是 2 的倍数；服务端不会拒绝，而会静默改用下一个偶数"
        },
        {
            "RTC1008", "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = \"{\" }",
            "VendorProportion is '{', which is not JSON",
            "VendorProportion 为 '{'，不是有效的 JSON"
        },
        {
            "RTC1008", "new VoiceChatPrompt { Content = \"a\\ud83d\" }",
            "Content is 'a\\uD83D', which contains an unpaired surrogate at index 1 and cannot be sent",
            "Content 为 'a\\uD83D'，在索引 1 处含有不成对的代理字符，无法发送"
        },
        {
            "RTC1009", "new UpdateSnapshotRequest { AppId = \"\", RoomId = \"r\", TaskId = \"t\" }",
            "AppId is empty but required",
            "AppId 为空，但必填"
        },
        {
            "RTC1009", "new UpdateSnapshotRequest { AppId = null!, RoomId = \"r\", TaskId = \"t\" }",
            "AppId is missing but required",
            "缺少必填的 AppId"
        },
        {
            "RTC1101", "new UpdateSnapshotImageConfig { Width = 640 }",
            "Width has no effect: the server ignores it",
            "Width 不起作用：服务端忽略该属性"
        },
        {
            "RTC1102", "new CozeBot { Url = CozeBotUrl.Coze, BotId = \"b\", APIKey = \"k\", UserId = \"u\", EnableConversation = true, HistoryLength = 3 }",
            "HistoryLength has no effect: the server uses it only with EnableConversation == false",
            "HistoryLength 不起作用：仅当 EnableConversation == false 时服务端才使用该属性"
        },
        {
            "RTC1102", "new StartVoiceChatAgentConfigBurst { BufferSize = 500 }",
            "The object has no effect: Enable, which switches it on, is not set",
            "该对象不起作用：未设置启用它的 Enable"
        },
        {
            "RTC1103", "new PushControlSEIConfig { SEIPayLoadType = PushControlSEIPayLoadType.UserDataUnregistered }",
            "SEIPayloadUUID is missing but required with SEIPayLoadType == 5; the server would refuse it",
            "当 SEIPayLoadType == 5 时必须设置 SEIPayloadUUID；服务端会拒绝"
        },
        {
            "RTC1104", "new BanRoomUserRequest { AppId = \"a\" }",
            "BanRoomUserRequest: at least one of RoomId, UserId, IP must be set",
            "BanRoomUserRequest：RoomId, UserId, IP 至少须设置一个"
        },
        {
            "RTC1105", "new PushEncode { AudioProfile = PushEncodeAudioProfile.HighEfficiencyV2, AudioChannels = PushEncodeAudioChannels.Mono }",
            "PushEncode: with AudioProfile == 2, AudioChannels == 2 must hold",
            "PushEncode：当 AudioProfile == 2 时，须满足 AudioChannels == 2"
        },
        {
            "RTC1106", "new RtcGen.Rtc.V20201201.MixLayout { LayoutMode = RtcGen.Rtc.V20201201.MixLayoutMode.Vertical, MainVideoStreamIndex = 1 }",
            "MainVideoStreamIndex is deprecated: use MainVideoStream",
            "MainVideoStreamIndex 已弃用，请改用 MainVideoStream"
        },
        {
            "RTC1107", "new StartVoiceChatAgentConfigBurst { Enable = false, BufferSize = 500 }",
            "BufferSize has no effect while Enable is false",
            "Enable 为 false 时，BufferSize 不起作用"
        },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task The_message_says_what_is_wrong_and_what_follows(string rule, string code, string english, string chinese)
    {
        var compilation = Compiler.Compile($"using RtcGen.Rtc;\n#pragma warning disable CS0612, CS0618\nclass Program\n{{\n    object Make() => {code};\n}}\n");
        var diagnostic = Assert.Single(await Compiler.AnalyzeAsync(compilation, new RequestAnalyzer()));
        Assert.Equal(rule, diagnostic.Id);
        Assert.Equal(english, diagnostic.GetMessage(CultureInfo.GetCultureInfo("en-US")));
        Assert.Equal(chinese, diagnostic.GetMessage(CultureInfo.GetCultureInfo("zh-CN")));
    }

    [Fact]
    public void Every_rule_has_a_message_and_a_title_in_both_languages()
    {
        Assert.Equal(RequestRules.All.Select(rule => rule.Id), Messages.Select(row => (string)row[0]).Distinct());
        Assert.All(RequestRules.All, rule =>
        {
            Assert.DoesNotContain(rule.Title.ToString(CultureInfo.InvariantCulture), IsChinese);
            Assert.Contains(rule.Title.ToString(CultureInfo.GetCultureInfo("zh-Hans")), IsChinese);
        });
    }

    [Fact]
    public async Task A_secret_is_not_shown()
    {
        const string Key = "\\ud83d-secret";
        var compilation = Compiler.Compile($"using RtcGen.Rtc;\nclass Program\n{{\n    object Make() => new VoiceChatAvatar {{ Enabled = true, AvatarAppID = \"a\", AvatarToken = \"{Key}\", AvatarType = VoiceChatAvatarType.ThreeMinutes, AvatarRole = \"r\" }};\n}}\n");
        var diagnostic = Assert.Single(await Compiler.AnalyzeAsync(compilation, new RequestAnalyzer()));
        Assert.Equal("AvatarToken is ***, which contains an unpaired surrogate at index 0 and cannot be sent", diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private static bool IsChinese(char character) => character is >= '\u4e00' and <= '\u9fff';
}
