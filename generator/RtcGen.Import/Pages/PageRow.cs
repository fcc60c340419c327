namespace RtcGen.Import.Pages;

/// <summary>One row of a table of members.</summary>
internal sealed class PageRow
{
    /// <summary>The line of the page, counted from 1.</summary>
    public required int Line { get; init; }

    public string Name { get; set; } = string.Empty;

    public string Type { get; set; } = string.Empty;

    /// <summary>What stands in the column that says whether the member must be present; null without such a column.</summary>
    public string? Required { get; set; }

    public string Example { get; set; } = string.Empty;

    public string Description { get; set; } = string.Empty;

    public List<PageRow> Children { get; } = [];
}
