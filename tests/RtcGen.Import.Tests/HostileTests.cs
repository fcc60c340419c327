using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CsCheck;

namespace RtcGen.Import.Tests;

public sealed class HostileTests
{
    // Patterns with a repetition that nothing bounds, each of which still looks at a character a bounded number of times:
    // it ends the match, or what it repeats cannot begin the match anew.
    private static readonly string[] UnboundedPatterns = ["Next", "NumberRow", "TextRow"];

    private static readonly string[] Scraps =
    [
        "|", "`", "<li>", "[", "]", "(", ")", "{", "}", "#", "##", "- ", "\n", "\"", "\\", " ", "a", "B", "_", ".", "1", "20", "-5", "99999999999", "0.5",
        "取值范围为", "取值为", "默认值为", "。", "，", "：", "~", "或", "长度不超过", "个字符", "最多", "个", "正则：", "不合法", "返回错误", "偶数", "单位为秒",
        " | Integer | 否 | | ", " | String[] | 是 | | ", "[1, 600]", "| x", "| Y | Object | 是 | |",
    ];

    private static readonly Gen<string> Scrap = Gen.Int[0, Scraps.Length - 1].Select(i => Scraps[i]).Array[0, 60].Select(string.Concat);

    [Theory]
    [InlineData("", 1, "The page has no address with 'Action=' and 'Version='.")]
    [InlineData("?Action=Do&Version=2024-06-01\n```\nconst data = [\n  { \"name\": \"A\" },\n  oops\n];\n```\n", 5, "The table's data is not JSON, or nested too deeply.")]
    [InlineData("?Action=Do&Version=2024-06-01\n```\nconst data = [\n  7\n];\n```\n", 4, "A row of the table's data must be an object.")]
    [InlineData("?Action=Do&Version=2024-06-01\n```\nconst data = [\n  { \"name\": \"\\ud800\" }\n];\n```\n", 4, "A text in the table's data is no Unicode.")]
    public void A_page_that_cannot_be_read_names_the_line(string page, int line, string reason)
    {
        var exception = Assert.Throws<ImportException>(() => PageImporter.Import(page));

        Assert.Equal((line, $"Line {line}: {reason}"), (exception.Line, exception.Message));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var data = string.Concat(Enumerable.Repeat("[{\"name\":\"A\",\"children\":", 100)) + "[]" + string.Concat(Enumerable.Repeat("}]", 100));
        var links = string.Concat(Enumerable.Range(0, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"### S{i}\n{TestPage.Head}| A | [S{i + 1}](#s{i + 1}) | 是 | | |\n\n")));

