using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>Reads long lists page by page. Generated code calls it; a page is requested only when the previous one has been read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RtcPaging
{
    /// <summary>Reads pages by their number.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client that signs and sends.</param>
    /// <param name="request">The request of the page to start with.</param>
    /// <param name="start">The number of that page.</param>
    /// <param name="first">The number of the first page of all.</param>
    /// <param name="size">The length of a page, when known.</param>
    /// <param name="at">A function that creates the request of another page.</param>
    /// <param name="page">A function that gets what a response states about its position.</param>
    /// <param name="options">Options that override the client's for the call of each page, or null.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The responses, up to an empty one or the one that is stated to be the last.</returns>
    /// <exception cref="RtcPagingException">A response contains no list that can be read, or no list although it states that there are more items.</exception>
    public static IAsyncEnumerable<RtcResponse<TResult>> ReadByNumber<TRequest, TResult>(
        RtcClient client, TRequest request, long start, long first, long? size, Func<TRequest, long, TRequest> at, Func<TResult, RtcPage> page, RtcCallOptions? options, CancellationToken cancellationToken = default)
        where TRequest : RtcRequest<TResult>
    {
        return ByPosition(client, request, start, at, page, static (position, _) => position + 1, Before, size, options, cancellationToken);

        long? Before(long position) => position == first ? 0 : size is { } length ? (position - first) * length : null;
    }

    /// <summary>Reads pages by the number of items before them.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client that signs and sends.</param>
    /// <param name="request">The request of the page to start with.</param>
    /// <param name="start">The number of items before that page.</param>
    /// <param name="size">The length of a page, when known.</param>
    /// <param name="at">A function that creates the request of another page.</param>
    /// <param name="page">A function that gets what a response states about its position.</param>
    /// <param name="options">Options that override the client's for the call of each page, or null.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The responses, up to an empty one or the one that is stated to be the last.</returns>
    /// <exception cref="RtcPagingException">A response contains no list that can be read, or no list although it states that there are more items.</exception>
    public static IAsyncEnumerable<RtcResponse<TResult>> ReadByOffset<TRequest, TResult>(
        RtcClient client, TRequest request, long start, long? size, Func<TRequest, long, TRequest> at, Func<TResult, RtcPage> page, RtcCallOptions? options, CancellationToken cancellationToken = default)
        where TRequest : RtcRequest<TResult> =>
        ByPosition(client, request, start, at, page, static (position, count) => position + count, static position => position, size, options, cancellationToken);

    /// <summary>Reads pages by tokens that the server returns.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="client">The client that signs and sends.</param>
    /// <param name="request">The request of the first page.</param>
    /// <param name="at">A function that creates the request of another page.</param>
    /// <param name="page">A function that gets what a response states about its position.</param>
    /// <param name="options">Options that override the client's for the call of each page, or null.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The responses, up to one without the token of a next page.</returns>
    /// <exception cref="RtcPagingException">
    /// The server returned a token for the second time, so that the list would never end; it states that there is more and not where; or a
    /// response contains no list or no token that can be read.
    /// </exception>
    public static async IAsyncEnumerable<RtcResponse<TResult>> ReadByCursor<TRequest, TResult>(
        RtcClient client, TRequest request, Func<TRequest, string, TRequest> at, Func<TResult, RtcPage> page, RtcCallOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : RtcRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(page);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = request; ;)
        {
            var response = await client.SendAsync(current, options, cancellationToken).ConfigureAwait(false);
            yield return response;
            var found = response.Result is { } result ? page(result) : default;
            ThrowIfUnreadable(request.Action, response.Metadata, found);
            if (string.IsNullOrEmpty(found.Next))
            {
                if (found.UnexpectedNext is { } odd)
                {
                    throw RtcPagingException.Create($"{request.Action} returned a next-page token that cannot be read.{GetRequest(response.Metadata)}", odd);
                }

                ThrowIf(found.More == true, request.Action, response.Metadata, "states that there is more, but returned no next-page token");
                yield break;
            }

            if (found.More == false)
            {
                yield break;
            }

            ThrowIf(!seen.Add(found.Next), request.Action, response.Metadata, "returned the same next-page token twice: the list would never end");
            current = at(request, found.Next);
            current.ShareExtraMembers(request);
        }
    }

    /// <summary>Reads the items of pages.</summary>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <typeparam name="TItem">The type of an item.</typeparam>
    /// <param name="pages">The responses.</param>
    /// <param name="items">A function that gets the items of a response that can be read.</param>
    /// <param name="odd">A function that gets those that cannot; see <see cref="FindUnexpected"/>.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The items.</returns>
    /// <exception cref="RtcPagingException">A page contains items that cannot be read; those that can have been returned.</exception>
    public static async IAsyncEnumerable<TItem> ReadItems<TResult, TItem>(
        IAsyncEnumerable<RtcResponse<TResult>> pages,
        Func<TResult, IReadOnlyList<TItem>?> items,
        Func<TResult, JsonElement?> odd,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(odd);
        await foreach (var response in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (response.Result is not { } result)
            {
                continue;
            }

            foreach (var item in items(result) ?? [])
            {
                yield return item;
            }

            if (odd(result) is { } unreadable)
            {
                throw RtcPagingException.Create($"The list cannot be read to its end: a page contains {Amount(unreadable)}; see UnreadableItems.{GetRequest(response.Metadata)}", unreadable);
            }
        }
    }

    /// <summary>
    /// Finds what of a property cannot be read: of a list the items that are not as described, of another property the value in its
    /// place.
    /// </summary>
    /// <param name="owner">The object that contains the property; null for none.</param>
    /// <param name="name">The property's name on the wire, in any case.</param>
    /// <returns>An array of the items, or the value; null when all of it was read.</returns>
    public static JsonElement? FindUnexpected(RtcResult? owner, string name)
    {
        if (owner is null || owner.OtherMembers.Count == 0)
        {
            return null;
        }

        foreach (var (other, value) in owner.OtherMembers)
        {
            if (string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Parses a position or size that is sent as a string.</summary>
    /// <param name="text">The string; null for none.</param>
    /// <param name="standard">The value when there is none, or one that is no number.</param>
    /// <returns>The number.</returns>
    public static long ParseNumber(string? text, long standard) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : standard;

    /// <summary>Parses a size that is sent as a string and may be unknown.</summary>
    /// <param name="text">The string; null for none.</param>
    /// <param name="standard">The value when there is none, or one that is no number.</param>
    /// <returns>The number.</returns>
    public static long? ParseNumber(string? text, long? standard) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : standard;

    private static async IAsyncEnumerable<RtcResponse<TResult>> ByPosition<TRequest, TResult>(
        RtcClient client,
        TRequest request,
        long start,
        Func<TRequest, long, TRequest> at,
        Func<TResult, RtcPage> page,
        Func<long, int, long> advance,
        Func<long, long?> before,
        long? size,
        RtcCallOptions? options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : RtcRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(page);
        var current = request;
        var counted = before(start);
        for (var position = start; ;)
        {
            var response = await client.SendAsync(current, options, cancellationToken).ConfigureAwait(false);
            yield return response;
            var found = response.Result is { } result ? page(result) : default;
            ThrowIfUnreadable(request.Action, response.Metadata, found);
            var count = found.Length;
            if (count == 0)
            {
                ThrowIf(
                    found.More == true || found.Total > (before(position) ?? counted),
                    request.Action,
                    response.Metadata,
                    "returned a page without items, although it states that there are more");
                yield break;
            }

            counted += count;
            position = advance(position, count);
            if (IsLast(found, before(position), counted, size))
            {
                yield break;
            }

            current = at(request, position);
            current.ShareExtraMembers(request);
        }
    }

    // What the response says of itself counts first, then the number of all items; a short page ends a list of which neither is known. The server may
    // make pages shorter than was asked for: a page that seems the last by its number is not, as long as fewer items have come.
    private static bool IsLast(in RtcPage page, long? before, long? counted, long? size) => page switch
    {
        { More: { } more } => !more,
        { Total: { } total } => (before ?? counted) >= total && !(counted < total),
        _ => page.Length < size,
    };

    private static void ThrowIfUnreadable(RtcAction action, RtcResponseMetadata metadata, in RtcPage page)
    {
        if (page.IsUnreadable)
        {
            throw RtcPagingException.Create($"{action} returned a page whose list cannot be read; see UnreadableItems.{GetRequest(metadata)}", page.UnexpectedItems);
        }
    }

    private static void ThrowIf(bool isWrong, RtcAction action, RtcResponseMetadata metadata, string what)
    {
        if (isWrong)
        {
            throw new RtcPagingException($"{action} {what}.{GetRequest(metadata)}");
        }
    }

    private static string Amount(JsonElement unreadable) => unreadable.ValueKind == JsonValueKind.Array
        ? string.Create(CultureInfo.InvariantCulture, $"{unreadable.GetArrayLength()} item{(unreadable.GetArrayLength() == 1 ? string.Empty : "s")} of another type than described")
        : "something else in the place of the list";

    private static string GetRequest(RtcResponseMetadata metadata) => metadata.RequestId.Length == 0 ? string.Empty : $" RequestId {metadata.RequestId}.";
}
