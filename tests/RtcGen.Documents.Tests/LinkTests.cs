namespace RtcGen.Documents.Tests;

/// <summary>No link leads nowhere.</summary>
public sealed class LinkTests
{
    // Where a link out of the repository may lead. None to a repository: where this one will live is not decided.
    private static readonly string[] Hosts = ["dotnet.microsoft.com", "keepachangelog.com", "learn.microsoft.com", "semver.org", "stryker-mutator.io", "www.volcengine.com"];

    [Theory]
    [MemberData(nameof(Repository.AllDocuments), MemberType = typeof(Repository))]
    public void Every_link_leads_somewhere(string path) => Found.Nothing(Faults(Page.Read(path)));

    [Theory]
    [InlineData("[a](nowhere.md)", "docs/x.md:1: nowhere.md is not there.")]
    [InlineData("\n[a](../README.md#no-such-part)", "docs/x.md:2: ../README.md#no-such-part: README.md has no such heading.")]
    [InlineData("# A b\n[a](#a-c)", "docs/x.md:2: #a-c: docs/x.md has no such heading.")]
    [InlineData("![a](images/none.png)", "docs/x.md:1: images/none.png is not there.")]
    [InlineData("[a](https://github.com/someone/something)", "docs/x.md:1: https://github.com/someone/something is outside, and not on the list.")]
    public void A_fault_is_named_with_its_line(string text, string said) => Assert.Equal([said], Faults(Page.Parse("docs/x.md", text)));

    [Fact]
    public void Anchors_are_those_of_GitHub() => Assert.Equal(
        ["what-is-not-here", "the-tool-rtcgen", "按名称引用接口", "a", "a-1", "net-8-and-c"],
        Page.Parse("x.md", "# What is *not* here?\n# The tool: `rtcgen`\n# 按名称引用接口\n# A\n# A\n# .NET 8, and C#").Headings.Select(heading => heading.Anchor));

    private static IEnumerable<string> Faults(Page page) =>
        page.Links.Select(link => (link.Line, Fault: Fault(page, link.Target))).Where(found => found.Fault is not null).Select(found => $"{page.Path}:{found.Line}: {found.Fault}");

    private static string? Fault(Page page, string target)
    {
        if (Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme != Uri.UriSchemeFile)
        {
            return uri.Scheme == Uri.UriSchemeHttps && Hosts.Contains(uri.Host) ? null : $"{target} is outside, and not on the list.";
        }

        var parts = target.Split('#');
        var file = parts[0].Length == 0
            ? page.Path
            : Path.GetRelativePath(Repository.Folder, Path.GetFullPath(Path.Combine(Repository.Folder, Path.GetDirectoryName(page.Path)!, Uri.UnescapeDataString(parts[0])))).Replace('\\', '/');
        var other = file == page.Path ? page : null;
        if (other is null && !Path.Exists(Path.Combine(Repository.Folder, file)))
        {
            return $"{target} is not there.";
        }

        return parts.Length == 1 || (other ?? Page.Read(file)).Headings.Any(heading => heading.Anchor == Uri.UnescapeDataString(parts[1])) ? null : $"{target}: {file} has no such heading.";
    }
}
