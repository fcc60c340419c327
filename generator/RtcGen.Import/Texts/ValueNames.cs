using RtcGen.Import.Draft;

namespace RtcGen.Import.Texts;

/// <summary>
/// Names in C# for values that a page numbers: from a latin word in the meaning, or from the few Chinese words that recur; else
/// the number itself, for a person to replace.
/// </summary>
internal static class ValueNames
{
    // Longer words first, as a word can hold another. A sentence that holds one says more than the word.
    private static readonly (string Word, string Name)[] Known =
    [
        ("JEPG", "Jpeg"), ("纯音频", "Audio"), ("纯视频", "Video"), ("音视频", "AudioVideo"), ("屏幕", "Screen"), ("音频", "Audio"), ("视频", "Video"),
        ("单声道", "Mono"), ("双声道", "Stereo"), ("转封装", "Remux"), ("转码", "Transcode"), ("不支持", "Unsupported"), ("支持", "Supported"),
        ("标准存储", "Standard"), ("归档存储", "Archive"), ("低频存储", "InfrequentAccess"), ("自适应布局", "Adaptive"), ("垂直布局", "Vertical"),
        ("自定义布局", "Custom"), ("并排布局", "Horizontal"), ("最后一帧", "LastFrame"), ("黑帧", "Black"), ("单流", "Single"), ("合流", "Mixed"),
        ("单聊", "Single"), ("直播群", "Live"), ("群聊", "Group"), ("正常", "Normal"), ("已结束", "Ended"), ("未开始", "NotStarted"), ("运行中", "Running"),
        ("等待", "Waiting"), ("失败", "Failed"), ("成功", "Succeeded"), ("完成", "Done"), ("升序", "Ascending"), ("降序", "Descending"),
    ];

    /// <summary>Names the values, each differently.</summary>
    /// <returns>The named values, and whether one got no more than its number.</returns>
    public static (IReadOnlyList<ValueDraft> Values, bool AnyUnnamed) Choose(IReadOnlyList<ListedValue> listed)
    {
        var names = listed.Select(item => Name(item)).ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<ValueDraft>();
        var unnamed = false;
        foreach (var (item, name) in listed.Zip(names))
        {
            var wanted = name is not null && names.Count(other => other == name) == 1 ? name : null;
            unnamed |= wanted is null;
            values.Add(new(item.Value, Free(taken, wanted ?? "Value" + Sign(item.Value))));
        }

        return (values, unnamed);
    }

    // The dash of a number is the number's; that of a word only joins it.
    private static string Sign(string value) => Number.TryRead(value, out _) ? value.Replace("-", "Minus", StringComparison.Ordinal) : value;

    // The constants of a string stand in a class, which has these already.
    private static readonly HashSet<string> OfObject = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Names strings by what they are; of two that come out the same, the second has a number.</summary>
    public static IEnumerable<ValueDraft> Choose(IEnumerable<string> values)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var name = Name(new(value, string.Empty)) ?? "Value" + Letters(Sign(value));
            name = OfObject.Contains(name) ? name + "Value" : name;
            var free = name;
            for (var number = 2; !taken.Add(free); number++)
            {
                free = FormattableString.Invariant($"{name}_{number}");
            }

            yield return new(value, free);
        }
    }

    private static string Free(HashSet<string> taken, string name)
    {
        var free = Letters(name);
        while (!taken.Add(free))
        {
            free += "_";
        }

        return free;
    }

    private static string? Name(ListedValue item)
    {
        if (!Number.TryRead(item.Value, out _))
        {
            return Pascal(item.Value);
        }

        foreach (var (word, name) in Known)
        {
            if (item.Meaning.Length <= word.Length + 3 && item.Meaning.Contains(word, StringComparison.Ordinal))
            {
                return name;
            }
        }

        var latin = new string([.. item.Meaning.SkipWhile(c => !char.IsAsciiLetter(c)).TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')]);
        return latin.Length > 1 && item.Meaning.Length <= 30 ? Pascal(latin) : null;
    }

    private static string? Pascal(string text)
    {
        // Abbreviations of three letters and more are words in .NET.
        var words = Words(text).ToList();
        var isSmall = !text.Any(char.IsAsciiLetterLower) && (words.Count > 1 || text.Length > 2);
        var name = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + (isSmall ? word[1..].ToLowerInvariant() : word[1..])));
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : null;
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > start)
            {
                yield return text[start..end];
            }

            start = end;
        }
    }

    private static string Letters(string name) => new([.. name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '_')]);
}
