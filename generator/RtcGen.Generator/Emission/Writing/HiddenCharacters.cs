using System.Globalization;
using System.Text;

namespace RtcGen.Generator;

/// <summary>
/// Characters that a reader does not see, or that change how others are seen: controls, line separators, marks of direction,
/// blanks without width. They are printed as escapes, which are the same character in a literal and plain text in a comment.
/// The list is our own, as what a host calls invisible depends on its version of Unicode.
/// </summary>
internal static class HiddenCharacters
{
    /// <summary>Whether there is one in a part of a text.</summary>
    public static bool Any(string text, int start, int length)
    {
        for (var i = start; i < start + length; i++)
        {
            // Nearly all are plain.
            if (text[i] is < ' ' or > '~' && IsHidden(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text with an escape for each of them.</summary>
    public static string Escape(string text)
    {
        if (!Any(text, 0, text.Length))
        {
            return text;
        }

        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHidden(text[i]))
            {
                escaped.Append(text[i]);
                continue;
            }

            escaped.Append(Unit(text[i]));
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
            {
                escaped.Append(Unit(text[++i]));
            }
        }

        return escaped.ToString();
    }

    private static string Unit(char c) => @"\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);

    private static bool IsHidden(char c) => c is
        (< ' ' and not '\t') or (>= '\u007F' and <= '\u009F')
        or '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F')
        or (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
        or '\u3164' or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFA0' or (>= '\uFFF0' and <= '\uFFFB') or >= '\uFFFE'

        // The first half of what lies in plane 14: tags and selectors.
        or (>= '\uDB40' and <= '\uDB43');
}
