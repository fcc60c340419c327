namespace RtcGen.Import.Pages;

/// <summary>A documentation page as its headings divide it.</summary>
/// <param name="Sections">The sections, in order.</param>
/// <param name="Lines">The number of lines.</param>
internal sealed record Page(IReadOnlyList<PageSection> Sections, int Lines)
{
    /// <summary>The first section that is a root, and the sections below it.</summary>
    public IReadOnlyList<PageSection> Below(Func<PageSection, bool> isRoot)
    {
        var first = Sections.ToList().FindIndex(section => isRoot(section));
        return first < 0
            ? []
            : [Sections[first], .. Sections.Skip(first + 1).TakeWhile(section => section.Level > Sections[first].Level)];
    }
}
