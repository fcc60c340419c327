namespace RtcGen.Schema;

// Finds the end of a set: [a-z], []x], [a-z-[aeiou]].
internal static class CharacterSet
{
    // The position is the one after the bracket, and then the one after the bracket that closes.
    public static void Skip(string pattern, ref int position)
    {
        var depth = 1;
        while (SkipMembers(pattern, ref position))
        {
            depth++;
        }

        // A set holds another only as what is taken from it, and ends right after it.
        while (--depth > 0 && Follows(pattern, position, ']'))
        {
            position++;
        }
    }

    // True at the bracket of a set within, false after the bracket that closes.
    private static bool SkipMembers(string pattern, ref int position)
    {
        position += Follows(pattern, position, '^') ? 1 : 0;
        var isInRange = false;
        for (var isFirst = true; position < pattern.Length; isFirst = false)
        {
            var c = pattern[position++];
            if (c == ']' && !isFirst)
            {
                return false;
            }

            if (c == '\\')
            {
                var isSet = SkipEscape(pattern, ref position);
                isInRange = !isInRange && !isSet && BeginsRange(pattern, ref position);
                continue;
            }

            if (c == '[' && !isFirst && isInRange)
            {
                return true;
            }

            if (!isInRange && BeginsRange(pattern, ref position))
            {
                isInRange = true;
                continue;
            }

            if (c == '-' && !isInRange && !isFirst && Follows(pattern, position, '['))
            {
                position++;
                return true;
            }

            isInRange = false;
        }

        return false;
    }

    private static bool BeginsRange(string pattern, ref int position)
    {
        if (!Follows(pattern, position, '-') || position + 1 >= pattern.Length || Follows(pattern, position + 1, ']'))
        {
            return false;
        }

        position++;
        return true;
    }

    // True where it stands for many characters, and so begins no range.
    private static bool SkipEscape(string pattern, ref int position)
    {
        var c = position < pattern.Length ? pattern[position++] : '\0';
        if (c == 'c' && position < pattern.Length)
        {
            position++;
        }

        return c is 'd' or 'D' or 's' or 'S' or 'w' or 'W' or '-';
    }

    private static bool Follows(string pattern, int position, char c) => position < pattern.Length && pattern[position] == c;
}
