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

    [Fact]
    public async Task Pages_by_offset_begin_after_the_items_that_were_read()
    {
        using var client = new PagedClient(Page(10, total: 25), Page(7, total: 25), Page(8, total: 25));

        await Read(RtcPaging.ByOffset<ListRequest, RtcPage>(client, ListRequest.At(0), 0, 10, static (_, position) => ListRequest.At(position), static page => page));

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

    private static async Task AssertNumbers(string[] asked, long? size, params RtcPage[] pages)
    {
        using var client = new PagedClient(pages);

        await Read(ByNumber(client, size));

        Assert.Equal(asked, client.Asked);
    }

    private static IAsyncEnumerable<RtcResponse<RtcPage>> ByNumber(PagedClient client, long? size) =>
        RtcPaging.ByNumber<ListRequest, RtcPage>(client, ListRequest.At(1), 1, size, static (_, position) => ListRequest.At(position), static page => page);

    private static IAsyncEnumerable<RtcResponse<RtcPage>> ByCursor(PagedClient client) => RtcPaging.ByCursor<ListRequest, RtcPage>(
        client, new() { Position = "first" }, static (_, mark) => new() { Position = mark }, static page => page);

    private static async Task Read(IAsyncEnumerable<RtcResponse<RtcPage>> pages)
    {
        await foreach (var _ in pages)
        {
        }
    }

    private static RtcPage Page(int count, long? total = null, bool? more = null, string? next = null) => new(count, total, more, next);
}
