namespace RtcGen.Import.Pages;

/// <summary>A heading and what stands below it, up to the next heading.</summary>
/// <param name="Level">1 to 6; 0 for what stands before the first heading.</param>
/// <param name="Title">The heading's text without marks.</param>
/// <param name="Line">The heading's line.</param>
internal sealed record PageSection(int Level, string Title, int Line)
{
    public List<PageTable> Tables { get; } = [];

    /// <summary>The lines that belong to neither a table nor a block of code.</summary>
    public List<string> Text { get; } = [];

    /// <summary>The blocks of code.</summary>
    public List<string> Code { get; } = [];
}
