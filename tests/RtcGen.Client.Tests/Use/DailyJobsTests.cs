using System.Net;
using System.Text;
using System.Text.Json;
using RtcGen;
using RtcGen.Rtc;
using Old = RtcGen.Rtc.V20201201;

namespace Backend;

/// <summary>What a backend does on most days, written with two usings; and an older version beside them, by an alias.</summary>
public sealed class DailyJobsTests : IDisposable
{
    private readonly AcceptingServer _server = new();
    private readonly RtcClient _client;

    public DailyJobsTests() => _client = new(new RtcClientOptions { Credentials = new RtcCredentials("ak", "sk"), HttpHandler = _server });

    [Fact]
    public async Task A_recording_is_started_stopped_and_looked_at()
    {
        await _client.StartRecordAsync(new()
        {
            AppId = "661e7b30",
            RoomId = "room",
            TaskId = "task",
            RecordMode = StartRecordMode.Mixed,
            StorageConfig = new() { Type = RecordStorageType.Tos, TosConfig = new() { AccountId = "1", Bucket = "b" } },
        });
        await _client.StopRecordAsync(new() { AppId = "661e7b30", RoomId = "room", TaskId = "task" });
        var task = await _client.GetRecordTaskAsync(new() { AppId = "661e7b30", RoomId = "room", TaskId = "task" });

        Assert.Null(task.Result.RecordTask);
        Assert.Equal(["StartRecord 2023-11-01", "StopRecord 2023-11-01", "GetRecordTask 2023-11-01"], _server.Calls);
    }

