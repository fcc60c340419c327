namespace RtcGen.Analyzers.Tests;

public sealed class AdditionFixTests
{
    [Fact]
    public Task A_line_gets_one_more_at_its_end() => FixTest.ExpressionAsync(
        "{|RTC1103:new PushControlSEIConfig|} { SEIPayLoadType = (PushControlSEIPayLoadType)5 }",
        "new PushControlSEIConfig { SEIPayLoadType = (PushControlSEIPayLoadType)5, SEIPayloadUUID = {|RTC1103:\"\"|} }",
        "Add");

    [Fact]
    public Task A_line_with_a_comma_at_its_end_keeps_it() => FixTest.ExpressionAsync(
        "{|RTC1104:new BanRoomUserRequest|} { AppId = \"a\", }",
        "{|RTC1104:new BanRoomUserRequest|} { AppId = \"a\", UserId = \"\", }",
        "Add:UserId",
        iterations: 1);

    [Fact]
    public Task Each_missing_property_gets_a_line_of_its_own() => FixTest.ExpressionAsync(
        """
        {|RTC1103:{|RTC1103:new RelayControl|}|}
            {
                StreamUrl = "rtmp://a.example/b", // where it comes from
            }
        """,
        """
        new RelayControl
            {
                StreamUrl = "rtmp://a.example/b", // where it comes from
                VideoHeight = 16,
                VideoWidth = 16,
            }
        """,
        "Add",
        iterations: 2);

    [Fact]
    public Task Lines_without_a_comma_at_their_end_get_none() => FixTest.ExpressionAsync(
        """
        {|RTC1103:{|RTC1103:new RelayControl|}|}
            {
                StreamUrl = "rtmp://a.example/b" // where it comes from
            }
        """,
        """
        new RelayControl
            {
                StreamUrl = "rtmp://a.example/b", // where it comes from
                VideoHeight = 16,
                VideoWidth = 16
            }
        """,
        "Add",
        iterations: 2);

    [Fact]
    public Task A_brace_behind_the_last_one_stays_there() => FixTest.ExpressionAsync(
        """
        {|RTC1103:{|RTC1103:new RelayControl|}|} { Loop = true,
                StreamUrl = "rtmp://a.example/b" }
        """,
        """
        new RelayControl { Loop = true,
                StreamUrl = "rtmp://a.example/b",
                VideoHeight = 16,
                VideoWidth = 16 }
        """,
        "Add",
        iterations: 2);

    [Fact]
    public Task A_target_typed_new_without_an_initialiser_gets_one() => FixTest.ExpressionAsync(
        "new StartVoiceChatASRConfig { Provider = \"volcano\", ProviderParams = {|RTC1103:new()|} }",
        "new StartVoiceChatASRConfig { Provider = \"volcano\", ProviderParams = new() { Mode = StartVoiceChatASRParamsMode.BigModel } }",
        "Add");

    [Fact]
    public Task A_new_without_an_initialiser_gets_one_for_its_parentheses() => FixTest.ExpressionAsync(
        "new StartVoiceChatASRConfig { Provider = \"volcano\", ProviderParams = {|RTC1103:new StartVoiceChatASRParams|}() }",
        "new StartVoiceChatASRConfig { Provider = \"volcano\", ProviderParams = new StartVoiceChatASRParams { Mode = StartVoiceChatASRParamsMode.BigModel } }",
        "Add");

    [Fact]
    public Task Empty_braces_are_filled() => FixTest.ExpressionAsync(
        """
        new StartVoiceChatASRConfig
            {
                Provider = "volcano",
                ProviderParams = {|RTC1103:new()|}
                {
                },
            }
        """,
        """
        new StartVoiceChatASRConfig
            {
                Provider = "volcano",
                ProviderParams = new()
                {
                    Mode = StartVoiceChatASRParamsMode.BigModel
                },
            }
        """,
        "Add");

    [Fact]
    public Task The_one_that_is_chosen_is_added() => FixTest.ExpressionAsync(
        """
        {|RTC1104:new VoiceChatMemoryProviderParamsFilter|} { MemoryType = ["event"] }
        """,
        """
        {|RTC1104:new VoiceChatMemoryProviderParamsFilter|} { MemoryType = ["event"], AssistantId = [] }
        """,
        "Add:AssistantId",
        iterations: 1);

