using System.Net;
using System.Text;
using RtcGen;
using RtcGen.Rtc;

namespace Backend;

/// <summary>What the vendor's pages say and the official SDK does not: checks, warnings and hints that a caller meets.</summary>
public sealed class AsThePagesSayTests
{
    [Fact]
    public void An_update_of_a_mixed_push_warns_of_all_that_it_cannot_change()
    {
        var update = new UpdatePushMixedStreamToCDNRequest
        {
            AppId = "661e7b30",
            RoomId = "room",
            TaskId = "task",
            Control = new() { MaxIdleTime = 60, SEIConfig = new() { UserConfigExtraInfo = "a", VolumeIndicationMode = true } },
            Encode = new() { VideoBitrate = 800, VideoCodec = PushEncodeVideoCodec.ByteVC1 },
            Layout = new() { LayoutMode = MixLayoutMode.Custom, CustomLayout = new() { Canvas = new() { Background = "#123456", Width = 640 } } },
        };

        Assert.Equal(
            ["$.Control.MaxIdleTime", "$.Control.SEIConfig.VolumeIndicationMode", "$.Encode.VideoCodec", "$.Layout.CustomLayout.Canvas.Width"],
            Valid(update).Warnings.Select(warning => warning.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_update_places_regions_on_the_canvas_of_the_running_task_which_it_need_not_send()
    {
        static UpdatePushMixedStreamToCDNRequest With(MixCanvas? canvas) => new()
        {
            AppId = "661e7b30",
            RoomId = "room",
            TaskId = "task",
            Layout = new()
            {
                LayoutMode = MixLayoutMode.Custom,
                CustomLayout = new() { Canvas = canvas, Regions = [new() { StreamIndex = 0, LocationX = 1000, LocationY = 500, Width = 280, Height = 220 }] },
            },
            TargetStreams = new() { StreamList = [new() { UserId = "u", Index = 0 }] },
        };

        Assert.Empty(With(null).Validate().Errors);
        Assert.Empty(With(new() { Width = 1280, Height = 720 }).Validate().Errors);
        Assert.Equal(
            ["$.Layout.CustomLayout.Regions[0].LocationX", "$.Layout.CustomLayout.Regions[0].LocationY"],
            With(new() { Width = 640, Height = 480 }).Validate().Errors.Select(fault => fault.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stereo_is_what_the_second_high_efficiency_profile_needs()
    {
        static StartPushMixedStreamToCDNRequest With(PushEncodeAudioChannels? channels) =>
            Push(encode: new() { AudioProfile = PushEncodeAudioProfile.HighEfficiencyV2, AudioChannels = channels });

        Assert.Equal(["$.Encode"], With(PushEncodeAudioChannels.Mono).Validate().Errors.Select(fault => fault.Path));
        Assert.Empty(Valid(With(PushEncodeAudioChannels.Stereo)).Warnings);
        Assert.Empty(Valid(With(null)).Warnings);
    }

    [Fact]
    public void A_vertical_layout_without_a_main_picture_is_a_warning_and_is_sent()
    {
        static IEnumerable<string> Warnings(MixLayoutMode mode, RoomStream? main) =>
            Valid(Push(layout: new() { LayoutMode = mode, MainVideoStream = main })).Warnings.Select(warning => warning.Path);
        var main = new RoomStream { UserId = "u" };

        Assert.Single(Warnings(MixLayoutMode.Vertical, null));
        Assert.Empty(Warnings(MixLayoutMode.Vertical, main));
        Assert.Empty(Warnings(MixLayoutMode.Adaptive, null));
        Assert.Equal(["$.Layout.MainVideoStream"], Warnings(MixLayoutMode.Adaptive, main));
    }

    [Fact]
    public void A_crop_of_a_public_stream_is_whole_or_not_there()
    {
        static StartPushPublicStreamRequest With(PublicStreamCrop crop) => new()
        {
            AppId = "661e7b30",
            PublicStreamId = "public",
            TargetStreams = [new() { RoomId = "room", Index = 0 }],
            Layout = new()
            {
                LayoutMode = PublicStreamLayoutMode.Custom,
                CustomLayout = new() { Regions = [new() { StreamIndex = 0, WidthProportion = 1, HeightProportion = 1, SourceCrop = crop }] },
            },
        };

        Assert.Equal(["$.Layout.CustomLayout.Regions[0].SourceCrop"], With(new() { LocationX = 0.5 }).Validate().Errors.Select(fault => fault.Path));
        Assert.True(With(new() { LocationX = 0.5, LocationY = 0, WidthProportion = 0.5, HeightProportion = 1 }).Validate().IsValid);
    }

    [Theory]
    [InlineData(3840, 2160, true)]
    [InlineData(3841, 2160, false)]
    public void A_recording_may_be_larger_than_1920_pixels(int width, int height, bool isValid) => Assert.Equal(isValid, new StartRecordRequest
    {
        AppId = "661e7b30",
        RoomId = "room",
        TaskId = "task",
        Encode = new() { VideoWidth = width, VideoHeight = height },
        StorageConfig = new() { TosConfig = new() { AccountId = "1", Bucket = "b" } },
    }.Validate().IsValid);

    [Theory]
    [InlineData("province", true)]
    [InlineData("Country", true)]
    [InlineData("City", false)]
    public void A_dimension_counts_in_any_case(string dimension, bool isValid)
    {
        var start = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal(isValid, new ListOperationDistributionRequest
        {
            AppId = "661e7b30",
            StartTime = start,
            EndTime = start.AddDays(1),
            Indicator = ListOperationDistributionIndicator.UserCount,
            Dimension = dimension,
        }.Validate().IsValid);
    }

    [Fact]
    public async Task A_ban_that_banned_nobody_is_told_by_its_hint()
    {
        using var server = new Server("""{"Message":"Room is not found."}""");
        await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("ak", "sk"), HttpHandler = server });

        var response = await client.BanRoomUserAsync(new() { AppId = "661e7b30", RoomId = "room", ForbiddenInterval = 60 });

        Assert.Equal(BanRoomUserMessage.RoomNotFound, response.Result.Message);
        Assert.NotEqual(BanRoomUserMessage.Success, response.Result.Message);
    }

    [Fact]
    public async Task A_task_that_runs_already_is_told_by_its_hint()
    {
        using var server = new Server("\"The task has been started. Please do not call the startup task interface repeatedly\"");
        await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("ak", "sk"), HttpHandler = server });

        var response = await client.StartPushMixedStreamToCDNAsync(Push());

        Assert.Equal(StartPushMixedStreamToCDNResult.AlreadyStarted, response.Result);
    }

    [Theory]
    [InlineData("ap-singapore-1")]
    [InlineData("ap-southeast-1")]
    public async Task The_overseas_host_is_signed_for_under_the_name_that_is_chosen(string region)
    {
        using var server = new Server("\"ok\"");
        await using var client = new RtcClient(new RtcClientOptions { Credentials = new RtcCredentials("ak", "sk"), HttpHandler = server, Region = region });

        await client.StartPushMixedStreamToCDNAsync(Push());

        Assert.Equal("open-ap-singapore-1.volcengineapi.com", server.Host);
        Assert.Contains($"/{region}/rtc/request", server.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_count_as_the_pages_say()
    {
        Assert.Equal([(10, 1.0)], RatesOf(new ListCallDetailRequest { AppId = "a", RoomId = "r", UserId = "u", StartTime = default, EndTime = default }));
        Assert.Equal([(150, 1.0)], RatesOf(new StartWebcastRequest { AppId = "a", RoomId = "r", TaskId = "t", UserId = "u", SourceURL = "https://example.com" }));
    }

    private static List<(int Calls, double Seconds)> RatesOf<T>(RtcRequest<T> request) => [.. request.Action.Rates.Select(rate => (rate.Calls, rate.Period.TotalSeconds))];

    private static StartPushMixedStreamToCDNRequest Push(PushEncode? encode = null, MixLayout? layout = null) => new()
    {
        AppId = "661e7b30",
        RoomId = "room",
        TaskId = "task",
        PushURL = "rtmp://example.com/live/x",
        Encode = encode,
        Layout = layout,
    };

    private static RtcValidationResult Valid<T>(RtcRequest<T> request)
    {
        var verdict = request.Validate();
        Assert.Empty(verdict.Errors);
        return verdict;
    }

    private sealed class Server(string result) : HttpMessageHandler
    {
        public string? Host { get; private set; }

        public string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Host = request.RequestUri!.Host;
            Authorization = string.Join(string.Empty, request.Headers.GetValues("Authorization"));
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"ResponseMetadata":{"RequestId":"1","Action":"A","Version":"V","Service":"rtc","Region":"cn-north-1"},"Result":{{result}}}""", Encoding.UTF8, "application/json"),
            });
        }
    }
}
