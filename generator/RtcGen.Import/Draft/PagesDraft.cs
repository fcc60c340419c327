namespace RtcGen.Import.Draft;

/// <summary>How a long list is paged.</summary>
public sealed class PagesDraft
{
    /// <summary>Gets <c>number</c>, <c>offset</c> or <c>cursor</c>.</summary>
    public required string Style { get; init; }

    /// <summary>Gets the member of the request that holds the position.</summary>
    public required string At { get; init; }

    /// <summary>Gets or sets the member of the request that holds the page size.</summary>
    public string? Size { get; set; }

    /// <summary>Gets or sets the member of the result that holds the list; null when the result is the list.</summary>
    public string? Items { get; set; }

    /// <summary>Gets or sets the member of the result that holds the number of all items.</summary>
    public string? Total { get; set; }

    /// <summary>Gets or sets the member of the result that holds the next cursor.</summary>
    public string? Next { get; set; }
}
