using System.Text.RegularExpressions;
using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>How often a page says that its action may be called.</summary>
internal static partial class Rates
{
    public static RateDraft? Find(IEnumerable<string> lines, ICollection<string> notes)
    {
        foreach (var line in lines)
        {
            var text = Prose.Parse(line).Plain;
            if (Limit(text) is not { } limit)
            {
                continue;
            }

            var rate = new RateDraft { Limit = limit };
            if (text.Contains("单用户", StringComparison.Ordinal) || text.Contains("每个用户", StringComparison.Ordinal))
            {
                rate.Scope = "user";
            }
            else if (text.Contains("每个 AppId", StringComparison.OrdinalIgnoreCase) || text.Contains("单个 AppId", StringComparison.OrdinalIgnoreCase))
            {
                rate.Scope = "app";
            }

            if (text.Contains("之和", StringComparison.Ordinal))
            {
                notes.Add("the group of the rate, which several actions share");
            }

            if (text.Contains("计作", StringComparison.Ordinal))
            {
                notes.Add("what counts as a call of the rate");
            }

            return rate;
        }

        return null;
    }

    private static string? Limit(string text)
    {
        if (Qps().Match(text) is { Success: true } qps)
        {
            return qps.Groups[1].Value + "/s";
        }

        if (Times().Match(text) is not { Success: true } times)
        {
            return null;
        }

        return times.Groups[1].Value + (times.Groups[2].Value.Contains('分', StringComparison.Ordinal) ? "/min" : "/s");
    }

    [GeneratedRegex(@"QPS[^\d\n]{0,16}?(\d{1,7})", RegexOptions.CultureInvariant)]
    private static partial Regex Qps();

    [GeneratedRegex(@"(?:频率|频次|次数|限制|上限)[^\n]{0,200}?(?:\A|[^\d])(\d{1,7})[ ]?(?:次|条消息|条)?[ ]?(?:/|每)[ ]?(秒|分钟?)", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
