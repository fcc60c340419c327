using System.Globalization;

namespace RtcGen.Schema.Reading;

// Which characters a schema may contain: those YAML calls printable, without the line breaks that editors do not agree on.
internal static class CharacterChecks
{
    public const char Replacement = '\uFFFD';

    private static readonly Dictionary<char, string> Names = new()
    {
        ['\0'] = "NULL",
        ['\a'] = "BELL",
        ['\b'] = "BACKSPACE",
        ['\v'] = "LINE TABULATION",
        ['\f'] = "FORM FEED",
        ['\u001B'] = "ESCAPE",
        ['\u007F'] = "DELETE",
        ['\u0085'] = "NEXT LINE",
        ['\u2028'] = "LINE SEPARATOR",
        ['\u2029'] = "PARAGRAPH SEPARATOR",
        [LineMap.ByteOrderMark] = "BYTE ORDER MARK",
    };

    // Index of the first character that no text may hold, however it is written, or -1.
    public static int FirstForbidden(string text) => Next(text, 0, isRaw: false);

    // Reports each character that may not stand in the file. What is given back can be read further: as long as the
    // text, with harmless characters in their place. Null when there is no point in reading on.
    public static string? Report(string text, DiagnosticBag diagnostics)
    {
        if (text.IndexOf('\0') is >= 0 and var zero && text.IndexOf('\0', zero + 1) >= 0)
        {
            diagnostics.Add(DiagnosticRules.Syntax, At(zero), "The file holds many U+0000 NULL characters, so it is not UTF-8 text; save it as UTF-8.");
            return null;
        }

        if (text.IndexOf(Replacement) is >= 0 and var unread)
        {
            ReportEncoding(unread, diagnostics);
            return null;
        }

        char[]? readable = null;
        for (var i = Next(text, 0, isRaw: true); i >= 0; i = Next(text, i + 1, isRaw: true))
        {
            diagnostics.Add(DiagnosticRules.Syntax, At(i), Describe(text[i]));
            diagnostics.Spoil(i);
            readable ??= text.ToCharArray();
            readable[i] = LineMap.IsBreak(text[i]) ? ' ' : 'x';
        }

        return readable is null ? text : new(readable);
    }

    public static void ReportEncoding(int at, DiagnosticBag diagnostics) =>
        diagnostics.Add(DiagnosticRules.Syntax, At(at), "The file is not UTF-8: the character here cannot be read; save the file as UTF-8.");

    // Such as U+0007 BELL.
    public static string GetName(char c)
    {
        var code = "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
        return Names.TryGetValue(c, out var name) ? $"{code} {name}"
            : char.IsSurrogate(c) ? code + ", an unpaired surrogate"
            : char.IsControl(c) ? code + ", a control character"
            : code + ", which is no character";
    }

    private static int Next(string text, int start, bool isRaw)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~')
            {
                // Nearly all of a file.
            }
            else if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if ((IsForbidden(text[i]) || (isRaw && text[i] is '\u0085' or '\u2028' or '\u2029')) && !(i == 0 && text[i] == LineMap.ByteOrderMark))
            {
                return i;
            }
        }

        return -1;
    }

    private static string Describe(char c) => LineMap.IsBreak(c)
        ? $"The file contains {GetName(c)}, which only some programs take for a line break; remove it, or write \"\\u{((int)c).ToString("X4", CultureInfo.InvariantCulture)}\" in double quotes."
        : $"The file is not valid YAML: it contains {GetName(c)}; remove it.";

    private static TextRange At(int index) => new(index, index + 1);

    private static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085'))
        || char.IsSurrogate(c)
        || c is LineMap.ByteOrderMark or '\uFFFE' or '\uFFFF';
}
