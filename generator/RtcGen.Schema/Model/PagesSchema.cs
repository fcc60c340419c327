namespace RtcGen.Schema;

/// <summary>How an action returns a long list page by page.</summary>
public sealed record PagesSchema
{
    /// <summary>Gets what the position in the list is.</summary>
    public required PageStyle Style { get; init; }

    /// <summary>Gets the request member that holds the position.</summary>
    public required string At { get; init; }

    /// <summary>Gets the request member that holds the length of a page, when there is one.</summary>
    public string? Size { get; init; }

    /// <summary>Gets the first position.</summary>
    public long First { get; init; }

    /// <summary>Gets where in the result the items are; empty when the result itself is the list.</summary>
    public EquatableArray<string> Items { get; init; }

    /// <summary>Gets where in the result the number of all items is; empty when nowhere.</summary>
    public EquatableArray<string> Total { get; init; }

    /// <summary>Gets where in the result it says whether more follow; empty when nowhere.</summary>
    public EquatableArray<string> More { get; init; }

    /// <summary>Gets where in the result the next position is; empty when nowhere.</summary>
    public EquatableArray<string> Next { get; init; }

    /// <summary>Gets the condition under which the list begins with the newest item; null when it never does.</summary>
    public ConditionSchema? NewestFirst { get; init; }
}
