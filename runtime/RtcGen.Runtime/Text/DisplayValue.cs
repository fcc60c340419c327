using System.Globalization;
using System.Text;

namespace RtcGen;

/// <summary>A specified value as a message may show it: short, on one line, and well-formed.</summary>
internal static class DisplayValue
{
    private const int Limit = 64;

    public static string Format(string value)
    {
        var text = new StringBuilder("'");
        foreach (var character in value.AsSpan(0, Math.Min(value.Length, Limit)))
        {
            _ = char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}")
                : text.Append(character);
        }

        return text.Append(value.Length > Limit ? "…'" : "'").ToString();
    }
}
