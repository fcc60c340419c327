namespace RtcGen.Analyzers.Tests;

public sealed class ValueFixTests
{
    [Fact]
    public Task A_number_becomes_the_nearest_allowed() => FixTest.ExpressionAsync(
        "new UpdateSnapshotImageConfig { Interval = {|RTC1001:601|} }",
        "new UpdateSnapshotImageConfig { Interval = 600 }",
        "Nearest");

    [Fact]
    public Task A_number_becomes_the_default() => FixTest.ExpressionAsync(
        "new UpdateSnapshotImageConfig { Interval = {|RTC1001:601|} }",
        "new UpdateSnapshotImageConfig { Interval = 2 }",
        "Default");

    [Fact]
    public Task A_number_with_a_fraction_becomes_the_end_of_its_range() => FixTest.ExpressionAsync(
        "new MiniMaxVoice { Pitch = {|RTC1001:-12.5|}, Speed = {|RTC1001:0.25|} }",
        "new MiniMaxVoice { Pitch = -12, Speed = 0.5 }",
        "Nearest",
        iterations: 2);

    [Fact]
    public Task A_number_becomes_the_nearest_multiple() => FixTest.ExpressionAsync(
        "new PublicStreamVideo { Width = {|RTC1007:641|}, Height = {|RTC1001:{|RTC1007:1921|}|} }",
        "new PublicStreamVideo { Width = 640, Height = 1920 }",
        "Nearest",
        iterations: 2);

    [Fact]
    public Task Comments_and_lines_around_a_value_stay() => FixTest.ExpressionAsync(
        """
        new StartSnapshotImageConfig
            {
                // every ten minutes
                Interval = /* seconds */ {|RTC1001:601|} /* too long */, // and a bit
                Height = {|RTC1001:1921|},
            }
        """,
        """
        new StartSnapshotImageConfig
            {
                // every ten minutes
                Interval = /* seconds */ 600 /* too long */, // and a bit
                Height = 1920,
            }
        """,
        "Nearest",
        iterations: 2);

    [Fact]
    public Task A_constant_expression_is_replaced_as_a_whole() => FixTest.ExpressionAsync(
        "new UpdateSnapshotImageConfig { Interval = {|RTC1001:10 * 60 + 1|} }",
        "new UpdateSnapshotImageConfig { Interval = 600 }",
        "Nearest");

    [Fact]
    public Task A_cast_becomes_the_default_by_its_short_name() => FixTest.ExpressionAsync(
        "new PublicStreamVideo { VideoCodec = {|RTC1002:(PublicStreamVideoCodec)7|} }",
        "new PublicStreamVideo { VideoCodec = PublicStreamVideoCodec.H264 }",
        "Default");

    [Fact]
    public Task A_misspelt_string_becomes_the_constant_that_was_meant() => FixTest.ExpressionAsync(
        "new VoiceChatPrompt { Role = {|RTC1002:\"User\"|}, Content = \"c\" }",
        "new VoiceChatPrompt { Role = VoiceChatPromptRole.User, Content = \"c\" }",
        "Named");

    [Fact]
    public Task A_string_becomes_the_default() => FixTest.ExpressionAsync(
        "new MixCanvas { Background = {|RTC1003:\"black\"|} }",
        "new MixCanvas { Background = \"#000000\" }",
        "Default");

    [Fact]
    public Task An_item_of_each_kind_of_list_becomes_the_nearest_allowed() => FixTest.MembersAsync(
        """
            object Expression() => new MixRegion { StreamIndex = 0, Width = 2, Height = 2, SpatialPosition = [0, {|RTC1001:101|}, 0] };

            object Array() => new MixRegion { StreamIndex = 0, Width = 2, Height = 2, SpatialPosition = new[] { 0, {|RTC1001:-101|}, 0 } };

            object List() => new MixRegion { StreamIndex = 0, Width = 2, Height = 2, SpatialPosition = new List<int> { 0, 0, {|RTC1001:999|} } };
        """,
        """
            object Expression() => new MixRegion { StreamIndex = 0, Width = 2, Height = 2, SpatialPosition = [0, 100, 0] };

            object Array() => new MixRegion { StreamIndex = 0, Width = 2, Height = 2, SpatialPosition = new[] { 0, -100, 0 } };

            object List() => new MixRegion { StreamIndex = 0, Width = 2, Height = 2, SpatialPosition = new List<int> { 0, 0, 100 } };
        """,
        "Nearest",
        iterations: 3);

