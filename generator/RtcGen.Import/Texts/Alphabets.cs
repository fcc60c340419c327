using System.Text;
using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>Patterns that a description gives in words: which characters a string may have.</summary>
internal static partial class Alphabets
{
    private const string Chinese = @"\u4e00-\u9fa5";

    /// <summary>The pattern; null when the words are not all known.</summary>
    /// <param name="text">The description.</param>
    /// <param name="length">The allowed length, which the pattern takes in.</param>
    public static string? Find(string text, string? length)
    {
        if (Colour().IsMatch(text))
        {
            return "#[0-9a-fA-F]{6}";
        }

        if (Hex().Match(text) is { Success: true } hex)
        {
            return $"[0-9a-fA-F]{{{hex.Groups[1].Value}}}";
        }

        var characters = Only().Match(text) is { Success: true } only ? OfWords(only.Groups[1].Value)
            : Listed().Match(text) is { Success: true } listed ? OfRanges(text[listed.Index..])
            : null;
        return characters is null ? null : $"[{characters}]{Repeat(length)}";
    }

    private static string Repeat(string? length) =>
        length?[1..^1].Split(", ")[^1] is { Length: > 0 } most ? $"{{1,{most}}}" : "+";

    private static string? OfWords(string words)
    {
        var kinds = words.Split(['、', ',', '和', '及', '与', '或', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Kind).ToList();
        return kinds.Count > 0 && kinds.TrueForAll(kind => kind is not null) ? string.Concat(kinds.Distinct()) : null;
    }

    private static string? Kind(string word) => word.Trim() switch
    {
        "数字" or "阿拉伯数字" => "0-9",
        "中文" or "中文字符" or "汉字" => Chinese,
        "字母" or "英文字母" or "英文字符" or "英文大小写字符" or "大小写字母" or "大小写英文字母" => "A-Za-z",
        "下划线" or "_" => "_",
        "连字符" or "中划线" or "-" => @"\-",
        "@" => "@",
        "." or "英文句号" => @"\.",
        _ => null,
    };

    private static string? OfRanges(string text)
    {
        var ranges = new StringBuilder();
        foreach (var range in new[] { "a-z", "A-Z", "0-9" })
        {
            if (text.Contains(range, StringComparison.Ordinal))
            {
                ranges.Append(range);
            }
        }

        return ranges.Length > 0 ? ranges.ToString() : null;
    }

    [GeneratedRegex(@"#0{6}[ ]?~[ ]?#[fF]{6}", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();

    [GeneratedRegex(@"(\d{1,3})[ ]?位的?[ ]?(?:16|十六)[ ]?进制", RegexOptions.CultureInvariant)]
    private static partial Regex Hex();

    [GeneratedRegex(@"(?:取值范围为?:?|只能包含|[仅只]支持|仅支持包含|只允许包含|由)[ ]?((?:数字|中文|汉字|字母|英文|大小写)[^。;\n]{1,60})", RegexOptions.CultureInvariant)]
    private static partial Regex Only();

    [GeneratedRegex(@"[仅只]支持以下字符", RegexOptions.CultureInvariant)]
    private static partial Regex Listed();
}
