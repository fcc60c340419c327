namespace RtcGen;

/// <summary>What an answer says about its place in a long list.</summary>
/// <param name="Count">The number of items in it; null for none.</param>
/// <param name="Total">The number of all items, when it says so.</param>
/// <param name="More">Whether more follow, when it says so.</param>
/// <param name="Next">The mark of the next page, when there is one.</param>
public readonly record struct RtcPage(int? Count, long? Total, bool? More, string? Next);
