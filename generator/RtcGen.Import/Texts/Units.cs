using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>Units of numbers, as the catalogue writes them.</summary>
internal static partial class Units
{
    private static readonly (string Word, string Unit)[] Known =
    [
        ("毫秒", "ms"), ("ms", "ms"), ("微秒", "us"), ("秒", "s"), ("s", "s"), ("分钟", "min"), ("小时", "h"), ("天", "d"),
        ("像素", "px"), ("px", "px"), ("kbps", "Kbps"), ("fps", "fps"), ("帧", "fps"), ("hz", "Hz"), ("字节", "byte"), ("byte", "byte"), ("bytes", "byte"),
        ("毫米", "mm"), ("%", "%"),
    ];

    public static string? Find(string text)
    {
        foreach (Match match in Said().Matches(text))
        {
            var word = match.Groups[1].Value.ToLowerInvariant();
            foreach (var (known, unit) in Known)
            {
                if (word.StartsWith(known, StringComparison.Ordinal) && !(char.IsAsciiLetter(known[^1]) && word.Length > known.Length && char.IsAsciiLetter(word[known.Length])))
                {
                    return unit;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"单位(?:为|是|:)?[ ]?:?[ ]?`?([A-Za-z%]{1,10}|[^\sA-Za-z]{1,4})", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
