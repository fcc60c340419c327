namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1008: strings that do not contain what they should.</summary>
internal static class ContentCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        // JSON.
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = [|\"{\"|] }",
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = [|\"{'a': 1}\"|] }",
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = [|\"[1, 2,]\"|] }",
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = [|\"text\"|] }",
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = [|\"{}{}\"|] }",
        "var json = \"{\"; return new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = [|json|] };",
        "new StartVoiceChatLLMConfig { Mode = \"CustomLLM\", Url = \"https://a.example\", Feature = [|\"on\"|] }",
        "new UpdateVoiceChatRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = UpdateVoiceChatCommand.Function, Message = [|\"hello\"|] }",
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = \"{\\\"a\\\": [1, -2.5e3, true, null]}\" }",
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = \"\"\"{\"a\": \"b\"}\"\"\" }",
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = JsonSerializer.Serialize(number) }",
        "new CreateVendorPolicyRequest { AppID = \"a\", BusinessID = \"b\", RoomID = \"r\", VendorProportion = \"{\" + text }",
        "new UpdateVoiceChatRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = UpdateVoiceChatCommand.ExternalTextToSpeech, InterruptMode = UpdateVoiceChatInterruptMode.High, Message = \"hello\" }",
        "new UpdateVoiceChatRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", Command = text, Message = \"hello\" }",

        // Base64, where the message is binary.
        "new SendBroadcastRequest { AppId = \"a\", RoomId = \"r\", From = \"f\", Binary = true, Message = [|\"a\"|] }",
        "new SendBroadcastRequest { AppId = \"a\", RoomId = \"r\", From = \"f\", Binary = true, Message = [|\"你好\"|] }",
        "new SendBroadcastRequest { AppId = \"a\", RoomId = \"r\", From = \"f\", Binary = true, Message = \"aGVsbG8=\" }",
        "new SendBroadcastRequest { AppId = \"a\", RoomId = \"r\", From = \"f\", Binary = false, Message = \"a\" }",
        "new SendBroadcastRequest { AppId = \"a\", RoomId = \"r\", From = \"f\", Binary = flag, Message = \"a\" }",
        "new SendBroadcastRequest { AppId = \"a\", RoomId = \"r\", From = \"f\", Binary = true, Message = Convert.ToBase64String([1]) }",

        // A list in one string.
        "new ListUserInfoRequest { AppId = \"a\", StartTime = Noon, EndTime = Noon.AddHours(1), UserId = [|\"a,,b\"|] }",
        "new ListUserInfoRequest { AppId = \"a\", StartTime = Noon, EndTime = Noon.AddHours(1), UserId = \"a,b\" }",
        "new ListUserInfoRequest { AppId = \"a\", StartTime = Noon, EndTime = Noon.AddHours(1), UserId = string.Join(\",\", names) }",

        // What no encoding can write.
        "new VoiceChatPrompt { Content = [|\"\\ud83d\"|] }",
        "new VoiceChatPrompt { Content = [|\"a\\ude00\"|] }",
        "new ListMusicsRequest { AppId = \"a\", SongIds = [[|\"\\ud83d\"|]] }",
        "new OwnObject { Labels = new Dictionary<string, string> { [\"\\ud83d\"] = [|\"a\"|] } }",
        "new VoiceChatPrompt { Content = \"\\ud83d\\ude00\" }",
    ];
}
