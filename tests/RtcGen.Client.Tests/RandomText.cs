using System.Globalization;
using System.Text.RegularExpressions;
using RtcGen.Schema;

namespace RtcGen.Client.Tests;

/// <summary>Texts that keep the rules of a member.</summary>
internal static class RandomText
{
    // One of these must match whatever pattern the schemas state; a new pattern may need a new line here.
    private static readonly string[] Samples =
    [
        "id-1_@.", "abc", "661e7b30", "#1a2B3c", "0123456789abcdef0123456789ABCDEF",
        "rtmp://push.example.com/live/stream", "https://media.example.com/a.mp4", "https://media.example.com/a.png", "127.0.0.1", "0", "1", "音视频_1",
    ];

    public static string Of(FieldSchema field, Random random)
    {
        if (field.Values.Count > 0 && (!field.Open || random.Next(3) > 0))
        {
            var value = field.Values[random.Next(field.Values.Count)].Value;
            return field.IgnoreCase ? OtherCase.Of(value, random) : value;
        }

        var pattern = field.Pattern ?? Catalogue.Service.Formats.FirstOrDefault(format => format.Name == field.Format)?.Pattern;
        return pattern is null ? Free(field, random) : Matching(pattern, field, random);
    }

    /// <summary>A text that few members allow.</summary>
    public static string Wild(Random random)
    {
        string[] texts = ["", " ", "#12345", "中", "a,,b", "a,b,c,d,e,f,g,h,i,j,k", "{", "2026-13-01", new('x', 129), new('汉', 2000), new('y', 70_000)];
        return texts[random.Next(texts.Length)];
    }

    private static string Matching(string pattern, FieldSchema field, Random random)
    {
        var whole = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant);
        var matching = Samples.Where(sample => whole.IsMatch(sample)).ToList();
        Assert.True(matching.Count > 0, $"No sample text matches the pattern of {field.Name}: {pattern}");
        return matching[random.Next(matching.Count)];
    }

    private static string Free(FieldSchema field, Random random)
    {
        if (field.Content is { } content)
        {
            return content.Kind switch
            {
                ContentKind.Json => """{"a":1}""",
                ContentKind.Base64 => "AQID",
                _ => "user-1,user-2",
            };
        }

        string[] texts = ["text", "房间 1", "quote \" and \\", "é😀", "AQID", "a"];
        var text = texts[random.Next(texts.Length)];
        var least = (int)(field.Length?.Minimum ?? field.Bytes?.Minimum ?? 0);
        return text.PadRight(least, 'x') + random.Next(10).ToString(CultureInfo.InvariantCulture);
    }
}
