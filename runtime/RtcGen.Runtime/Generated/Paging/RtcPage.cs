using System.ComponentModel;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>What a response states about its position in a list.</summary>
/// <param name="Count">The number of items in it that can be read; null for no list.</param>
/// <param name="Total">The number of all items, when it states it.</param>
/// <param name="More">Whether more follow, when it states it.</param>
/// <param name="Next">The token of the next page, when there is one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RtcPage(int? Count, long? Total, bool? More, string? Next)
{
    /// <summary>
    /// Gets the items that cannot be read, or the value in the place of the list; null when all is as described. See
    /// <see cref="RtcPaging.FindUnexpected"/>.
    /// </summary>
    public JsonElement? UnexpectedItems { get; init; }

    /// <summary>Gets the value in the place of the next page's token; null when it is as described.</summary>
    public JsonElement? UnexpectedNext { get; init; }

    /// <summary>Gets the number of items in the response, including those that cannot be read.</summary>
    internal int Length => (Count ?? 0) + (Count is not null && UnexpectedItems is { ValueKind: JsonValueKind.Array } odd ? odd.GetArrayLength() : 0);

    /// <summary>Gets a value indicating whether another value is in the place of the list.</summary>
    internal bool IsUnreadable => Count is null && UnexpectedItems is not null;
}
