using System.Text;

namespace RtcGen.Import.Pages;

/// <summary>Tables of markdown: a head, a line of dashes, and rows of cells between bars.</summary>
internal static class PipeTable
{
    public static bool IsRow(string line) => line.TrimStart().StartsWith('|');

    public static bool IsDivider(string line) =>
        IsRow(line) && line.Contains("--", StringComparison.Ordinal) && line.All(c => c is '|' or '-' or ':' or ' ' or '\t' or '\\');

    /// <summary>The rows of members; none when the table is about something else.</summary>
    /// <param name="lines">The head, the divider and the rows.</param>
    /// <param name="first">The line of the head.</param>
    public static IReadOnlyList<PageRow> Read(IReadOnlyList<string> lines, int first)
    {
        if (Columns.Find(Cells(lines[0])) is not { } columns)
        {
            return [];
        }

        var rows = new List<PageRow>();
        for (var i = 2; i < lines.Count; i++)
        {
            var row = columns.Row(Cells(lines[i]), first + i);
            if (row.Name.Length > 0)
            {
                rows.Add(row);
            }
            else if (rows.Count > 0)
            {
                // A row without a name goes on with the description above it.
                rows[^1].Description += "\n" + row.Description;
            }
        }

        return RowTree.Build(rows);
    }

    // A bar within code, or after a backslash, is none between cells; a backslash at the end only breaks the line.
    private static List<string> Cells(string line)
    {
        var text = line.Trim();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var inCode = false;
        var lastMark = text.LastIndexOf('`');
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|')
            {
                cell.Append('|');
                i++;
            }
            else if (text[i] == '|' && !(inCode && i < lastMark && !StartsNewCell(text, i)))
            {
                cells.Add(cell.ToString());
                cell.Clear();
                inCode = false;
            }
            else
            {
                inCode ^= text[i] == '`';
                cell.Append(text[i]);
            }
        }

        if (cell.ToString().Trim() is { Length: > 0 } rest && rest != "\\")
        {
            cells.Add(rest);
        }

        return cells;
    }

    // Code that nobody closed ends with its cell: " | " is a border more often than code.
    private static bool StartsNewCell(string text, int bar) =>
        text[bar - 1] == ' ' && bar + 1 < text.Length && text[bar + 1] == ' ';
}
