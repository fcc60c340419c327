namespace RtcGen.Import.Pages;

/// <summary>A table of members: a row each.</summary>
/// <param name="Line">The line it starts on.</param>
/// <param name="Rows">The rows, in order.</param>
/// <param name="Anchors">The anchors that stand just before it.</param>
internal sealed record PageTable(int Line, IReadOnlyList<PageRow> Rows, IReadOnlyList<string> Anchors);
