using System.Globalization;
using System.Text;

namespace RtcGen.Analyzers;

/// <summary>Makes messages.</summary>
internal static class Sentence
{
    // A message is a line, not a page.
    private const int LongestValue = 60;

    /// <summary>What is wrong with a value of a property, and what the server would do.</summary>
    public static Bilingual About(MemberFacts member, string value, string english, string chinese, WhenInvalid whenInvalid)
    {
        var name = member.Property.Name;
        var shown = member.Secret ? "***" : value;
        var end = Consequence.Of(whenInvalid, member);
        return new($"{name} is {shown}, which {english}{end.English}", $"{name} 为 {shown}，{chinese}{end.Chinese}");
    }

    /// <summary>A string between quotation marks, on one line and not too long. What has no sign of its own shows its number.</summary>
    public static string Quote(string text)
    {
        var end = text.Length <= LongestValue ? text.Length : char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        var shown = new StringBuilder("'");
        for (var i = 0; i < end; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                shown.Append(text, i++, 2);
            }
            else if (char.GetUnicodeCategory(text[i]) is UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                shown.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.Append(end < text.Length ? "…'" : "'").ToString();
    }
}
