using System.Globalization;
using System.Text;

namespace RtcGen.Schema.Reading;

// Pieces of messages, safe for whatever the file contains.
internal static class Messages
{
    private const int MaximumQuoted = 60;

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> names) => string.Join(", ", names);

    // The first of many.
    public static string Some(IEnumerable<string> names)
    {
        const int Maximum = 10;
        var shown = names.Take(Maximum + 1).ToList();
        return List(shown.Take(Maximum).Select(Cut)) + (shown.Count > Maximum ? " …" : string.Empty);
    }

    public static string Quote(string text) => "'" + Cut(text) + "'";

    // One line of bounded length.
    public static string Cut(string text) => OneLine(text, MaximumQuoted);

    public static string OneLine(string text, int maximum = 200)
    {
        var kept = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (kept.Length >= maximum)
            {
                kept.Append('…');
                break;
            }

            if (c is '\r' or '\n' or '\t')
            {
                kept.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept.Append(c).Append(text[++i]);
            }
            else if (c is >= ' ' and <= '~' || !IsInvisible(c))
            {
                kept.Append(c);
            }
            else
            {
                kept.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return kept.ToString();
    }

    // Characters that do not show, or that change how their neighbours show: a message spells them out.
    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.OtherNotAssigned;

    // A word that means the same comes before one that looks alike.
    public static string? Nearest(string written, IEnumerable<string> known) => Aliases.Find(written, known) ?? Spelling.Nearest(written, known);

    public static string Suggest(string written, IEnumerable<string> known) => Suggest(Nearest(written, known));

    public static string Suggest(string? nearest) => nearest is null ? "." : $"; did you mean '{nearest}'?";
}