    [Fact]
    public Task An_item_of_a_list_becomes_the_constant_that_was_meant() => FixTest.ExpressionAsync(
        "new StartRecordFileFormatConfig { FileFormat = [{|RTC1002:\"mp4\"|}, StartRecordFileFormat.Hls] }",
        "new StartRecordFileFormatConfig { FileFormat = [StartRecordFileFormat.Mp4, StartRecordFileFormat.Hls] }",
        "Named");

    [Fact]
    public Task The_declaration_of_a_local_that_is_used_once_is_mended() => FixTest.MembersAsync(
        """
            object Make()
            {
                var interval = 601; // ten minutes
                return new UpdateSnapshotImageConfig { Interval = {|RTC1001:interval|} };
            }
        """,
        """
            object Make()
            {
                var interval = 600; // ten minutes
                return new UpdateSnapshotImageConfig { Interval = interval };
            }
        """,
        "Nearest");

    [Fact]
    public Task Through_another_local_as_well() => FixTest.MembersAsync(
        """
            object Make()
            {
                const int Minutes = 601;
                var interval = Minutes;
                return new UpdateSnapshotImageConfig { Interval = {|RTC1001:interval|} };
            }
        """,
        """
            object Make()
            {
                const int Minutes = 600;
                var interval = Minutes;
                return new UpdateSnapshotImageConfig { Interval = interval };
            }
        """,
        "Nearest");

    [Fact]
    public Task The_use_of_a_local_that_has_others_is_mended() => FixTest.MembersAsync(
        """
            object Make()
            {
                var interval = 601;
                System.Console.WriteLine(interval);
                return new UpdateSnapshotImageConfig { Interval = {|RTC1001:interval|} };
            }
        """,
        """
            object Make()
            {
                var interval = 601;
                System.Console.WriteLine(interval);
                return new UpdateSnapshotImageConfig { Interval = 600 };
            }
        """,
        "Nearest");

    [Fact]
    public Task A_local_of_the_same_name_elsewhere_is_no_use() => FixTest.MembersAsync(
        """
            object Make()
            {
                var interval = 601;
                return new UpdateSnapshotImageConfig { Interval = {|RTC1001:interval|} };
            }

            int Other()
            {
                var interval = 3;
                return interval;
            }
        """,
        """
            object Make()
            {
                var interval = 600;
                return new UpdateSnapshotImageConfig { Interval = interval };
            }

            int Other()
            {
                var interval = 3;
                return interval;
            }
        """,
        "Nearest");

    [Fact]
    public Task The_use_of_a_constant_of_the_class_is_mended() => FixTest.MembersAsync(
        """
            private const int Interval = 601;

            object Make() => new UpdateSnapshotImageConfig { Interval = {|RTC1001:Interval|} };
        """,
        """
            private const int Interval = 601;

            object Make() => new UpdateSnapshotImageConfig { Interval = 600 };
        """,
        "Nearest");

    [Fact]
    public Task The_use_of_a_local_that_cannot_hold_the_value_is_mended() => FixTest.MembersAsync(
        """
            object Make()
            {
                sbyte interval = -5;
                return new PushControl { MaxIdleTime = {|RTC1001:interval|} };
            }

            object Fraction()
            {
                var speed = 0;
                return new MiniMaxVoice { Speed = {|RTC1001:speed|} };
            }
        """,
        """
            object Make()
            {
                sbyte interval = 10;
                return new PushControl { MaxIdleTime = interval };
            }

            object Fraction()
            {
                var speed = 0;
                return new MiniMaxVoice { Speed = 0.5 };
            }
        """,
        "Nearest",
        iterations: 2);

    [Fact]
    public Task A_local_of_a_top_level_statement_is_mended() => TopLevelAsync(
        """
        var interval = 601;
        System.Console.WriteLine(new UpdateSnapshotImageConfig { Interval = {|RTC1001:interval|} });
        """,
        """
        var interval = 600;
        System.Console.WriteLine(new UpdateSnapshotImageConfig { Interval = interval });
        """);

    [Fact]
    public Task The_use_of_one_that_other_statements_use_is_mended() => TopLevelAsync(
        """
        var interval = 601;
        System.Console.WriteLine(new UpdateSnapshotImageConfig { Interval = {|RTC1001:interval|} });
        System.Console.WriteLine(interval);
        """,
        """
        var interval = 601;
        System.Console.WriteLine(new UpdateSnapshotImageConfig { Interval = 600 });
        System.Console.WriteLine(interval);
        """);

    private static Task TopLevelAsync(string source, string fixedSource) =>
        new FixTest(source, fixedSource, "Nearest") { TestState = { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication } }.RunAsync();
}
