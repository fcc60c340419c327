using System.Text.RegularExpressions;

namespace RtcGen.Cli.Tests.Schemas;

/// <summary>One word of a file misspelt: two letters swapped, one left out, doubled or in another case.</summary>
internal static partial class Misspelling
{
    public static (string Text, string Word, string Written) Of(string text, Random random)
    {
        var words = Words().Matches(text);
        while (true)
        {
            var word = words[random.Next(words.Count)].Groups["word"];
            var at = random.Next(1, word.Length - 1);
            var written = random.Next(4) switch
            {
                0 => word.Value[..at] + word.Value[at + 1] + word.Value[at] + word.Value[(at + 2)..],
                1 => word.Value.Remove(at, 1),
                2 => word.Value.Insert(at, word.Value[at].ToString()),
                _ => char.ToUpperInvariant(word.Value[0]) + word.Value[1..],
            };
            if (written != word.Value)
            {
                return (string.Concat(text.AsSpan(0, word.Index), written, text.AsSpan(word.Index + word.Length)), word.Value, written);
            }
        }
    }

    // Keys of the language and values of which there are few.
    [GeneratedRegex("""(?:^ *)(?<word>required|summary|default|whenInvalid|fields|items|format|range|unit|values|remarks|method|version|result)(?=:)|(?<=(?:type|whenInvalid|method): )(?<word>string|int32|int64|boolean|array|default|reject|clamp|POST)\b""", RegexOptions.Multiline)]
    private static partial Regex Words();
}
