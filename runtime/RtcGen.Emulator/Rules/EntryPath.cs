using System.Globalization;
using System.Text;

namespace RtcGen.Emulator;

/// <summary>How the key of a map continues a JSON path: <c>.key</c>, or <c>['a key']</c> where it is no plain name. A key is the caller's, and may be anything.</summary>
internal static class EntryPath
{
    private const int LongestShown = 64;

    /// <summary>Writes a key.</summary>
    public static string Format(string key)
    {
        if (key.Length is > 0 and <= LongestShown && key.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
        {
            return $".{key}";
        }

        var path = new StringBuilder("['");
        foreach (var unit in key.Take(LongestShown))
        {
            _ = IsShown(unit) ? path.Append(unit) : path.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        }

        return path.Append(key.Length > LongestShown ? "…']" : "']").ToString();
    }

    private static bool IsShown(char unit) => char.GetUnicodeCategory(unit) is not (
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
