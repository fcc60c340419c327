namespace RtcGen.Import.Pages;

/// <summary>The tables of a page that describe the members of an object, by the names that links give them.</summary>
internal sealed class Structures
{
    private readonly Dictionary<string, PageTable> _byAnchor = new(StringComparer.Ordinal);
    private readonly Func<string, Page?> _otherPage;
    private readonly Dictionary<string, Structures?> _others = new(StringComparer.Ordinal);

    /// <param name="page">The page.</param>
    /// <param name="otherPage">Another page by its number; null when it is not at hand.</param>
    public Structures(Page page, Func<string, Page?> otherPage)
    {
        _otherPage = otherPage;
        foreach (var table in page.Sections.SelectMany(section => section.Tables))
        {
            foreach (var anchor in table.Anchors)
            {
                _byAnchor.TryAdd(anchor, table);
            }
        }
    }

    /// <summary>The table that a type names, here or on the page it links to.</summary>
    public PageTable? Find(TypeText type)
    {
        var anchor = type.Anchor ?? "#" + type.Structure;
        var mark = anchor.IndexOf('#', StringComparison.Ordinal);
        if (mark < 0)
        {
            return null;
        }

        var page = anchor[..mark].Split('/')[^1];
        var home = page.Length == 0 ? this : Other(page);
        return home?.Find(anchor[(mark + 1)..]) ?? home?.Find(type.Structure ?? string.Empty);
    }

    private PageTable? Find(string name)
    {
        var slug = PageReader.Slug(name);
        return _byAnchor.GetValueOrDefault(slug)
            ?? _byAnchor.GetValueOrDefault(slug + "s")
            ?? (slug.EndsWith('s') ? _byAnchor.GetValueOrDefault(slug[..^1]) : null);
    }

    /// <summary>The tables that are kinds of what a type names: <c>ARKLLMConfig</c> is an <c>LLMConfig</c>.</summary>
    public IReadOnlyList<PageTable> Kinds(TypeText type)
    {
        var end = PageReader.Slug(type.Structure ?? string.Empty);
        return end.Length < 4
            ? []
            : [.. _byAnchor.Where(table => table.Key.EndsWith(end, StringComparison.Ordinal)).Select(table => table.Value).Distinct().OrderBy(table => table.Line)];
    }

    private Structures? Other(string page)
    {
        if (!_others.TryGetValue(page, out var other))
        {
            other = _otherPage(page) is { } found ? new(found, _ => null) : null;
            _others.Add(page, other);
        }

        return other;
    }
}
