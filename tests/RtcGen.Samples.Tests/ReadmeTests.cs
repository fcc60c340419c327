using System.Text.RegularExpressions;

namespace RtcGen.Samples.Tests;

/// <summary>The readme of the samples lists those that there are, in both languages.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void It_lists_each_sample_once(string file) =>
        Assert.Equal(SampleFolder.Names, Row().Matches(SampleFolder.ReadText(file)).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    public void Each_command_runs_the_sample_of_its_row(string file)
    {
        foreach (var line in SampleFolder.ReadText(file).Split('\n').Where(line => Row().IsMatch(line)))
        {
            var sample = Row().Match(line).Groups[1].Value;
            Assert.Matches($"`dotnet (run --project|test) samples/{sample}`", line);
        }
    }

    [Fact]
    public void Both_languages_list_the_same_in_the_same_order() => Assert.Equal(Facts("README.md"), Facts("README.zh-CN.md"));

    // What is not prose: the folder, the packages and the commands.
    private static IEnumerable<string> Facts(string file) => SampleFolder.ReadText(file).Split('\n')
        .Where(line => line.StartsWith('|') || line.StartsWith("dotnet ", StringComparison.Ordinal))
        .SelectMany(line => Code().Matches(line).Select(match => match.Value).Prepend(Row().Match(line).Groups[1].Value));

    [GeneratedRegex(@"^\| \[[^\]]+\]\(([A-Za-z]+)/\) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Code();
}