    [Fact]
    public Task What_switches_an_object_on_is_added() => FixTest.ExpressionAsync(
        "{|RTC1102:new StartVoiceChatAgentConfigBurst|} { BufferSize = 500 }",
        "new StartVoiceChatAgentConfigBurst { BufferSize = 500, Enable = true }",
        "Add");

    [Fact]
    public Task What_a_choice_requires_is_added() => FixTest.ExpressionAsync(
        "{|RTC1103:new StartVoiceChatLLMConfig|} { Mode = StartVoiceChatLLMConfigMode.CustomLLM }",
        "new StartVoiceChatLLMConfig { Mode = StartVoiceChatLLMConfigMode.CustomLLM, Url = {|RTC1103:\"\"|} }",
        "Add");

    [Fact]
    public Task Constants_are_added_by_their_short_names() => FixTest.ExpressionAsync(
        """
        {|RTC1103:new UpdateVoiceChatRequest|} { AppId = "a", RoomId = "r", TaskId = "t", Command = "ExternalTextToLLM", Message = "m" }
        """,
        """
        new UpdateVoiceChatRequest { AppId = "a", RoomId = "r", TaskId = "t", Command = "ExternalTextToLLM", Message = "m", InterruptMode = UpdateVoiceChatInterruptMode.High }
        """,
        "Add");

    [Fact]
    public Task A_map_is_added_as_a_dictionary_and_what_can_be_cleared_in_its_wrapper() => FixTest.MembersAsync(
        "    object Map() => {|RTC1103:new OwnObject|} { NewName = \"map\" };\n\n    object Optional() => {|RTC1103:new OwnObject|} { NewName = \"optional\" };\n}\n" + OwnRequests.Source + "class Other\n{",
        "    object Map() => new OwnObject { NewName = \"map\", Map = {|RTC1103:new Dictionary<string, int>()|} };\n\n    object Optional() => new OwnObject { NewName = \"optional\", Optional = new({|RTC1103:[]|}) };\n}\n" + OwnRequests.Source + "class Other\n{",
        "Add",
        iterations: 2);

    [Fact]
    public Task A_number_begins_with_the_first_that_is_allowed() => FixTest.MembersAsync(
        "    object Whole() => {|RTC1103:new OwnObject|} { NewName = \"number\" };\n\n    object Fraction() => {|RTC1103:new OwnObject|} { NewName = \"fraction\" };\n}\n" + OwnRequests.Source + "class Other\n{",
        "    object Whole() => new OwnObject { NewName = \"number\", Number = 1 };\n\n    object Fraction() => new OwnObject { NewName = \"fraction\", Fraction = 0.5 };\n}\n" + OwnRequests.Source + "class Other\n{",
        "Add",
        iterations: 2);

    [Fact]
    public async Task Tabs_and_other_line_ends_are_kept()
    {
        const string Source = "class Program\n{\n\tobject Make() => {|RTC1103:new RelayControl|}\n\t{\n\t\tStreamUrl = \"rtmp://a.example/b\", VideoWidth = 16,\n\t};\n}\n";
        const string Fixed = "class Program\n{\n\tobject Make() => new RelayControl\n\t{\n\t\tStreamUrl = \"rtmp://a.example/b\", VideoWidth = 16,\n\t\tVideoHeight = 16,\n\t};\n}\n";
        var test = new FixTest(string.Empty, string.Empty, "Add")
        {
            TestCode = FixTest.File(Source).ReplaceLineEndings("\r\n"),
            FixedCode = FixTest.File(Fixed).ReplaceLineEndings("\r\n"),
        };
        await test.RunAsync();
    }

    [Fact]
    public Task Empty_braces_over_lines_are_filled_one_step_further() => FixTest.MembersAsync(
        "    StartVoiceChatASRConfig Make() => new()\n    {\n        Provider = \"volcano\",\n        ProviderParams = {|RTC1103:new()|} {\n        }\n    };",
        "    StartVoiceChatASRConfig Make() => new()\n    {\n        Provider = \"volcano\",\n        ProviderParams = new() {\n            Mode = StartVoiceChatASRParamsMode.BigModel\n        }\n    };",
        "Add");
}
