using System.Text.RegularExpressions;

namespace RtcGen.Documents.Tests;

/// <summary>Compares code that differs in human language alone.</summary>
internal static partial class Wording
{
    /// <summary>The lines that are code, each with its place in the block: without comments, and of a session the commands alone.</summary>
    public static IReadOnlyList<(int Offset, string Text)> CodeLines(CodeBlock block) =>
    [
        .. block.Text.Split('\n')
            .Select((line, offset) => (offset, WithoutComment(line, block.Language).TrimEnd()))
            .Where(line => line.Item2.Length > 0 && (block.Language != "console" || line.Item2.StartsWith('$'))),
    ];

    /// <summary>Whether the lines are equal but for what stands in Chinese in the second.</summary>
    public static bool AreSame(string english, string chinese)
    {
        var words = Chinese().Match(chinese);
        return words.Success
            ? english.Length >= chinese.Length - words.Length
                && english.StartsWith(chinese[..words.Index], StringComparison.Ordinal)
                && english.EndsWith(chinese[(words.Index + words.Length)..], StringComparison.Ordinal)
            : english == chinese;
    }

    public static bool HasChinese(string text) => Chinese().IsMatch(text);

    public static string WithoutComment(string line, string language) => language switch
    {
        "csharp" => SlashComment().Replace(line, string.Empty),
        "sh" or "yaml" => HashComment().Replace(line, string.Empty),
        "xml" => MarkupComment().Replace(line, string.Empty),
        _ => line,
    };

    // From the first Chinese character or sign of a line to the last.
    [GeneratedRegex("[\u3000-\u9fff\uff00-\uffef](.*[\u3000-\u9fff\uff00-\uffef])?")]
    private static partial Regex Chinese();

    [GeneratedRegex("(^|\\s)//( |$).*")]
    private static partial Regex SlashComment();

    [GeneratedRegex("(^|\\s)#( |$).*")]
    private static partial Regex HashComment();

    [GeneratedRegex("<!--.*?-->")]
    private static partial Regex MarkupComment();
}
