using System.Text.RegularExpressions;

namespace RtcGen.Import.Pages;

/// <summary>Divides a page into sections, tables and blocks of code, in one pass over its lines.</summary>
internal sealed partial class PageReader
{
    public const int MaximumLength = 1024 * 1024;
    private readonly string[] _lines;
    private readonly List<PageSection> _sections = [new(0, string.Empty, 1)];
    private readonly List<string> _anchors = [];

    private PageReader(string[] lines) => _lines = lines;

    public static Page Read(string text)
    {
        if (text.Length > MaximumLength)
        {
            throw new ImportException(1, "The page is longer than 1048576 characters.");
        }

        return new PageReader(text.ReplaceLineEndings("\n").Split('\n')).Read();
    }

    private Page Read()
    {
        for (var i = 0; i < _lines.Length;)
        {
            i = Block(i);
        }

        return new(_sections, _lines.Length);
    }

    // Reads what starts on the line; returns the line behind it.
    private int Block(int i)
    {
        var line = _lines[i];
        if (Fence().Match(line) is { Success: true } fence)
        {
            return Code(i, fence.Groups[1].Value);
        }

        if (PipeTable.IsRow(line) && i + 1 < _lines.Length && PipeTable.IsDivider(_lines[i + 1]))
        {
            return Pipes(i);
        }

        if (Heading().Match(line) is { Success: true } heading)
        {
            _anchors.Clear();
            Anchors(line);
            var title = Tag().Replace(heading.Groups[2].Value, string.Empty).Replace("*", string.Empty, StringComparison.Ordinal).Trim();
            _anchors.Add(Slug(title));
            _sections.Add(new(heading.Groups[1].Length, title, i + 1));
            return i + 1;
        }

        Anchors(line);
        _sections[^1].Text.Add(line);
        return i + 1;
    }

    private int Code(int start, string fence)
    {
        var end = start + 1;
        while (end < _lines.Length && !_lines[end].TrimStart().StartsWith(fence, StringComparison.Ordinal))
        {
            end++;
        }

        var code = string.Join('\n', _lines[(start + 1)..end]);
        Add(start + 2, DataTable.Read(code, start + 2), () => _sections[^1].Code.Add(code));
        return end + 1;
    }

    private int Pipes(int start)
    {
        var end = start;
        while (end < _lines.Length && PipeTable.IsRow(_lines[end]))
        {
            end++;
        }

        Add(start + 1, PipeTable.Read(_lines[start..end], start + 1), () => { });
        return end;
    }

    private void Add(int line, IReadOnlyList<PageRow> rows, Action otherwise)
    {
        if (rows.Count == 0)
        {
            otherwise();
            return;
        }

        _sections[^1].Tables.Add(new(line, rows, [.. _anchors]));
        _anchors.Clear();
    }

    private void Anchors(string line)
    {
        foreach (Match anchor in Anchor().Matches(line))
        {
            _anchors.Add(Slug(anchor.Groups[1].Value));
        }
    }

    /// <summary>A heading as links name it.</summary>
    public static string Slug(string title) => title.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    [GeneratedRegex(@"\A\s{0,3}(`{3,}|~{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\A(#{1,6})\s+(.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("<span id=\"([^\"<>]{1,100})\"", RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex("<[^<>]{0,200}>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
