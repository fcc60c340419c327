using RtcGen.Schema;

namespace RtcGen.EndToEnd.Tests.Others;

/// <summary>Texts, keys and times, most of which keep the rules of their members.</summary>
internal static class RandomTexts
{
    private static readonly string[] Keys =
        ["a", "b", "key-1", "KEY_1", "a b", "a.b", "it's", "", "\n", "房间", "é😀", "\u200B", "$.x[0]", new('k', 64), new('k', 65), string.Concat(Enumerable.Repeat("😀", 40))];

    /// <summary>A text that keeps the rules of its member, as far as it alone can.</summary>
    public static string Of(FieldSchema field, Random random)
    {
        string[] texts = field switch
        {
            { Values.Count: > 0 } => [.. field.Values.Select(value => value.Value)],
            { Format: not null } or { Pattern: not null } => ["abc", "z", "abcdefghi"],
            { Content.Kind: ContentKind.Json } => ["{}", "[1,2]", "\"x\""],
            { Content.Kind: ContentKind.Base64 } => ["AQID", "AA=="],
            { Content.Kind: ContentKind.List } => ["a,b", "a"],
            _ => ["abc", "ab", "x", "房间", "a&b", "+ %", "é😀"],
        };
        return texts[random.Next(texts.Length)];
    }

    /// <summary>A text that few members allow.</summary>
    public static string Wild(Random random)
    {
        string[] texts = ["", " ", "ABC", "fast", "FAST", "中", "a,,b", "a,b,c", "{", "2026-13-01", "a=b&c=d", "x.1=y", "true", "1", new('x', 65), new('汉', 30)];
        return texts[random.Next(texts.Length)];
    }

    /// <summary>A key of a map.</summary>
    public static string Key(Random random) => Keys[random.Next(Keys.Length)];

    /// <summary>A point in time; some are equal, with different offsets.</summary>
    public static DateTimeOffset Time(Random random)
    {
        var time = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero).AddHours(random.Next(6));
        return time.ToOffset(TimeSpan.FromHours(random.Next(3) * 4));
    }
}
