using System.Text.RegularExpressions;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>What a description says about a number: unit, range, values, multiples.</summary>
internal static partial class NumberFacts
{
    public static void Read(MemberDraft member, MemberDraft single, Prose prose)
    {
        var text = prose.Plain;
        single.Unit = Units.Find(text);
        if (text.Contains("偶数", StringComparison.Ordinal) && single.Type != "double")
        {
            single.MultipleOf = 2;
        }

        if (WithAlso(single, text))
        {
            return;
        }

        single.Range = Interval.TwoEnded(text).FirstOrDefault(IsRange)?.Text;
        if (single.Range is null && single.Type != "double")
        {
            ValueFacts.Set(member, single, ValueLists.Numbers(text));
        }

        if (single.Range is null && single.Values.Count == 0 && member.Type != "array")
        {
            single.Range = Interval.OneEnded(text).FirstOrDefault(IsEnd)?.Text ?? (text.Contains("正整数", StringComparison.Ordinal) ? "[1, )" : null);
        }
    }

    // "{0, [10, 600]}": a range and a value outside of it.
    private static bool WithAlso(MemberDraft single, string text)
    {
        if (BesideRange().Match(text) is not { Success: true } match)
        {
            return false;
        }

        single.Range = $"[{Number.Format(match.Groups[2].Value)}, {Number.Format(match.Groups[3].Value)}]";
        single.Also.Add(Number.Format(match.Groups[1].Value));
        return true;
    }

    private static bool IsRange(Interval interval) =>
        !Clause.IsConditional(interval.Before)
        && !Clause.Tail(interval.Before).Contains("长度", StringComparison.Ordinal)
        && !Clause.Tail(interval.Before).StartsWith("默认值", StringComparison.Ordinal)
        && (interval.Before.Contains("范围", StringComparison.Ordinal) || interval.Before.Contains('值', StringComparison.Ordinal));

    // A least or a most of the member itself opens its clause; within one it is more often of something else.
    private static bool IsEnd(Interval interval) =>
        !Clause.IsConditional(interval.Before)
        && !Clause.Tail(interval.Before).Contains("长度", StringComparison.Ordinal)
        && Clause.Tail(interval.Before) is var tail
        && (tail.Length <= 4 || tail.Contains("范围", StringComparison.Ordinal) || tail.Contains('值', StringComparison.Ordinal) || tail.Contains("必须", StringComparison.Ordinal));

    [GeneratedRegex(@"[{(]?[ ]?(-?\d{1,9})[ ]?(?:,|或)[ ]?\[[ ]?(-?\d{1,18})[ ]?,[ ]?(-?\d{1,18})[ ]?\][ ]?\}?", RegexOptions.CultureInvariant)]
    private static partial Regex BesideRange();
}
