namespace RtcGen.Documents.Tests;

/// <summary>What is there in English is there in Chinese, and the other way round.</summary>
public sealed class InStepTests
{
    public static TheoryData<string> EnglishPages() => [.. Repository.Pages.Where(path => !path.EndsWith(".zh-CN.md", StringComparison.Ordinal))];

    [Fact]
    public void Every_page_is_there_in_both_languages() =>
        Found.Nothing(Repository.Pages.Select(path => Page.Parse(path, string.Empty).Counterpart).Except(Repository.Pages));

    [Theory]
    [MemberData(nameof(EnglishPages))]
    public void Both_say_the_same(string path)
    {
        var english = Page.Read(path);
        Found.Nothing(Comparison.Differences(english, Page.Read(english.Counterpart)));
    }

    [Theory]
    [MemberData(nameof(EnglishPages))]
    public void Each_leads_to_the_other_at_its_top(string path)
    {
        var english = Page.Read(path);
        AssertLeadsToCounterpart(english);
        AssertLeadsToCounterpart(Page.Read(english.Counterpart));
    }

    [Theory]
    [MemberData(nameof(EnglishPages))]
    public void A_page_leads_to_pages_of_its_language(string path)
    {
        var english = Page.Read(path);
        Found.Nothing(Strangers(english).Concat(Strangers(Page.Read(english.Counterpart))));
    }

    [Theory]
    [InlineData("# A\n## B", "# 甲\n### 乙", "zh:2")]
    [InlineData("# A\n## B", "# 甲", "zh:end")]
    [InlineData("```csharp\nvar a = 1; // one\n```", "```csharp\nvar a = 2; // 二\n```", "zh:2: 'var a = 2;' is not 'var a = 1;' of en:2")]
    [InlineData("```csharp\nSay(\"Hello\", 1);\n```", "```csharp\nSay(\"你好\", 2);\n```", "zh:2")]
    [InlineData("```sh\nrtcgen list\n```", "```sh\nrtcgen\n```", "zh:2")]
    [InlineData("```console\n$ rtcgen list\nRooms\n```", "```console\n$ rtcgen lists\n房间\n```", "zh:2")]
    [InlineData("```sh\na\n```", "```xml\na\n```", "zh:2: the block 'xml'")]
    [InlineData("| a |\n|---|\n| `b` |", "| 甲 |\n|---|\n| `c` |", "zh:3: the row has `c` where en:3 has `b`")]
    [InlineData("| a |\n|---|\n| b |", "| 甲 |\n|---|", "zh:1: the table has 2 rows")]
    [InlineData("# A\n[b](b.md)", "# 甲\n[丙](c.md)", "zh:1: the section links to c.md")]
    public void A_difference_is_named_with_its_line(string english, string chinese, string said) =>
        Assert.StartsWith(said, Assert.Single(Comparison.Differences(Page.Parse("en", english), Page.Parse("zh", chinese))), StringComparison.Ordinal);

    [Theory]
    [InlineData("```csharp\nvar a = \"one\"; // one\n```", "```csharp\nvar a = \"一\"; // 二\n```")]
    [InlineData("```yaml\nsummary: Ends a room. # later\nbody: {}\n```", "```yaml\n# 稍后\nsummary: 结束房间。\nbody: {}\n```")]
    [InlineData("```console\n$ rtcgen list\nRooms\n```", "```console\n$ rtcgen list\n房间\n更多\n```")]
    [InlineData("| a |\n|---|\n| the `b` of `c` |", "| 甲 |\n|---|\n| `c` 的 `b` |")]
    [InlineData("[x](b.md#part)", "[甲](b.zh-CN.md#部分)")]
    public void Words_may_differ(string english, string chinese) =>
        Found.Nothing(Comparison.Differences(Page.Parse("en", english), Page.Parse("zh", chinese)));

    private static void AssertLeadsToCounterpart(Page page) =>
        Assert.True(page.Links.Any(link => link.Line <= 5 && link.Target == Path.GetFileName(page.Counterpart)), $"{page.Path}:1: no link to {page.Counterpart} within the first five lines.");

    private static IEnumerable<string> Strangers(Page page) =>
        from link in page.Links
        where link.Line > 5 && !link.Target.Contains("://", StringComparison.Ordinal)
        let file = link.Target.Split('#')[0]
        where file.EndsWith(".md", StringComparison.Ordinal) && file.EndsWith(".zh-CN.md", StringComparison.Ordinal) != page.IsChinese
        let other = Path.Combine(Repository.Folder, Path.GetDirectoryName(page.Path)!, Page.Parse(file, string.Empty).Counterpart)
        where File.Exists(other)
        select $"{page.Path}:{link.Line}: {link.Target} is in the other language.";
}
