using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>A range of numbers in any of the spellings that pages have.</summary>
/// <param name="Text">As a schema writes it, <c>[1, 600]</c>.</param>
/// <param name="Said">As the text writes it.</param>
/// <param name="Before">What stands before it in its sentence.</param>
/// <param name="After">What stands behind it in its sentence.</param>
internal sealed partial record Interval(string Text, string Said, string Before, string After)
{
    private const string Bound = @"[ ]?([-+]?\d{1,18}(?:\.\d{1,9})?|[-+]?∞|[A-Za-z]\w{0,40}(?:\.\w{1,40}){0,4})?[ ]?";

    /// <summary>All ranges of a text, those in brackets first.</summary>
    public static IEnumerable<Interval> All(string text) => TwoEnded(text).Concat(OneEnded(text));

    /// <summary>The ranges that have two ends.</summary>
    public static IEnumerable<Interval> TwoEnded(string text) => Brackets(text).Concat(Spans(text));

    /// <summary>As a number of things: none is the least.</summary>
    public string Count => Text.StartsWith("(, ", StringComparison.Ordinal) ? "[0, " + Text[3..] : Text;

    /// <summary>Both ends are the same number.</summary>
    public static string Exactly(string number) => $"[{Number.Format(number)}, {Number.Format(number)}]";

    private static IEnumerable<Interval> Brackets(string text)
    {
        foreach (Match match in Bracketed().Matches(text))
        {
            var (low, high) = (End(match.Groups[2].Value), End(match.Groups[3].Value));
            if (low.Length + high.Length > 0 && !IsAxis(low, high))
            {
                yield return Found(
                    text,
                    match,
                    $"{(low.Length == 0 ? "(" : match.Groups[1].Value)}{low}, {high}{(high.Length == 0 ? ")" : match.Groups[4].Value)}");
            }
        }
    }

    // Two numbers that grow: anything else in brackets is a list of values.
    private static bool IsAxis(string low, string high) =>
        Number.TryRead(low, out var first) && Number.TryRead(high, out var last) && first >= last;

    private static IEnumerable<Interval> Spans(string text)
    {
        foreach (Match match in Span().Matches(text))
        {
            var (low, high) = (Number.Format(match.Groups[1].Value), Number.Format(match.Groups[2].Value));
            if (!IsAxis(low, high))
            {
                yield return Found(text, match, $"[{low}, {high}]");
            }
        }
    }

    /// <summary>The ranges that are a least or a most.</summary>
    public static IEnumerable<Interval> OneEnded(string text)
    {
        foreach (Match match in OneEnd().Matches(text))
        {
            var number = Number.Format(match.Groups[2].Value);
            var range = match.Groups[1].Value switch
            {
                "大于等于" or "不小于" or "不低于" or "不少于" or "最小值" or "最小" or "至少" or "最低" or "最少" or ">=" or "≥" => $"[{number}, )",
                "大于" or ">" => $"({number}, )",
                "小于" or "<" => $"(, {number})",
                _ => $"(, {number}]",
            };
            yield return Found(text, match, range);
        }
    }

    private static Interval Found(string text, Match match, string range) =>
        new(range, match.Value, Clause.Before(text, match.Index), Clause.After(text, match.Index + match.Length));

    private static string End(string text) => text.EndsWith('∞') ? string.Empty : Number.Format(text);

    [GeneratedRegex(@"([\[(])" + Bound + "[,、]" + Bound + @"([\])])", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(-?\d{1,18}(?:\.\d{1,9})?)[ ]?(?:~|至|到|–|—|\.\.\.?)[ ]?(-?\d{1,18}(?:\.\d{1,9})?)", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"(大于等于|小于等于|不小于|不低于|不少于|不大于|不超过|不得超过|不能超过|不可超过|不高于|不多于|最大值|最小值|最大|最小|最多|最少|最长|最高|最低|至多|至少|上限|大于|小于|>=|<=|≥|≤|>|<)[^\d。,;\n]{0,8}?(-?\d{1,18}(?:\.\d{1,9})?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex OneEnd();
}
