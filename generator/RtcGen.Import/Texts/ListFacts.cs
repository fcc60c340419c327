using System.Text.RegularExpressions;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>How many items a description allows.</summary>
internal static partial class ListFacts
{
    public static void Read(MemberDraft member, string text)
    {
        if (Exactly().Match(text) is { Success: true } exact)
        {
            member.Count = Interval.Exactly(exact.Groups[1].Value);
            return;
        }

        member.Count = Interval.All(text).FirstOrDefault(interval => IsCount(interval))?.Count;
    }

    private static bool IsCount(Interval interval) =>
        !interval.Text.Contains('.', StringComparison.Ordinal)
        && !Clause.IsConditional(interval.Before)
        && (Counter().IsMatch(interval.After)
            || interval.Before.Contains("个数", StringComparison.Ordinal)
            || interval.Before.Contains("数量", StringComparison.Ordinal));

    [GeneratedRegex(@"(?:数组|列表)?长度(?:必须)?(?:为|是)[ ]?(\d{1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Exactly();

    [GeneratedRegex(@"\A[ ]?(?:个(?!字符)|路|条|人|位|名|项)", RegexOptions.CultureInvariant)]
    private static partial Regex Counter();
}
