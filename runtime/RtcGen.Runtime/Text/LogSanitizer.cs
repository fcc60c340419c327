using System.Globalization;
using System.Text;

namespace RtcGen;

/// <summary>A string from outside as a log or a message may show it: on one line, so that nobody can forge another.</summary>
internal static class LogSanitizer
{
    /// <summary>The maximum length of a string from outside in a message.</summary>
    public const int MaxCharacters = 500;

    /// <summary>Gets the whole string.</summary>
    public static string Sanitize(string text) => IsPlain(text) ? text : Escape(text, int.MaxValue);

    /// <summary>Gets the part of the string that is shown.</summary>
    public static string Short(string text) => text.Length <= MaxCharacters && IsPlain(text) ? text : Escape(text, MaxCharacters);

    /// <summary>Adds a character in a form that is safe.</summary>
    /// <param name="to">The builder.</param>
    /// <param name="text">The string, starting with the character.</param>
    /// <returns>The number of UTF-16 code units of the character.</returns>
    public static int Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done;
        if (isWhole && !IsUnsafe(rune))
        {
            to.Append(text[..length]);
            return length;
        }

        foreach (var unit in text[..length])
        {
            _ = unit switch
            {
                '\n' => to.Append("\\n"),
                '\r' => to.Append("\\r"),
                '\t' => to.Append("\\t"),
                _ => to.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
            };
        }

        return length;
    }

    /// <summary>Truncates what has grown too long, or marks that more would follow.</summary>
    public static string Cut(StringBuilder shown, int max, bool isMore)
    {
        if (shown.Length <= max && !isMore)
        {
            return shown.ToString();
        }

        var length = Math.Min(shown.Length, max - 1);
        length -= length > 0 && char.IsHighSurrogate(shown[length - 1]) ? 1 : 0;
        return shown.ToString(0, length) + "…";
    }

    private static string Escape(string text, int max)
    {
        var safe = new StringBuilder();
        var read = 0;
        while (read < text.Length && safe.Length <= max)
        {
            read += Append(safe, text.AsSpan(read));
        }

        return Cut(safe, max, isMore: read < text.Length);
    }

    // All that most texts consist of.
    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static bool IsUnsafe(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
