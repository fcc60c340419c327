using System.Text.RegularExpressions;

namespace RtcGen.EndToEnd.Tests;

/// <summary>The page of the sample shows what it prints.</summary>
public sealed partial class SampleOutputTests
{
    private const string Start = "<!-- sample output -->\n```text\n";
    private const string End = "\n```\n<!-- /sample output -->";

    [Fact]
    public async Task The_page_shows_what_the_sample_prints_without_arguments()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "sample.md"));
        page = page.ReplaceLineEndings("\n");
        var start = page.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var end = page.IndexOf(End, start, StringComparison.Ordinal);
        Assert.True(start >= Start.Length && end > start, "docs/sample.md shows no sample output between its markers.");

        var result = await SampleProcess.RunAsync(null);
        result.AssertExit(0);
        Assert.Empty(result.Errors);
        Assert.Equal(WithPlaceholders(page[start..end]), WithPlaceholders(result.Output.Trim('\n')));
    }

    /// <summary>Replaces what changes from run to run. The hash of the body does not: the bodies are the same.</summary>
    private static string WithPlaceholders(string text)
    {
        text = Port().Replace(text, "http://127.0.0.1:PORT/");
        text = RequestId().Replace(text, "REQUEST-ID");
        text = Date().Replace(text, "DATE");
        text = ScopeDay().Replace(text, "/DAY/");
        return Signature().Replace(text, "Signature=SIGNATURE");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/")]
    private static partial Regex Port();

    [GeneratedRegex(@"\b[0-9]{14}[0-9A-F]{20}\b")]
    private static partial Regex RequestId();

    [GeneratedRegex(@"\b[0-9]{8}T[0-9]{6}Z\b")]
    private static partial Regex Date();

    [GeneratedRegex("/[0-9]{8}/")]
    private static partial Regex ScopeDay();

    [GeneratedRegex(@"Signature=[0-9a-f]{64}\b")]
    private static partial Regex Signature();
}