    [Fact]
    public async Task One_layout_serves_the_start_and_the_update_of_a_recording_and_of_a_push()
    {
        await _client.StartRecordAsync(new()
        {
            AppId = "661e7b30",
            RoomId = "room",
            TaskId = "task",
            Layout = SideBySide(),
            TargetStreams = Speakers(),
            StorageConfig = new() { TosConfig = new() { AccountId = "1", Bucket = "b" } },
        });
        await _client.UpdateRecordAsync(
            new() { AppId = "661e7b30", RoomId = "room", TaskId = "task", Layout = SideBySide(), TargetStreams = Speakers() });
        await _client.StartPushMixedStreamToCDNAsync(
            new() { AppId = "661e7b30", RoomId = "room", TaskId = "task", PushURL = "rtmp://example.com/live/x", Layout = SideBySide(), TargetStreams = Speakers() });
        await _client.UpdatePushMixedStreamToCDNAsync(
            new() { AppId = "661e7b30", RoomId = "room", TaskId = "task", Layout = SideBySide(), TargetStreams = Speakers() });

        Assert.Equal(
            ["StartRecord 2023-11-01", "UpdateRecord 2023-11-01", "StartPushMixedStreamToCDN 2023-11-01", "UpdatePushMixedStreamToCDN 2023-11-01"],
            _server.Calls);
        Assert.All(_server.Bodies, body => Assert.Contains("\"Regions\":[{\"Height\":360,\"StreamIndex\":0,\"Width\":640,\"ZOrder\":1}]", body, StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_update_ignores_of_a_shared_layout_is_a_warning_of_the_update_alone()
    {
        var start = new StartRecordRequest { AppId = "661e7b30", RoomId = "room", TaskId = "task", Layout = SideBySide(), TargetStreams = Speakers(), StorageConfig = new() { TosConfig = new() { AccountId = "1", Bucket = "b" } } };
        var update = new UpdateRecordRequest { AppId = "661e7b30", RoomId = "room", TaskId = "task", Layout = SideBySide(), TargetStreams = Speakers() };

        Assert.Empty(start.Validate().Warnings);
        Assert.Equal(["$.Layout.CustomLayout.Canvas.Width", "$.Layout.CustomLayout.Canvas.Height"], update.Validate().Warnings.Select(warning => warning.Path));
    }

    [Fact]
    public async Task A_user_is_kicked_and_banned()
    {
        await _client.KickUserAsync(new() { AppId = "661e7b30", RoomId = "room", UserId = "u" });
        await _client.BanRoomUserAsync(new() { AppId = "661e7b30", RoomId = "room", UserId = "u", ForbiddenInterval = 60 });

        Assert.Equal(["KickUser 2020-12-01", "BanRoomUser 2023-11-01"], _server.Calls);
    }

    [Fact]
    public async Task A_message_goes_to_a_room_and_an_agent_joins_it()
    {
        await _client.SendBroadcastAsync(new() { AppId = "661e7b30", RoomId = "room", From = "server", Message = JsonSerializer.Serialize(new { hello = 1 }), Binary = false });
        await _client.StartVoiceChatAsync(new()
        {
            AppId = "661e7b30",
            RoomId = "room",
            TaskId = "task",
            Config = new()
            {
                ASRConfig = new() { Provider = StartVoiceChatASRConfigProvider.Volcano, ProviderParams = new() { Mode = StartVoiceChatASRParamsMode.BigModel } },
                TTSConfig = new() { Provider = StartVoiceChatTTSConfigProvider.VolcanoBidirection, ProviderParams = new() { Audio = new() { VoiceType = "zh_female_meilinvyou_moon_bigtts" } } },
                LLMConfig = new() { Mode = StartVoiceChatLLMConfigMode.ArkV3, ModelName = "doubao-seed-1-6-251015" },
            },
            AgentConfig = new() { TargetUserId = ["u"], UserId = "bot" },
        });

        Assert.Equal(["SendBroadcast 2023-07-20", "StartVoiceChat 2025-06-01"], _server.Calls);
    }

    [Fact]
    public async Task Rooms_and_their_quality_are_listed()
    {
        var start = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8));
        var end = start.AddHours(12);
        await _client.ListQualityAsync(new() { AppId = "661e7b30", StartTime = start, EndTime = end, Indicator = ["x"], AggregateGranularity = "5min" });
        await foreach (var room in _client.ListRoomInfoItemsAsync(new() { AppId = "661e7b30", StartTime = start, EndTime = end }))
        {
            Assert.Fail($"There is no room {room.RoomId}.");
        }

        Assert.Equal(["ListQuality 2023-11-01", "ListRoomInfo 2023-11-01"], _server.Calls);
        Assert.Contains("\"StartTime\":\"2026-11-23T00:00:00+08:00\"", _server.Bodies[0].Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_call_has_options_of_its_own_and_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var request = new UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room", TaskId = "t", ImageConfig = new() { Interval = 5 } };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.UpdateSnapshotAsync(request, new() { Timeout = TimeSpan.FromSeconds(1) }, source.Token));

        var (result, metadata) = await _client.UpdateSnapshotAsync(request, new RtcCallOptions { MaxAttempts = 1 });
        Assert.Equal(("ok", "1"), (result, metadata.RequestId));
        Assert.Equal("UpdateSnapshot 2023-11-01", request.ToString());
    }

    [Fact]
    public async Task An_action_without_a_schema_is_called_by_its_name()
    {
        await _client.CallAsync("AibotQuery", "2025-08-01", """{"AppId":"661e7b30"}""");

        Assert.Equal(["AibotQuery 2025-08-01"], _server.Calls);
        Assert.Equal(["""{"AppId":"661e7b30"}"""], _server.Bodies);
    }

    [Fact]
    public async Task An_older_version_is_reached_by_an_alias_and_SendAsync()
    {
        var response = await _client.SendAsync(new Old.UpdateSnapshotRequest { AppId = "661e7b30", RoomId = "room", TaskId = "t", ImageConfig = new() { Interval = 5 } });

        Assert.Equal("ok", response.Result);
        Assert.Equal(["UpdateSnapshot 2020-12-01"], _server.Calls);
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    private static MixLayout SideBySide() => new()
    {
        LayoutMode = MixLayoutMode.Custom,
        CustomLayout = new()
        {
            Canvas = new() { Width = 1280, Height = 720 },
            Regions = [new() { StreamIndex = 0, Width = 640, Height = 360, ZOrder = 1 }],
        },
    };

    private static MixStreams Speakers() => new() { StreamList = [new() { UserId = "u", Index = 0 }] };

    /// <summary>Accepts every call: a task's answer is ok, any other an empty object.</summary>
    private sealed class AcceptingServer : HttpMessageHandler
    {
        private static readonly string[] Tasks = ["Start", "Update", "Stop"];

        public List<string> Calls { get; } = [];

        public List<string> Bodies { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var query = request.RequestUri!.Query[1..].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
            Calls.Add($"{query["Action"]} {query["Version"]}");
            Bodies.Add(request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : string.Empty);
            var isTask = Tasks.Any(verb => query["Action"].StartsWith(verb, StringComparison.Ordinal));
            var result = isTask ? "\"ok\"" : "{}";
            return new(HttpStatusCode.OK)
            {
                Content = new StringContent($$"""{"ResponseMetadata":{"RequestId":"1","Action":"A","Version":"V","Service":"rtc","Region":"cn-north-1"},"Result":{{result}}}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
