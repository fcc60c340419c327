using System.ComponentModel;
using System.Text.Json;

namespace RtcGen.Generated;

/// <summary>What a response says about its place in a long list.</summary>
/// <param name="Count">The number of items in it that can be read; null for no list.</param>
/// <param name="Total">The number of all items, when it says so.</param>
/// <param name="More">Whether more follow, when it says so.</param>
/// <param name="Next">The mark of the next page, when there is one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct RtcPage(int? Count, long? Total, bool? More, string? Next)
{
    /// <summary>The items that cannot be read, or what stands in the place of the list; null when all is as described. See <see cref="RtcPaging.FindUnexpected"/>.</summary>
    public JsonElement? UnexpectedItems { get; init; }

    /// <summary>What stands in the place of the mark of the next page; null when all is as described.</summary>
    public JsonElement? UnexpectedNext { get; init; }

    /// <summary>The number of items in the response, those that cannot be read among them.</summary>
    internal int Length => (Count ?? 0) + (Count is not null && UnexpectedItems is { ValueKind: JsonValueKind.Array } odd ? odd.GetArrayLength() : 0);

    /// <summary>Whether something stands in the place of the list.</summary>
    internal bool IsUnreadable => Count is null && UnexpectedItems is not null;
}
