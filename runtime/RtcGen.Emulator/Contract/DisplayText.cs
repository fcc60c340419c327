using System.Globalization;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>A name from outside as it stands in a message: short, on one line, and with nothing that does not show.</summary>
internal static class DisplayText
{
    private const int MaxLength = 100;

    public static string Format(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MaxLength)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsShown(rune) ? rune.ToString() : "?");
        }

        return shown.ToString();
    }

    private static bool IsShown(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
