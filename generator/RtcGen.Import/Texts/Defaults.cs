using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>What a description says is used when the member is absent.</summary>
internal static partial class Defaults
{
    /// <summary>The value as it stands there, in the words of the page where it is no constant; null when nothing is said.</summary>
    public static string? Find(Prose prose)
    {
        foreach (Match match in Said().Matches(prose.Marked))
        {
            if (match.Groups[1].Value.Trim('`', ' ') is { Length: > 0 } value && !IsElse(Clause.Before(prose.Marked, match.Index)))
            {
                return value;
            }
        }

        return OfItem(prose.Marked);
    }

    // The default of something else, or what a value that breaks a rule becomes.
    private static bool IsElse(string before) => Clause.IsConditional(before) || before.EndsWith("自动调整为", StringComparison.Ordinal);

    // "3: both (default)", where the values are listed.
    private static string? OfItem(string text) => Marked().Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"(?:\A|\n)(?:- )?`?([\w.-]{1,40})`?[ ]?:[^\n]{0,60}\(默认值?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(
        @"(?:默认值?|缺省值?|default(?: value)?)(?:[ ]?(?:为|是|取|:|=|填充|】)[ ]?:?|[ ]|(?=`|\d))[ ]?(`[^`\n]{1,100}`|\[[^\]\n]{0,200}\]|#[0-9a-fA-F]{3,8}|-?\d{1,18}(?:\.\d{1,9})?|[A-Za-z][\w.-]{0,60})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Said();
}
