using System.Globalization;
using System.Runtime.CompilerServices;

namespace RtcGen;

/// <summary>Reads long lists page after page. Generated code calls it; a page is asked for only when the one before has been read.</summary>
public static class RtcPaging
{
    /// <summary>Pages by their number.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client that signs and sends.</param>
    /// <param name="request">The request of the first page.</param>
    /// <param name="start">The number of the first page.</param>
    /// <param name="size">The length of a page, when known.</param>
    /// <param name="at">Gives the request of another page.</param>
    /// <param name="page">Says what an answer holds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answers; none after an empty one, or after what the answers say is the last.</returns>
    public static IAsyncEnumerable<RtcResponse<TResult>> ByNumber<TRequest, TResult>(
        RtcClient client, TRequest request, long start, long? size, Func<TRequest, long, TRequest> at, Func<TResult, RtcPage> page, CancellationToken cancellationToken = default)
        where TRequest : RtcRequest<TResult> =>
        ByPosition(client, request, start, at, page, (position, found) => new(position + 1, size is { } length ? position * length : null), size, cancellationToken);

    /// <summary>Pages by the number of items before them.</summary>
    /// <inheritdoc cref="ByNumber{TRequest, TResult}(RtcClient, TRequest, long, long?, Func{TRequest, long, TRequest}, Func{TResult, RtcPage}, CancellationToken)"/>
    public static IAsyncEnumerable<RtcResponse<TResult>> ByOffset<TRequest, TResult>(
        RtcClient client, TRequest request, long start, long? size, Func<TRequest, long, TRequest> at, Func<TResult, RtcPage> page, CancellationToken cancellationToken = default)
        where TRequest : RtcRequest<TResult> =>
        ByPosition(client, request, start, at, page, static (position, found) => new(position + found, position + found), size, cancellationToken);

    /// <summary>Pages by marks that the server hands out.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client that signs and sends.</param>
    /// <param name="request">The request of the first page.</param>
    /// <param name="at">Gives the request of another page.</param>
    /// <param name="page">Says what an answer holds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answers; none after one without a mark of a next page.</returns>
    /// <exception cref="RtcPagingException">The server handed out a mark for the second time, so that the list would never end.</exception>
    public static async IAsyncEnumerable<RtcResponse<TResult>> ByCursor<TRequest, TResult>(
        RtcClient client, TRequest request, Func<TRequest, string, TRequest> at, Func<TResult, RtcPage> page, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : RtcRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(page);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = request; ;)
        {
            var response = await client.SendAsync(current, options: null, cancellationToken).ConfigureAwait(false);
            yield return response;
            var found = response.Result is { } result ? page(result) : default;
            if (string.IsNullOrEmpty(found.Next) || found.More == false)
            {
                yield break;
            }

            if (!seen.Add(found.Next))
            {
                throw new RtcPagingException($"{request.Action} handed out the same mark of a next page twice: the list would never end.");
            }

            current = at(request, found.Next);
        }
    }

    /// <summary>The items of pages.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="pages">The answers.</param>
    /// <param name="items">Gives the items of one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The items.</returns>
    public static async IAsyncEnumerable<TItem> ItemsOf<TResult, TItem>(
        IAsyncEnumerable<RtcResponse<TResult>> pages, Func<TResult, IReadOnlyList<TItem>?> items, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(items);
        await foreach (var response in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (response.Result is not { } result || items(result) is not { } found)
            {
                continue;
            }

            foreach (var item in found)
            {
                yield return item;
            }
        }
    }

    /// <summary>A position or size that travels as a text.</summary>
    /// <param name="text">The text; null for none.</param>
    /// <param name="standard">What counts when there is none, or one that is no number.</param>
    /// <returns>The number.</returns>
    public static long NumberOf(string? text, long standard) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : standard;

    /// <summary>A size that travels as a text and need not be known.</summary>
    /// <param name="text">The text; null for none.</param>
    /// <param name="standard">What counts when there is none, or one that is no number.</param>
    /// <returns>The number.</returns>
    public static long? NumberOf(string? text, long? standard) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : standard;

    private static async IAsyncEnumerable<RtcResponse<TResult>> ByPosition<TRequest, TResult>(
        RtcClient client,
        TRequest request,
        long start,
        Func<TRequest, long, TRequest> at,
        Func<TResult, RtcPage> page,
        Func<long, int, Step> advance,
        long? size,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : RtcRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(page);
        var current = request;
        for (var position = start; ;)
        {
            var response = await client.SendAsync(current, options: null, cancellationToken).ConfigureAwait(false);
            yield return response;
            var found = response.Result is { } result ? page(result) : default;
            var count = found.Count ?? 0;
            var step = advance(position, count);
            if (count == 0 || IsLast(found, count, step.Read, size))
            {
                yield break;
            }

            position = step.Next;
            current = at(request, position);
        }
    }

    // What the answer says of itself counts first, then the number of all items; a short page ends a list of which neither is known.
    private static bool IsLast(in RtcPage page, int count, long? read, long? size) => page switch
    {
        { More: { } more } => !more,
        { Total: { } total } when read is { } known => known >= total,
        { Total: null } => size is { } length && count < length,
        _ => false,
    };

    private readonly record struct Step(long Next, long? Read);
}
