using System.Text.RegularExpressions;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>What a description says about a string: length, form, values, a list within it.</summary>
internal static partial class TextFacts
{
    public static void Read(MemberDraft member, MemberDraft single, Prose prose)
    {
        var text = prose.Plain;
        if (text.Contains("RFC3339", StringComparison.OrdinalIgnoreCase) || text.Contains("RFC 3339", StringComparison.OrdinalIgnoreCase))
        {
            single.Format = "dateTime";
            return;
        }

        if (text.Contains("逗号隔开", StringComparison.Ordinal) || text.Contains("逗号分隔", StringComparison.Ordinal))
        {
            single.Content = "list";
            ListFacts.Read(member, text);
            return;
        }

        // A list's text speaks of all its items together.
        if (member.Type != "array")
        {
            Length(single, text);
        }

        single.Pattern = Alphabets.Find(text, member.Type == "array" ? null : single.Length);
        ValueFacts.Set(member, single, ValueLists.Texts(prose));
    }

    private static void Length(MemberDraft single, string text)
    {
        foreach (var interval in Interval.All(text))
        {
            var said = interval.Before + interval.Said + interval.After;
            if (Clause.IsConditional(interval.Before) || !(said.Contains("长度", StringComparison.Ordinal) || Characters().IsMatch(interval.After)))
            {
                continue;
            }

            if (Bytes().IsMatch(interval.After))
            {
                single.Bytes = Thousands().IsMatch(interval.After) ? Times1024(interval.Count) : interval.Count;
            }
            else
            {
                single.Length = interval.Count;
            }

            return;
        }
    }

    private static string Times1024(string range) =>
        Whole().Replace(range, match => Number.Format((decimal.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) * 1024).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\A[ ]?(?:个)?(?:英文)?(?:字符|汉字|字)", RegexOptions.CultureInvariant)]
    private static partial Regex Characters();

    [GeneratedRegex(@"\A[ ]?(?:个)?(?:字节|bytes?|[KkMm]?[Bb]\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bytes();

    [GeneratedRegex(@"\A[ ]?k", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\d{1,12}", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}
