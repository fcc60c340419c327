namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1002: values that are none of those allowed.</summary>
internal static class ValueCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        // Enumerations.
        "new PublicStreamVideo { VideoCodec = [|(PublicStreamVideoCodec)7|] }",
        "new PublicStreamVideo { VideoCodec = [|(PublicStreamVideoCodec)(5 + 1)|] }",
        "new PublicStreamVideo { VideoCodec = [|PublicStreamVideoCodec.Vp8 + 1|] }",
        "new PublicStreamVideo { VideoCodec = [|(PublicStreamVideoCodec)TooMany|] }",
        "new PublicStreamVideo { VideoCodec = (PublicStreamVideoCodec?)[|(PublicStreamVideoCodec)7|] }",
        "var codec = (PublicStreamVideoCodec)7; return new PublicStreamVideo { VideoCodec = [|codec|] };",
        "new PublicStreamVideo { VideoCodec = PublicStreamVideoCodec.Vp8 }",
        "new PublicStreamVideo { VideoCodec = (PublicStreamVideoCodec)5 }",
        "new PublicStreamVideo { VideoCodec = 0 }",
        "new PublicStreamVideo { VideoCodec = (PublicStreamVideoCodec)number }",
        "new PublicStreamVideo { VideoCodec = Enum.Parse<PublicStreamVideoCodec>(\"Vp9\") }",
        "new PublicStreamVideo { VideoCodec = null }",

        // One that is open takes what the schema does not know.
        "new SendMessageRequest { AppId = 1, Sender = 2, ConversationShortId = 3, MsgType = (SendMessageMsgType)7, Content = \"c\" }",

        // Strings.
        "new VoiceChatPrompt { Role = [|\"robot\"|] }",
        "new VoiceChatPrompt { Role = [|\"User\"|] }",
        "new VoiceChatPrompt { Role = [|@\"User\"|] }",
        "new VoiceChatPrompt { Role = [|\"\"\"User\"\"\"|] }",
        "new VoiceChatPrompt { Role = [|nameof(VoiceChatPromptRole)|] }",
        "new VoiceChatPrompt { Role = [|\"us\" + \"ers\"|] }",
        "new VoiceChatPrompt { Role = [|Mp|] }",
        "new VoiceChatPrompt { Role = [|$\"{Mp}4\"|] }",
        "var role = \"robot\"; return new VoiceChatPrompt { Role = [|role|] };",
        "new ListCallDetailRequest { AppId = \"a\", RoomId = \"r\", UserId = \"u\", StartTime = Noon, EndTime = Noon, Direction = [|\"3\"|] }",
        "new VoiceChatPrompt { Role = \"user\" }",
        "new VoiceChatPrompt { Role = VoiceChatPromptRole.User }",
        "new VoiceChatPrompt { Role = \"us\" + \"er\" }",
        "new VoiceChatPrompt { Role = text }",
        "new VoiceChatPrompt { Role = $\"{text}robot\" }",
        "new VoiceChatPrompt { Role = Name() }",
        "new VoiceChatPrompt { Role = Given.Unknown }",
        "new VoiceChatPrompt { Role = flag ? \"robot\" : \"user\" }",
        "new VoiceChatPrompt { Role = null }",
        "new VoiceChatPrompt { Role = \"\" }",
        "var role = \"robot\"; Change(ref role); return new VoiceChatPrompt { Role = role };",

        // The case of letters counts, or not.
        "new GetFailRecoveryPoliciesRequest { AppID = \"a\", RoomID = \"r\", FromVendor = \"f\", ToVendor = \"t\", OrderBy = [|\"CREATETIME\"|] }",
        "new UpdateVoiceChatRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = [|\"stop\"|] }",
        "new UpdateVoiceChatRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = \"INTERRUPT\" }",

        // Items.
        "new StartRecordFileFormatConfig { FileFormat = [[|\"mp4\"|], StartRecordFileFormat.Hls] }",
        "new StartRecordFileFormatConfig { FileFormat = new[] { \"MP4\", [|\"AVI\"|] } }",
        "new StartRecordFileFormatConfig { FileFormat = new List<string>() { [|\"AVI\"|] } }",
        "new StartRecordFileFormatConfig { FileFormat = new List<string>(4) { [|\"AVI\"|] } }",
        "string[] formats = [\"MP4\", [|\"AVI\"|]]; return new StartRecordFileFormatConfig { FileFormat = formats };",
        "new StartRecordFileFormatConfig { FileFormat = [\"AVI\", .. names] }",
        "new StartRecordFileFormatConfig { FileFormat = new List<string>(names) { \"AVI\" } }",
        "new StartRecordFileFormatConfig { FileFormat = names }",
        "new StartRecordFileFormatConfig { FileFormat = [] }",
        "new UpdateVoiceChatTTSConfig { IgnoreBracketText = new([[|(UpdateVoiceChatTTSConfigIgnoreBracketText)9|]]) }",
        "new UpdateVoiceChatTTSConfig { IgnoreBracketText = new List<UpdateVoiceChatTTSConfigIgnoreBracketText> { [|(UpdateVoiceChatTTSConfigIgnoreBracketText)9|] } }",
    ];
}
