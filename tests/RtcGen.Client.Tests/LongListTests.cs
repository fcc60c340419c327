using System.Net;
using System.Text;
using RtcGen.Rtc;

namespace RtcGen.Client.Tests;

/// <summary>A long list of a real action is read to its end, or an exception says that it was not.</summary>
public sealed class LongListTests
{
    [Fact]
    public async Task An_item_that_is_null_is_reported_after_those_that_can_be_read()
    {
        var (rooms, error, calls) = await ReadAsync(Page(1, Rooms(0, 100)), Page(2, $"{Rooms(100, 40)},null,{Rooms(140, 59)}"), Page(3, Rooms(199, 50)));

        Assert.Equal(Enumerable.Range(0, 199).Select(static number => $"r{number}"), rooms);
        var paging = Assert.IsType<RtcPagingException>(error);
        Assert.Equal("null", Assert.Single(paging.UnreadableItems).GetRawText());
        Assert.Contains("RequestId page-2.", paging.Message, StringComparison.Ordinal);
        Assert.Equal(2, calls);
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("[\"r\"]")]
    [InlineData("7")]
    public async Task So_is_an_item_of_another_kind(string item)
    {
        var (rooms, error, _) = await ReadAsync(Page(1, Rooms(0, 99) + $",{item}"), Page(2, Rooms(100, 100)));

        Assert.Equal(99, rooms.Count);
        Assert.Equal(item, Assert.Single(Assert.IsType<RtcPagingException>(error).UnreadableItems).GetRawText());
    }

    [Theory]
    [InlineData("\"RoomList\":\"x\"")]
    [InlineData("\"RoomList\":{}")]
    [InlineData("\"RoomList\":null")]
    [InlineData("\"roomlist\":5")]
    [InlineData("\"RoomList\":[]")]
    [InlineData("\"Other\":[]")]
    public async Task A_page_without_a_readable_list_is_no_end(string list)
    {
        var (rooms, error, calls) = await ReadAsync(Page(1, Rooms(0, 100)), $$"""{"Total":250,{{list}}}""", Page(3, Rooms(200, 50)));

        Assert.Equal(100, rooms.Count);
        Assert.IsType<RtcPagingException>(error);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_list_as_described_is_read_to_its_end()
    {
        var (rooms, error, calls) = await ReadAsync(Page(1, Rooms(0, 100)), Page(2, Rooms(100, 100)), Page(3, Rooms(200, 50)));

        Assert.Null(error);
        Assert.Equal(Enumerable.Range(0, 250).Select(static number => $"r{number}"), rooms);
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task The_header_and_the_attempts_of_a_call_are_those_of_each_page()
    {
        using var handler = new PageHandler(Page(1, Rooms(0, 100)), Page(2, Rooms(100, 100)), Page(3, Rooms(200, 50)));
        using var client = ClientOver(handler);
        var options = new RtcCallOptions { Headers = [new("X-Trace", "t1")], MaxAttempts = 1 };

        Assert.Equal(250, await client.ListRoomInfoItemsAsync(Request(), options).CountAsync());
        Assert.Equal(["t1", "t1", "t1"], handler.Traces);
    }

    [Fact]
    public async Task A_page_after_the_callers_cancellation_is_not_asked_for()
    {
        using var cancelled = new CancellationTokenSource();
        using var handler = new PageHandler(Page(1, Rooms(0, 100)), Page(2, Rooms(100, 100)));
        using var client = ClientOver(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in client.ListRoomInfoPagesAsync(Request(), new RtcCallOptions { MaxAttempts = 1 }, cancelled.Token))
            {
                await cancelled.CancelAsync();
            }
        });
        Assert.Equal(1, handler.Calls);
    }

    [Fact]
    public async Task One_answer_shows_the_readable_items_and_the_odd_one()
    {
        using var handler = new PageHandler("""{"Total":2,"RoomList":[{"RoomId":"a"},null]}""");
        using var client = ClientOver(handler);

        var result = (await client.SendAsync(Request())).Result!;

        Assert.Equal("a", Assert.Single(result.RoomList!).RoomId);
        Assert.Equal("[null]", result.OtherMembers["RoomList"].GetRawText());
    }

    private static async Task<(List<string?> Rooms, Exception? Error, int Calls)> ReadAsync(params string[] pages)
    {
        using var handler = new PageHandler(pages);
        using var client = ClientOver(handler);
        var rooms = new List<string?>();
        var error = await Record.ExceptionAsync(async () =>
        {
            await foreach (var room in client.ListRoomInfoItemsAsync(Request()))
            {
                rooms.Add(room.RoomId);
            }
        });
        return (rooms, error, handler.Calls);
    }

    private static RtcClient ClientOver(HttpMessageHandler handler) => new(new() { Credentials = new RtcCredentials("AKLTtestonly", "secret-test-only"), HttpHandler = handler });

    private static ListRoomInfoRequest Request() =>
        new()
        {
            AppId = "661e7b30",
            StartTime = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.FromHours(8)),
            EndTime = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8)),
            PageSize = 100,
        };

    private static string Rooms(int first, int count) => string.Join(',', Enumerable.Range(first, count).Select(static number => $"{{\"RoomId\":\"r{number}\"}}"));

    private static string Page(int number, string rooms) => $$"""{"Total":250,"PageNum":{{number}},"PageSize":100,"RoomList":[{{rooms}}]}""";

    private sealed class PageHandler(params string[] results) : HttpMessageHandler
    {
        public int Calls { get; private set; }

        public List<string?> Traces { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Calls++;
            Traces.Add(request.Headers.TryGetValues("X-Trace", out var traces) ? traces.Single() : null);
            var body = $$$"""{"ResponseMetadata":{"RequestId":"page-{{{Calls}}}"},"Result":{{{results[Calls - 1]}}} }""";
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}
