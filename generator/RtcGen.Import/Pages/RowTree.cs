using System.Text.RegularExpressions;

namespace RtcGen.Import.Pages;

/// <summary>
/// Puts the rows of a flat table under the rows that hold them: by marks before the name that indent it, or by names with
/// dots whose beginning is a row above.
/// </summary>
internal static partial class RowTree
{
    public static IReadOnlyList<PageRow> Build(IReadOnlyList<PageRow> rows)
    {
        var roots = new List<PageRow>();
        var byPath = new Dictionary<string, PageRow>(StringComparer.Ordinal);
        var open = new List<(int Depth, PageRow Row)>();
        foreach (var row in rows)
        {
            var depth = Depth(row);
            if (Parent(byPath, row.Name) is { } named)
            {
                byPath.TryAdd(Path(row.Name), row);
                row.Name = row.Name[(row.Name.LastIndexOf('.') + 1)..];
                named.Children.Add(row);
                continue;
            }

            byPath.TryAdd(Path(row.Name), row);
            open.RemoveAll(other => other.Depth >= depth);
            (depth > 0 && open.Count > 0 ? open[^1].Row.Children : roots).Add(row);
            open.Add((depth, row));
        }

        return roots;
    }

    // How far the marks before a name reach; they are taken off.
    private static int Depth(PageRow row)
    {
        var marks = Marks().Match(row.Name).Value;
        row.Name = row.Name[marks.Length..].Replace("\\_", "_", StringComparison.Ordinal).Trim().TrimEnd('*').Trim('`', ' ');
        return marks.Replace("&nbsp;", " ", StringComparison.Ordinal).Replace("&emsp;", "  ", StringComparison.Ordinal).Length;
    }

    private static PageRow? Parent(Dictionary<string, PageRow> byPath, string name) =>
        name.LastIndexOf('.') is > 0 and var dot ? byPath.GetValueOrDefault(Path(name[..dot])) : null;

    private static string Path(string name) => name.Replace("[]", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"\A(?:&nbsp;|&emsp;|[\s\u00A0\u3000>»›→└├│─━+·•.\-])*", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
