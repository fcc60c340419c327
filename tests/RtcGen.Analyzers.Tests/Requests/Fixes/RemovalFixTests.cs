namespace RtcGen.Analyzers.Tests;

public sealed class RemovalFixTests
{
    [Fact]
    public Task Of_one_line_the_first_goes() => FixTest.ExpressionAsync(
        "new UpdateSnapshotImageConfig { {|RTC1101:Width = 640|}, Interval = 5 }",
        "new UpdateSnapshotImageConfig { Interval = 5 }",
        "Remove");

    [Fact]
    public Task Of_one_line_the_last_goes() => FixTest.ExpressionAsync(
        "new UpdateSnapshotImageConfig { Interval = 5, {|RTC1101:Width = 640|} }",
        "new UpdateSnapshotImageConfig { Interval = 5 }",
        "Remove");

    [Fact]
    public Task Of_one_line_with_a_comma_at_its_end_the_last_goes() => FixTest.ExpressionAsync(
        "new UpdateSnapshotImageConfig { Interval = 5, {|RTC1101:Width = 640|}, }",
        "new UpdateSnapshotImageConfig { Interval = 5, }",
        "Remove");

    [Fact]
    public Task The_only_one_goes() => FixTest.ExpressionAsync(
        "new UpdateSnapshotImageConfig() { {|RTC1101:Width = 640|} }",
        "new UpdateSnapshotImageConfig() { }",
        "Remove");

    [Fact]
    public Task Three_of_one_line_go_at_once() => FixTest.ExpressionAsync(
        "new UpdateSnapshotImageConfig { {|RTC1101:Format = 0|}, {|RTC1101:Width = 640|}, Interval = 5, {|RTC1101:Height = 480|} }",
        "new UpdateSnapshotImageConfig { Interval = 5 }",
        "Remove",
        iterations: 3);

    [Fact]
    public Task Three_lines_go_at_once() => FixTest.ExpressionAsync(
        """
        new UpdateSnapshotImageConfig
            {
                {|RTC1101:Format = UpdateSnapshotImageConfigFormat.Png|},
                {|RTC1101:Width = 640|},
                {|RTC1101:Height = 480|},
                Interval = 5,
            }
        """,
        """
        new UpdateSnapshotImageConfig
            {
                Interval = 5,
            }
        """,
        "Remove",
        iterations: 3);

    [Fact]
    public Task The_last_line_goes_with_the_comma_before_it() => FixTest.ExpressionAsync(
        """
        new UpdateSnapshotImageConfig
            {
                Interval = 5, // seconds
                {|RTC1101:Width = 640|} // pixels
            }
        """,
        """
        new UpdateSnapshotImageConfig
            {
                Interval = 5 // seconds
            }
        """,
        "Remove");

    [Fact]
    public Task Comments_on_lines_of_their_own_stay() => FixTest.ExpressionAsync(
        """
        new UpdateSnapshotImageConfig
            {
                // of the picture
                {|RTC1101:Width = 640|}, // pixels
                {|RTC1101:Height = 480|},
                Interval = 5,
                // the end
                {|RTC1101:Format = 0|},
            }
        """,
        """
        new UpdateSnapshotImageConfig
            {
                // of the picture
                Interval = 5,
                // the end
            }
        """,
        "Remove",
        iterations: 3);

    [Fact]
    public Task Of_a_line_with_several_the_others_stay() => FixTest.ExpressionAsync(
        """
        new UpdateSnapshotImageConfig
            {
                {|RTC1101:Format = 0|}, Interval = 5,
                {|RTC1101:Width = 640|}, {|RTC1101:Height = 480|},
            }
        """,
        """
        new UpdateSnapshotImageConfig
            {
                Interval = 5,
            }
        """,
        "Remove",
        iterations: 3);

    [Fact]
    public Task One_that_ends_a_line_leaves_its_end() => FixTest.ExpressionAsync(
        """
        new StartPushPublicStreamControl
            {
                MaxIdleTime = 10, {|RTC1101:DataMsg = "a"|},
                VolumeIndicationMode = true
            }
        """,
        """
        new StartPushPublicStreamControl
            {
                MaxIdleTime = 10,
                VolumeIndicationMode = true
            }
        """,
        "Remove");

    [Fact]
    public Task One_behind_the_brace_leaves_no_gap() => FixTest.ExpressionAsync(
        """
        new StartPushPublicStreamControl { {|RTC1101:DataMsg = "a"|},
                VolumeIndicationMode = true }
        """,
        "new StartPushPublicStreamControl { VolumeIndicationMode = true }",
        "Remove");

    [Fact]
    public Task A_nested_one_goes_from_a_target_typed_new() => FixTest.ExpressionAsync(
        """
        new UpdateSnapshotRequest
            {
                AppId = "a", RoomId = "r", TaskId = "t",
                ImageConfig = new() { {|RTC1101:Width = 640|}, Interval = 5 },
            }
        """,
        """
        new UpdateSnapshotRequest
            {
                AppId = "a", RoomId = "r", TaskId = "t",
                ImageConfig = new() { Interval = 5 },
            }
        """,
        "Remove");

    [Fact]
    public Task An_object_goes_with_what_would_go_from_it() => FixTest.ExpressionAsync(
        """
        new StartRecordRequest
            {
                AppId = "a", RoomId = "r", TaskId = "t",
                StorageConfig = new() { TosConfig = new() { AccountId = "1", Bucket = "b" } },
                RecordMode = StartRecordMode.Single,
                {|RTC1102:Layout = new()
                {
                    LayoutMode = MixLayoutMode.Vertical,
                    {|RTC1102:CustomLayout = new() { Canvas = new() { Width = 640 } }|},
                    MainVideoStream = new() { UserId = "u" },
                }|},
            }
        """,
        """
        new StartRecordRequest
            {
                AppId = "a", RoomId = "r", TaskId = "t",
                StorageConfig = new() { TosConfig = new() { AccountId = "1", Bucket = "b" } },
                RecordMode = StartRecordMode.Single,
            }
        """,
        "Remove",
        iterations: 1);