        Assert.Equal("Line 3: The table's data is not JSON, or nested too deeply.", Refusal($"?Action=Do&Version=2024-06-01\n```\nconst data = {data};\n```\n"));
        Assert.EndsWith("The members are nested more than 12 levels deep.", Refusal(TestPage.Of("| A | [S0](#s0) | 是 | | |", after: links)), StringComparison.Ordinal);
    }

    [Fact]
    public void Structures_that_multiply_are_refused()
    {
        var doubled = string.Concat(Enumerable.Range(0, 11).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"### S{i}\n{TestPage.Head}{string.Concat(Enumerable.Range(0, 9).Select(j => $"| A{j} | [S{i + 1}](#s{i + 1}) | 是 | | |\n"))}\n")));

        Assert.EndsWith("The page describes more than 10000 members.", Refusal(TestPage.Of("| A | [S0](#s0) | 是 | | |", after: doubled)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_is_too_long_is_refused() =>
        Assert.Equal("Line 1: The page is longer than 1048576 characters.", Refusal(new string('x', 1_048_577)));

    [Theory]
    [InlineData("|")]
    [InlineData("`|")]
    [InlineData("| ` | ")]
    [InlineData("<")]
    [InlineData("<li>")]
    [InlineData("<span id=\"")]
    [InlineData("[a](")]
    [InlineData("取值0、")]
    [InlineData("默认值")]
    [InlineData("[1,")]
    [InlineData("若当a时")]
    [InlineData("0:")]
    [InlineData("QPS ")]
    [InlineData("频率1")]
    [InlineData("\n- ")]
    [InlineData("?Action=a")]
    [InlineData("最大")]
    [InlineData("&nbsp;")]
    [InlineData("a.")]
    public void Repetition_takes_memory_in_proportion(string part)
    {
        _ = AllocatedFor(part, 1000);
        var (once, fourTimes) = (AllocatedFor(part, 50_000), AllocatedFor(part, 200_000));

        Assert.True(fourTimes < 6 * once, $"{once} bytes for 50 000 characters, {fourTimes} for 200 000");
    }

    [Fact]
    public void Every_pattern_repeats_a_bounded_number_of_times()
    {
        var patterns = typeof(PageImporter).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (method.Name, Regex: method.GetCustomAttribute<GeneratedRegexAttribute>()))
            .Where(found => found.Regex is not null)
            .ToList();

        Assert.NotEmpty(patterns);
        Assert.Equal(
            UnboundedPatterns.Order(StringComparer.Ordinal),
            patterns.Where(found => IsUnbounded(found.Regex!)).Select(found => found.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a*b", true)]
    [InlineData("(?:ab)+", true)]
    [InlineData("a{2,}", true)]
    [InlineData(@"\Aa*b", false)]
    [InlineData("a{0,9}[+*]b?", false)]
    [InlineData(@"a\+\*", false)]
    public void A_repetition_without_a_bound_is_seen(string pattern, bool isUnbounded) =>
        Assert.Equal(isUnbounded, IsUnbounded(new(pattern)));

    [Theory]
    [InlineData("String", "正则：`[`")]
    [InlineData("Integer", "取值范围为 (0, Nowhere.Width]")]
    [InlineData("String", "长度为 9 至 5 个字符，正则：`(a`，可取值为 `a`。")]
    [InlineData("Integer", "取值范围为 [1, 99999999999]，默认值为 99999999999。")]
    public void What_the_language_refuses_is_left_out_and_said(string type, string text)
    {
        var draft = PageImporter.Import(TestPage.Of($"| M | {type} | 是 | | {text} |\n| N | Integer | 否 | | 默认值为 2。 |"));

        Assert.Empty(Schema.SchemaReader.Read(Writing.SchemaWriter.Write(draft)).Diagnostics);
        Assert.Contains("see line 8 of the page", Assert.Single(draft.Body[0].Notes), StringComparison.Ordinal);
        Assert.Equal((true, "2"), (draft.Body[0].Required, draft.Body[1].Default));
    }

    [Fact]
    public void Whatever_the_page_it_is_read_or_refused() => Gen.Select(Scrap, Scrap).Sample((one, two) =>
    {
        try
        {
            var text = Writing.SchemaWriter.Write(PageImporter.Import(TestPage.Of(one, two, two)));
            Assert.DoesNotContain(Schema.SchemaReader.Read(text).Diagnostics, diagnostic => diagnostic.IsError);
        }
        catch (ImportException)
        {
        }
    }, iter: 3000);

    private static long AllocatedFor(string part, int length)
    {
        var many = string.Concat(Enumerable.Repeat(part, length / part.Length));
        var some = many[..(many.Length / 10)].Replace('\n', ' ');
        var rows = string.Concat(Enumerable.Repeat($"| {some} | String | 是 | | {some} |\n", 5));
        var page = TestPage.Of($"| M | Integer | 否 | | {many.Replace('\n', ' ')} |\n{rows}", $"## 注意事项\n{many}\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = PageImporter.Import(page);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // What is tried at one place only, or by an engine without backtracking, is linear by itself.
    private static bool IsUnbounded(GeneratedRegexAttribute regex) =>
        !regex.Options.HasFlag(RegexOptions.NonBacktracking)
        && !regex.Pattern.StartsWith(@"\A", StringComparison.Ordinal)
        && Regex.IsMatch(Regex.Replace(regex.Pattern, @"\\.|\[\^?(?:\\.|[^\]\\])+\]", "x"), @"[*+]|\{\d+,\}");

    private static string Refusal(string page) => Assert.Throws<ImportException>(() => PageImporter.Import(page)).Message;
}
