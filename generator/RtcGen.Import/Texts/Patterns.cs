using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>A regular expression that a description states.</summary>
/// <param name="Expression">Without anchors.</param>
/// <param name="CoversAbove">Whether the sentence says that the ids above the member follow it, too.</param>
internal sealed partial record Patterns(string Expression, bool CoversAbove)
{
    public static Patterns? Find(Prose prose)
    {
        var match = Said().Match(prose.Marked);
        if (!match.Success)
        {
            return null;
        }

        var expression = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value.TrimEnd('.', ' ');
        expression = expression.Trim().TrimStart('^');
        if (expression.EndsWith('$') && !expression.EndsWith("\\$", StringComparison.Ordinal))
        {
            expression = expression[..^1];
        }

        return new(expression, Clause.Before(prose.Marked, match.Index).Contains("及以上", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"正则(?:表达式)?[^`\n\[^A-Za-z]{0,20}(?:`([^`\n]{1,500})`|([\[^(][^\s`。]{1,500}))", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
