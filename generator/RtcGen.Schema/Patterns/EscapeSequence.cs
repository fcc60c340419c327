using System.Globalization;

namespace RtcGen.Schema;

// What follows a backslash outside of a set.
internal static class EscapeSequence
{
    // The position is the one after the backslash, and then the one after the sequence.
    public static EscapeKind Skip(string pattern, ref int position, out int reference)
    {
        reference = 0;
        if (position >= pattern.Length)
        {
            return EscapeKind.Plain;
        }

        var c = pattern[position++];
        switch (c)
        {
            case 'G':
                return EscapeKind.PreviousMatch;
            case 'k':
                SkipName(pattern, ref position);
                return EscapeKind.Reference;
            case '<' or '\'':
                return TrySkipName(pattern, c, ref position) ? EscapeKind.Reference : EscapeKind.Plain;
            case >= '1' and <= '9':
                return SkipNumber(pattern, ref position, out reference);
            case '0':
                SkipWhile(pattern, ref position, 2, IsOctal);
                return EscapeKind.Plain;
            case 'x':
                SkipWhile(pattern, ref position, 2, IsHexadecimal);
                return EscapeKind.Plain;
            case 'u':
                SkipWhile(pattern, ref position, 4, IsHexadecimal);
                return EscapeKind.Plain;
            case 'c':
                position += position < pattern.Length ? 1 : 0;
                return EscapeKind.Plain;
            case 'p' or 'P':
                var end = pattern.IndexOf('}', position);
                position = end < 0 ? position : end + 1;
                return EscapeKind.Plain;
            default:
                return EscapeKind.Plain;
        }
    }

    private static void SkipName(string pattern, ref int position)
    {
        var quote = position < pattern.Length ? pattern[position] : '\0';
        if (quote is '<' or '\'' && pattern.IndexOf(Closing(quote), position + 1) is var end and >= 0)
        {
            position = end + 1;
        }
    }

    // \<name> is a reference, and \< without the rest of it a character.
    private static bool TrySkipName(string pattern, char quote, ref int position)
    {
        var end = position;
        var isNumber = end < pattern.Length && IsDigit(pattern[end]);
        while (end < pattern.Length && (isNumber ? IsDigit(pattern[end]) : IsOfWord(pattern[end])))
        {
            end++;
        }

        if (end == position || end >= pattern.Length || pattern[end] != Closing(quote))
        {
            return false;
        }

        position = end + 1;
        return true;
    }

    private static EscapeKind SkipNumber(string pattern, ref int position, out int reference)
    {
        var start = position - 1;
        SkipWhile(pattern, ref position, pattern.Length, IsDigit);
        var digits = pattern.Substring(start, position - start);
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out reference))
        {
            reference = int.MaxValue;
        }

        return reference > 9 ? EscapeKind.NumberedReference : EscapeKind.Reference;
    }

    private static void SkipWhile(string pattern, ref int position, int most, Func<char, bool> isPart)
    {
        for (var i = 0; i < most && position < pattern.Length && isPart(pattern[position]); i++)
        {
            position++;
        }
    }

    private static char Closing(char quote) => quote == '<' ? '>' : quote;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsOctal(char c) => c is >= '0' and <= '7';

    private static bool IsHexadecimal(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c)
        || c is '\u200C' or '\u200D'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation;
}
