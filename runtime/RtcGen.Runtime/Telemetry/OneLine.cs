using System.Globalization;
using System.Text;

namespace RtcGen;

/// <summary>A text from outside as a log may show it: on one line, so that nobody can forge another.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder();
        foreach (var character in text)
        {
            _ = IsUnsafe(character) ? safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}") : safe.Append(character);
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
