using System.Text.Json;
using RtcGen.Runtime.Tests.Support;
using ListRequest = RtcGen.Runtime.Tests.Paging.PagedClient.ListRequest;

namespace RtcGen.Runtime.Tests.Paging;

/// <summary>Long lists are read page after page, and end.</summary>
public class RtcPagingTests
{
    [Fact]
    public Task Pages_by_number_end_when_all_items_have_been_read() =>
        AssertNumbers(["1", "2", "3"], size: 10, Page(10, total: 25), Page(10, total: 25), Page(5, total: 25));

    [Fact]
    public Task Pages_by_number_end_with_a_short_one_when_the_total_is_unknown() =>
        AssertNumbers(["1", "2"], size: 10, Page(10), Page(9));

    [Fact]
    public Task Pages_by_number_go_on_to_an_empty_one_when_nothing_is_known() =>
        AssertNumbers(["1", "2", "3"], size: null, Page(10), Page(2), Page(0));

    [Fact]
    public Task What_the_answer_says_of_more_pages_counts_before_the_total() =>
        AssertNumbers(["1", "2"], size: 10, Page(10, total: 10, more: true), Page(10, total: 100, more: false));

    [Theory]
    [InlineData("25", 25)]
    [InlineData("0", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData(null, 7)]
    [InlineData("", 7)]
    [InlineData("-1", 7)]
    [InlineData(" 1", 7)]
    [InlineData("1,000", 7)]
    [InlineData("9223372036854775808", 7)]
    public void A_position_that_is_a_text_is_its_number_or_the_standard_one(string? text, long number)
    {
        foreach (var culture in Cultures.Names)
        {
            using var _ = Cultures.Use(culture);
            Assert.Equal(number, RtcPaging.ParseNumber(text, 7));
            Assert.Equal(number, RtcPaging.ParseNumber(text, (long?)7));
        }
    }

    [Fact]
    public void A_size_that_nobody_states_is_unknown() => Assert.Null(RtcPaging.ParseNumber("many", null));

    [Fact]
    public async Task Pages_by_offset_begin_after_the_items_that_were_read()
    {
        using var client = new PagedClient(Page(10, total: 25), Page(7, total: 25), Page(8, total: 25));

        await Read(ByOffset(client));

        Assert.Equal(["0", "10", "17"], client.Asked);
    }

    [Fact]
    public async Task Pages_by_mark_end_without_a_mark()
    {
        using var client = new PagedClient(Page(1, next: "a"), Page(0, next: "b"), Page(1, next: string.Empty));

        await Read(ByCursor(client));

        Assert.Equal(["first", "a", "b"], client.Asked);
    }

    [Fact]
    public async Task A_mark_that_comes_again_is_refused_instead_of_read_for_ever()
    {
        using var client = new PagedClient(Page(1, next: "a"), Page(1, next: "b"), Page(1, next: "a"));

        var error = await Assert.ThrowsAsync<RtcPagingException>(() => Read(ByCursor(client)));

        Assert.Equal(["first", "a", "b"], client.Asked);
        Assert.Contains("ListThings 2020-12-01", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Pages_by_number_may_begin_with_0() =>
        AssertNumbers(["0", "1", "2"], size: 10, start: 0, first: 0, pages: [Page(10, total: 25), Page(10, total: 25), Page(5, total: 25)]);

    [Fact]
    public Task Pages_that_the_server_makes_shorter_than_asked_for_do_not_end_the_list() =>
        AssertNumbers(["1", "2", "3"], size: 1000, Page(100, total: 250), Page(100, total: 250), Page(50, total: 250));

    [Fact]
    public Task A_total_that_counts_items_which_are_not_shown_costs_one_page_more_and_no_exception() =>
        AssertNumbers(["1", "2", "3", "4"], size: 10, Page(10, total: 25), Page(9, total: 25), Page(5, total: 25), Page(0, total: 25));

    [Fact]
    public Task A_list_that_is_empty_from_the_start_ends_at_once() => AssertNumbers(["1"], size: 10, Page(null, total: 0));

    [Fact]
    public Task A_page_after_the_last_is_the_end() => AssertNumbers(["9"], size: 10, start: 9, first: 1, pages: [Page(0, total: 25)]);

    [Theory]
    [InlineData(1, 0, false)]
    [InlineData(1, 1, true)]
    [InlineData(2, 10, false)]
    [InlineData(2, 11, true)]
    public async Task An_empty_page_below_its_own_total_is_never_a_quiet_end(int page, long total, bool isLoss)
    {
        using var client = new PagedClient(Page(0, total: total));

        var reading = () => Read(ByNumber(client, size: 10, start: page));

        if (isLoss)
        {
            var error = await Assert.ThrowsAsync<RtcPagingException>(reading);
            Assert.Equal("ListThings 2020-12-01 returned a page without items, although it states that there are more. RequestId page-1.", error.Message);
            Assert.Empty(error.UnreadableItems);
        }
        else
        {
            await reading();
        }
    }

    [Fact]
    public async Task A_page_without_a_list_below_its_own_total_is_an_exception_by_offset_too()
    {
        using var client = new PagedClient(Page(10, total: 25), Page(null, total: 25));

        await Assert.ThrowsAsync<RtcPagingException>(() => Read(ByOffset(client)));

        Assert.Equal(["0", "10"], client.Asked);
    }

    [Fact]
    public async Task An_empty_page_that_says_more_follow_is_an_exception()
    {
        using var client = new PagedClient(Page(10, more: true), Page(0, more: true));

        await Assert.ThrowsAsync<RtcPagingException>(() => Read(ByNumber(client, size: 10)));
    }

    [Fact]
    public async Task An_empty_page_of_an_unknown_length_counts_the_items_that_came()
    {
        using var client = new PagedClient(Page(10, total: 12), Page(0, total: 12));

        await Assert.ThrowsAsync<RtcPagingException>(() => Read(ByNumber(client, size: null)));
    }

    [Theory]
    [InlineData("\"x\"")]
    [InlineData("{\"a\":1}")]
    [InlineData("7")]
    public async Task Something_in_the_place_of_the_list_is_an_exception_that_holds_it(string odd)
    {
        using var client = new PagedClient(Page(10), Page(null) with { UnexpectedItems = Json(odd) });

        var error = await Assert.ThrowsAsync<RtcPagingException>(() => Read(ByNumber(client, size: 10)));

        Assert.Equal([odd], error.UnreadableItems.Select(static item => item.GetRawText()));
        Assert.Equal("ListThings 2020-12-01 returned a page whose list cannot be read; see UnreadableItems. RequestId page-2.", error.Message);
    }

    [Fact]
    public async Task Items_that_cannot_be_read_count_in_the_position_of_the_next_page()
    {
        using var client = new PagedClient(Page(9, total: 15) with { UnexpectedItems = Json("[null]") }, Page(5, total: 15));

        await Read(ByOffset(client));

        Assert.Equal(["0", "10"], client.Asked);
    }

    [Fact]
    public async Task The_readable_items_of_a_page_come_before_the_exception()
    {
        using var client = new PagedClient(Page(2), Page(1) with { UnexpectedItems = Json("[null,7]") }, Page(2));
        var items = new List<int>();

        var error = await Assert.ThrowsAsync<RtcPagingException>(async () =>
        {
            await foreach (var item in RtcPaging.ReadItems(ByNumber(client, size: 2), static page => Enumerable.Range(1, page.Count!.Value).ToList(), static page => page.UnexpectedItems))
            {
                items.Add(item);
            }
        });

        Assert.Equal([1, 2, 1], items);
        Assert.Equal(["null", "7"], error.UnreadableItems.Select(static item => item.GetRawText()));
        Assert.Equal("The list cannot be read to its end: a page contains 2 items of another type than described; see UnreadableItems. RequestId page-2.", error.Message);
    }

    [Fact]
    public async Task A_mark_that_cannot_be_read_is_no_end()
    {
        using var client = new PagedClient(Page(1, next: "a"), Page(1) with { UnexpectedNext = Json("5") });

        var error = await Assert.ThrowsAsync<RtcPagingException>(() => Read(ByCursor(client)));

        Assert.Equal("5", Assert.Single(error.UnreadableItems).GetRawText());
    }

    [Fact]
    public async Task More_without_a_mark_is_no_end()
    {
        using var client = new PagedClient(Page(1, more: true));

        await Assert.ThrowsAsync<RtcPagingException>(() => Read(ByCursor(client)));
    }

    [Fact]
    public async Task A_page_is_asked_for_only_when_the_one_before_has_been_read()
    {
        using var client = new PagedClient(Page(10), Page(10));
        await foreach (var _ in ByNumber(client, size: 10))
        {
            break;
        }

        Assert.Equal(["1"], client.Asked);
    }

    [Fact]
    public async Task The_callers_cancellation_ends_the_reading_between_pages()
    {
        using var client = new PagedClient(Page(10), Page(10));
        using var cancellation = new CancellationTokenSource();
        var reading = async () =>
        {
            await foreach (var _ in ByNumber(client, size: 10).WithCancellation(cancellation.Token))
            {
                await cancellation.CancelAsync();
            }
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(reading);
        Assert.Equal(["1"], client.Asked);
    }

    private static Task AssertNumbers(string[] asked, long? size, params RtcPage[] pages) => AssertNumbers(asked, size, 1, 1, pages);

    private static async Task AssertNumbers(string[] asked, long? size, long start, long first, params RtcPage[] pages)
    {
        using var client = new PagedClient(pages);

        await Read(ByNumber(client, size, start, first));

        Assert.Equal(asked, client.Asked);
    }

    [Fact]
    public async Task The_options_of_the_call_reach_every_page()
    {
        var options = new RtcCallOptions { MaxAttempts = 1 };
        using var byNumber = new PagedClient(Page(10), Page(10), Page(0));
        using var byOffset = new PagedClient(Page(10), Page(10), Page(0));
        using var byCursor = new PagedClient(Page(2, next: "a"), Page(2, next: "b"), Page(2));

        await Read(ByNumber(byNumber, size: null, options: options));
        await Read(ByOffset(byOffset, options));
        await Read(ByCursor(byCursor, options));

        Assert.All([byNumber, byOffset, byCursor], client => Assert.Equal([options, options, options], client.Options));
    }

    [Fact]
    public async Task Members_that_the_schema_does_not_know_are_those_of_every_page()
    {
        using var byOffset = new PagedClient(Page(10), Page(10), Page(0));
        using var byCursor = new PagedClient(Page(2, next: "a"), Page(2));
        var (first, begin) = (ListRequest.At(0), ListRequest.At(0));
        first.ExtraMembers["New"] = Json("1");
        begin.ExtraMembers["New"] = Json("2");

        await Read(RtcPaging.ReadByOffset<ListRequest, RtcPage>(byOffset, first, 0, 10, static (_, position) => ListRequest.At(position), static page => page, options: null));
        await Read(RtcPaging.ReadByCursor<ListRequest, RtcPage>(byCursor, begin, static (_, mark) => new() { Position = mark }, static page => page, options: null));

        Assert.Equal(["""{"New":1}""", """{"New":1}""", """{"New":1}"""], byOffset.Bodies);
        Assert.Equal(["""{"New":2}""", """{"New":2}"""], byCursor.Bodies);
    }

    private static IAsyncEnumerable<RtcResponse<RtcPage>> ByNumber(PagedClient client, long? size, long start = 1, long first = 1, RtcCallOptions? options = null) =>
        RtcPaging.ReadByNumber<ListRequest, RtcPage>(client, ListRequest.At(start), start, first, size, static (_, position) => ListRequest.At(position), static page => page, options);

    private static IAsyncEnumerable<RtcResponse<RtcPage>> ByOffset(PagedClient client, RtcCallOptions? options = null) =>
        RtcPaging.ReadByOffset<ListRequest, RtcPage>(client, ListRequest.At(0), 0, 10, static (_, position) => ListRequest.At(position), static page => page, options);

    private static IAsyncEnumerable<RtcResponse<RtcPage>> ByCursor(PagedClient client, RtcCallOptions? options = null) => RtcPaging.ReadByCursor<ListRequest, RtcPage>(
        client, new() { Position = "first" }, static (_, mark) => new() { Position = mark }, static page => page, options);

    private static async Task Read(IAsyncEnumerable<RtcResponse<RtcPage>> pages)
    {
        await foreach (var _ in pages)
        {
        }
    }

    private static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;

    private static RtcPage Page(int? count, long? total = null, bool? more = null, string? next = null) => new(count, total, more, next);
}
