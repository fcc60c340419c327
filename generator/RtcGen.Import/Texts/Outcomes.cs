using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>What a description says the server does with a value that breaks a rule.</summary>
internal static partial class Outcomes
{
    private static readonly char[] Ends = ['。', '\n'];

    public static string? Find(string text)
    {
        foreach (var sentence in text.Split(Ends, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Of(sentence) is { } outcome)
            {
                return outcome;
            }
        }

        return null;
    }

    private static string? Of(string sentence)
    {
        bool Says(string word) => sentence.Contains(word, StringComparison.Ordinal);
        if (Says("奇数") && (Says("偶") || Says("+1") || Says("加 1") || Says("加1")))
        {
            return "roundToEven";
        }

        if (Says("自动修改为") && Says("传入值"))
        {
            return "clamp";
        }

        if (Fixed().IsMatch(sentence))
        {
            return "clamp";
        }

        if (!Says("不合法") && !Says("校验失败") && !Says("没有保证") && !Says("非法") && !Says("无效值"))
        {
            return null;
        }

        return Says("剔除") ? "dropItem"
            : Says("默认值") || Says("缺省值") ? "default"
            : Says("返回错误") || Says("错误码") || Says("报错") || Says("会返回") ? "reject"
            : null;
    }

    // "above 100 it is 100"
    [GeneratedRegex(@"(?:超过|大于|小于|低于)[ ]?(\d{1,12})[^\d]{1,40}为[ ]?\1(?:\D|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Fixed();
}
