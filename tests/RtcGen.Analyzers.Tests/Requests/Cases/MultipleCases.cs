namespace RtcGen.Analyzers.Tests;

/// <summary>RTC1007: numbers that are not a multiple of another.</summary>
internal static class MultipleCases
{
    public static IReadOnlyList<string> All { get; } =
    [
        "new PublicStreamVideo { Width = [|641|] }",
        "new PublicStreamVideo { Width = [|640 + 1|], Height = [|17|] }",
        "new MixCanvas { Width = [|641|], Height = 480 }",
        "new MixCanvas { Height = [|int.MaxValue|] }",
        "new PushEncode { VideoWidth = [|3|], VideoHeight = [|5|] }",
        "var width = 641; return new PublicStreamVideo { Width = [|width|] };",
        "new PublicStreamEncode { VideoConfig = new() { Width = [|641|] } }",
        "new StartWebcastVideoSolutions { Width = [|51|] }",
        "new StartWebcastRequest { AppId = \"a\", RoomId = \"r\", TaskId = \"t\", UserId = \"u\", SourceURL = \"s\", VideoSolutions = [new() { Width = [|51|] }] }",
        "new RelayControl { StreamUrl = \"rtmp://a.example/b\", VideoWidth = [|17|], VideoHeight = 18 }",

        "new PublicStreamVideo { Width = 640, Height = 16 }",
        "new PublicStreamVideo { Width = number }",
        "new PublicStreamVideo { Width = number * 2 + 1 }",
        "new PublicStreamVideo { Width = flag ? 641 : 640 }",
        "new PublicStreamVideo { Width = Next() }",
        "var width = 641; width++; return new PublicStreamVideo { Width = width };",
        "new PublicStreamVideo { Width = null }",
        "new NoRequest { Width = 641 }",
    ];
}
