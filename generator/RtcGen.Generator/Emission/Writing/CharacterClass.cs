using System.Globalization;
using System.Text;

namespace RtcGen.Generator;

/// <summary>
/// A pattern of the form <c>[characters]{min,max}</c>, which is what most ids have. It is checked without a
/// regular expression, so that a program with only such patterns carries no regex engine.
/// </summary>
/// <param name="Characters">The allowed characters, each once, in ordinal order.</param>
/// <param name="MinLength">The least number of characters.</param>
/// <param name="MaxLength">The greatest number of characters.</param>
internal sealed record CharacterClass(string Characters, int MinLength, int MaxLength)
{
    /// <summary>Recognises the form; anything that is not plainly of it gives null.</summary>
    public static CharacterClass? TryParse(string pattern)
    {
        var close = IndexOfClosingBracket(pattern);
        return close > 0
            && TryReadLengths(pattern, close + 1) is var (min, max)
            && TryReadSet(pattern, 1, close) is { } set
                ? new(set, min, max)
                : null;
    }

    private static int IndexOfClosingBracket(string pattern)
    {
        if (!pattern.StartsWith("[", StringComparison.Ordinal) || pattern.StartsWith("[^", StringComparison.Ordinal))
        {
            return -1;
        }

        for (var i = 1; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    i++;
                    break;
                case ']':
                    return i;
                case '[':
                    return -1;
            }
        }

        return -1;
    }

    private static (int Min, int Max)? TryReadLengths(string pattern, int start)
    {
        if (start + 2 >= pattern.Length || pattern[start] != '{' || pattern[pattern.Length - 1] != '}')
        {
            return null;
        }

        var bounds = pattern.Substring(start + 1, pattern.Length - start - 2).Split(',');
        return TryReadLength(bounds[0]) is { } min && TryReadLength(bounds[bounds.Length - 1]) is { } max && bounds.Length <= 2
            ? (min, max)
            : null;
    }

    private static int? TryReadLength(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? TryReadSet(string pattern, int start, int end)
    {
        var isIn = new bool['~' + 1];
        var i = start;
        while (i < end)
        {
            if (TryReadCharacter(pattern, ref i, end) is not { } first)
            {
                return null;
            }

            var last = first;
            if (i + 1 < end && pattern[i] == '-')
            {
                i++;
                if (TryReadCharacter(pattern, ref i, end) is not { } upper || upper < first)
                {
                    return null;
                }

                last = upper;
            }

            for (var character = first; character <= last; character++)
            {
                isIn[character] = true;
            }
        }

        var set = new StringBuilder();
        for (var character = ' '; character <= '~'; character++)
        {
            if (isIn[character])
            {
                set.Append(character);
            }
        }

        return set.Length > 0 ? set.ToString() : null;
    }

    private static char? TryReadCharacter(string pattern, ref int index, int end)
    {
        var character = pattern[index++];
        if (character == '\\')
        {
            // \d, \w and their kind stand for more than themselves; escaped punctuation does not.
            if (index >= end || char.IsLetterOrDigit(pattern[index]))
            {
                return null;
            }

            character = pattern[index++];
        }

        return character is >= ' ' and <= '~' ? character : null;
    }
}
