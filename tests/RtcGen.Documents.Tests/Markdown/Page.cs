using System.Text.RegularExpressions;

namespace RtcGen.Documents.Tests;

/// <summary>A document, taken apart as far as the checks need it.</summary>
internal sealed partial class Page
{
    private Page(string path, string text)
    {
        Path = path;
        Text = text.ReplaceLineEndings("\n");
    }

    /// <summary>Gets the path within the repository, with slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    public List<Heading> Headings { get; } = [];

    public List<CodeBlock> Blocks { get; } = [];

    public List<Table> Tables { get; } = [];

    public List<Link> Links { get; } = [];

    public bool IsChinese => Path.EndsWith(".zh-CN.md", StringComparison.Ordinal);

    /// <summary>Gets the path of the same page in the other language, whether it exists or not.</summary>
    public string Counterpart => IsChinese ? Path.Replace(".zh-CN.md", ".md", StringComparison.Ordinal) : Path.Replace(".md", ".zh-CN.md", StringComparison.Ordinal);

    public static Page Read(string path) => Parse(path, File.ReadAllText(System.IO.Path.Combine(Repository.Folder, path)));

    public static Page Parse(string path, string text)
    {
        var page = new Page(path, text);
        page.Parse();
        return page;
    }

    private void Parse()
    {
        var lines = Text.Split('\n');
        var above = string.Empty;
        for (var at = 0; at < lines.Length; at++)
        {
            var fence = Fence().Match(lines[at]);
            if (fence.Success)
            {
                at = AddBlock(lines, at, fence, above);
                continue;
            }

            AddLine(lines[at], at + 1, isTableGoingOn: at > 0 && lines[at - 1].StartsWith('|'));
            above = lines[at].Length > 0 ? lines[at] : above;
        }
    }

    private int AddBlock(string[] lines, int at, Match fence, string above)
    {
        var indent = fence.Groups["indent"].Length;
        var end = at + 1;
        while (end < lines.Length && lines[end].Trim() != "```")
        {
            end++;
        }

        var code = lines[(at + 1)..Math.Min(end, lines.Length)].Select(line => line.Length >= indent ? line[indent..] : line.TrimStart());
        var marker = Marker().Match(above);
        Blocks.Add(new(at + 2, fence.Groups["language"].Value, string.Join('\n', code), marker.Success ? marker.Groups["reason"].Value : null));
        return end;
    }

    private void AddLine(string line, int number, bool isTableGoingOn)
    {
        if (HeadingLine().Match(line) is { Success: true } heading)
        {
            var text = heading.Groups["text"].Value;
            Headings.Add(new(number, heading.Groups["level"].Length, text, Anchor(text)));
        }
        else if (line.StartsWith('|'))
        {
            if (!isTableGoingOn)
            {
                Tables.Add(new(number, []));
            }

            Tables[^1].Rows.Add([.. CellEnd().Split(line.Trim()[1..^1]).Select(cell => cell.Trim())]);
        }

        var prose = Comment().Replace(Code().Replace(line, "x"), string.Empty);
        Links.AddRange(LinkTarget().Matches(prose).Select(match => new Link(number, Headings.Count, match.Groups["target"].Value)));
    }

    // As GitHub makes them: letters and digits of any script, - and _; a blank becomes -.
    private string Anchor(string heading)
    {
        var text = NotInAnchor().Replace(Marked().Replace(heading, "${text}").ToLowerInvariant(), string.Empty).Replace(' ', '-');
        var same = Headings.Count(other => other.Anchor == text || Regex.IsMatch(other.Anchor, $"^{Regex.Escape(text)}-[0-9]+$"));
        return same == 0 ? text : FormattableString.Invariant($"{text}-{same}");
    }

    [GeneratedRegex("^(?<indent> *)```(?<language>[a-z]*)")]
    private static partial Regex Fence();

    [GeneratedRegex("^ *<!-- not compiled: (?<reason>.+) -->$")]
    private static partial Regex Marker();

    [GeneratedRegex("^(?<level>#{1,6}) (?<text>.+)$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnd();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Marked();

    [GeneratedRegex(@"[^\p{L}\p{N}\p{M}\p{Pc} -]")]
    private static partial Regex NotInAnchor();
}