    [Fact]
    public Task What_only_the_value_is_reported_of_goes_as_a_whole() => FixTest.ExpressionAsync(
        """
        new StartPushMixedStreamToCDNRequest
            {
                AppId = "a", RoomId = "r", TaskId = "t", PushURL = "rtmp://a.example/b",
                Layout = new() { LayoutMode = MixLayoutMode.Custom },
                Encode = new() { VideoWidth = {|RTC1102:640|}, VideoHeight = (int?){|RTC1102:480|}, VideoFps = 15 },
            }
        """,
        """
        new StartPushMixedStreamToCDNRequest
            {
                AppId = "a", RoomId = "r", TaskId = "t", PushURL = "rtmp://a.example/b",
                Layout = new() { LayoutMode = MixLayoutMode.Custom },
                Encode = new() { VideoFps = 15 },
            }
        """,
        "Remove",
        iterations: 2);

    [Fact]
    public Task What_is_set_in_an_object_that_is_off_goes() => FixTest.ExpressionAsync(
        "new StartVoiceChatAgentConfigBurst { Enable = false, {|RTC1107:BufferSize = 500|}, {|RTC1107:Interval = 20|} }",
        "new StartVoiceChatAgentConfigBurst { Enable = false }",
        "Remove",
        iterations: 2);

    [Fact]
    public Task A_duplicate_goes_from_a_collection_expression() => FixTest.ExpressionAsync(
        """new MixStreams { StreamList = [new() { UserId = "a", Index = 1 }, {|RTC1006:new() { UserId = "b", Index = 1 }|}] }""",
        """new MixStreams { StreamList = [new() { UserId = "a", Index = 1 }] }""",
        "RemoveItem");

    [Fact]
    public Task A_duplicate_goes_from_before_the_last_comma() => FixTest.ExpressionAsync(
        """new MixStreams { StreamList = [new() { UserId = "a", Index = 1 }, {|RTC1006:new() { UserId = "b", Index = 1 }|},] }""",
        """new MixStreams { StreamList = [new() { UserId = "a", Index = 1 },] }""",
        "RemoveItem");

    [Fact]
    public Task Two_duplicates_go_from_an_array_over_lines() => FixTest.ExpressionAsync(
        """
        new MixStreams
            {
                StreamList = new RoomStream[]
                {
                    new() { UserId = "a", Index = 1 },
                    {|RTC1006:new() { UserId = "b", Index = 1 }|},
                    {|RTC1006:new() { UserId = "c", Index = 1 }|}
                }
            }
        """,
        """
        new MixStreams
            {
                StreamList = new RoomStream[]
                {
                    new() { UserId = "a", Index = 1 }
                }
            }
        """,
        "RemoveItem",
        iterations: 2);

    [Fact]
    public Task A_missing_item_goes_from_a_list_in_a_local() => FixTest.MembersAsync(
        """
            object Make()
            {
                List<string> names = new() { "a", {|RTC1009:null|}!, "b" };
                return new ListMusicsRequest { AppId = "a", SongIds = names };
            }
        """,
        """
            object Make()
            {
                List<string> names = new() { "a", "b" };
                return new ListMusicsRequest { AppId = "a", SongIds = names };
            }
        """,
        "RemoveItem");

    [Fact]
    public async Task What_the_compiler_asks_for_is_not_removed()
    {
        var source = "    object Make() => new OwnIgnored { {|RTC1101:Ignored = 1|} };\n}\n" + OwnRequests.Source + "class Other\n{";
        await FixTest.MembersAsync(source, source, "Remove");
    }

    [Fact]
    public Task What_is_ignored_goes_from_an_object_in_a_local() => FixTest.MembersAsync(
        """
            object Make()
            {
                var encode = new PushEncode { VideoWidth = {|RTC1102:640|}, VideoFps = 15 };
                return new StartPushMixedStreamToCDNRequest { AppId = "a", RoomId = "r", TaskId = "t", PushURL = "rtmp://a.example/b", Layout = new() { LayoutMode = MixLayoutMode.Custom }, Encode = encode };
            }
        """,
        """
            object Make()
            {
                var encode = new PushEncode { VideoFps = 15 };
                return new StartPushMixedStreamToCDNRequest { AppId = "a", RoomId = "r", TaskId = "t", PushURL = "rtmp://a.example/b", Layout = new() { LayoutMode = MixLayoutMode.Custom }, Encode = encode };
            }
        """,
        "Remove");

    [Fact]
    public Task A_directive_stays() => FixTest.ExpressionAsync(
        """
        new UpdateSnapshotImageConfig
            {
        #if NEVER
                Format = 0,
        #endif
                {|RTC1101:Width = 640|},
                Interval = 5,
            }
        """,
        """
        new UpdateSnapshotImageConfig
            {
        #if NEVER
                Format = 0,
        #endif
                Interval = 5,
            }
        """,
        "Remove");

    [Fact]
    public Task An_entry_of_a_map_goes() => FixTest.MembersAsync(
        "    object Make() => new OwnObject { Labels = new Dictionary<string, string> { { \"a\", {|RTC1009:null|}! }, { \"b\", \"b\" } } };\n}\n" + OwnRequests.Source + "class Other\n{",
        "    object Make() => new OwnObject { Labels = new Dictionary<string, string> { { \"b\", \"b\" } } };\n}\n" + OwnRequests.Source + "class Other\n{",
        "RemoveItem");
}
