using System.Globalization;
using System.Text;

namespace RtcGen.Client.Tests.FactsTests;

/// <summary>Writes patterns that allow the same texts in the same way, as far as they are rows of characters and classes.</summary>
internal static class PatternLanguage
{
    public static string Normal(string pattern)
    {
        if (pattern.StartsWith('^') && pattern.EndsWith('$'))
        {
            pattern = pattern[1..^1];
        }

        var normal = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            normal.Append(pattern[at] == '[' ? Class(pattern, ref at) : pattern[at] == '\\' ? Regex(Character(pattern, ref at)) : pattern[at++].ToString());
        }

        return normal.ToString();
    }

    private static string Class(string pattern, ref int at)
    {
        var characters = new SortedSet<char>();
        at++;
        var isNegated = pattern[at] == '^';
        at += isNegated ? 1 : 0;
        while (pattern[at] != ']')
        {
            var first = Character(pattern, ref at);
            var last = first;
            if (pattern[at] == '-' && pattern[at + 1] != ']')
            {
                at++;
                last = Character(pattern, ref at);
            }

            for (int character = first; character <= last; character++)
            {
                characters.Add((char)character);
            }
        }

        at++;
        return $"[{(isNegated ? "^" : string.Empty)}{Runs(characters)}]";
    }

    private static string Runs(SortedSet<char> characters)
    {
        var runs = new StringBuilder();
        foreach (var character in characters.Where(character => !characters.Contains((char)(character - 1))))
        {
            var last = character;
            while (characters.Contains((char)(last + 1)))
            {
                last++;
            }

            runs.Append(Regex(character)).Append(last == character ? string.Empty : $"-{Regex(last)}");
        }

        return runs.ToString();
    }

    private static char Character(string pattern, ref int at)
    {
        if (pattern[at] != '\\')
        {
            return pattern[at++];
        }

        var isCode = pattern[at + 1] == 'u';
        var character = isCode ? (char)int.Parse(pattern.AsSpan(at + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture) : pattern[at + 1];
        at += isCode ? 6 : 2;
        return character;
    }

    private static string Regex(char character) => char.IsAsciiLetterOrDigit(character) ? character.ToString() : $"\\u{(int)character:x4}";
}
