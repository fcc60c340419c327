using System.Globalization;
using System.Text;

namespace RtcGen.Import.Writing;

/// <summary>Texts as YAML writes them: plain where nothing in them means something to YAML, else in quotes.</summary>
internal static class Scalar
{
    private const string Marks = ":#[]{},&*!|>'\"%@`?\\=<~";

    public static string Format(string text)
    {
        if (text.Any(IsUnprintable))
        {
            return Escaped(text);
        }

        return IsPlain(text) ? text : Quoted(text);
    }

    /// <summary>Always in quotes, as the catalogue writes dates and ranges.</summary>
    public static string Quoted(string text)
    {
        if (text.Any(IsUnprintable))
        {
            return Escaped(text);
        }

        return text.Contains('\\', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal)
            ? "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'"
            : "\"" + text + "\"";
    }

    /// <summary>One line that cannot end a comment.</summary>
    public static string Comment(string text) => new([.. text.Select(c => IsUnprintable(c) ? ' ' : c)]);

    // More is quoted than must be: a reader of the file should not have to know YAML's rules either.
    private static bool IsPlain(string text) =>
        text.Length > 0
        && text is not ("null" or "Null" or "NULL")
        && text[0] != ' '
        && text[^1] != ' '
        && !text.Any(c => Marks.Contains(c, StringComparison.Ordinal))
        && !(text[0] == '-' && (text.Length == 1 || !char.IsAsciiDigit(text[1])))
        && !text.StartsWith("...", StringComparison.Ordinal);

    private static bool IsUnprintable(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ when IsUnprintable(c) => escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => escaped.Append(c),
            };
        }

        return escaped.Append('"').ToString();
    }
}
