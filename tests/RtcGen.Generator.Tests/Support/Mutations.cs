using System.Globalization;

namespace RtcGen.Generator.Tests;

/// <summary>Changes a schema at random: most often so that it stays one, with something in it that nobody would write.</summary>
internal sealed class Mutations(Random random)
{
    private static readonly string[] Texts =
    [
        @"a\u2028b", @"a\u2029public class Evil { } //", @"a\u0085[Evil]", @"a\nb", @"a\rb", "*/ evil /*", "</summary><evil>", @"\"" + evil + \""", @"\\", "{0}{{evil}}",
        @"\u202Eevil\u202C", @"\u200B", @"\U000E0041", "#if evil", "'", "文本。", "]]>", "&amp; &", @"\t", "$@", @"\\u000Aevil", "<see cref='Evil' />",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1", "2147483647", "-2147483648", "2147483648", "9223372036854775807", "-9223372036854775808", "9223372036854775808", "1e28", "-1e-28", "1e400",
        "0.1", "1.50", "79228162514264337593543950335", "00", "1_000", "0x10", "NaN", ".5",
    ];

    private static readonly string[] Ranges =
    [
        "[-2147483648, 2147483647]", "[-2147483648, )", "(, 2147483647]", "(2147483646, )", "(-1, 0)", "[0, 0]", "(0, )", "(, 0)", "[-9223372036854775808, 9223372036854775807]",
        "[0, 1e20]", "[A, B]", "(Count, 5]", "[1, 0]", "[,]", "[0.5, 1.5)",
    ];

    private static readonly char[] Characters = [' ', '\t', ':', '#', '-', '{', '}', '[', ']', ',', '"', '\'', '|', '>', '&', '*', '!', '%', '@', '?', '\u2028', '\u0085', '\u202E', '：', '\0', '\n', '\r', '\uFEFF', '\uD800'];

    private readonly RandomSchema _lines = new(random);

    /// <summary>The kinds of change, by name.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["a string", "a name", "a number", "a range", "characters", "lines"];

    /// <summary>Changes a schema.</summary>
    public string Change(string text, string kind) => kind switch
    {
        "a string" => WithValue(text, key => key is "summary" or "remarks" or "en" or "zh" or "default" or "pattern" or "success" or "defaultNote" or "deprecated" or "server" or "message" or "remedy" or "meaning", () => $"\"{Pick(Texts)}\""),
        "a name" => WithName(text),
        "a number" => WithValue(text, key => key is "default" or "multipleOf" or "docs" or "also" or "first" or "codeN", () => random.Next(3) == 0 ? $"[{Pick(Numbers)}, {Pick(Numbers)}]" : Pick(Numbers)),
        "a range" => WithValue(text, key => key is "range" or "length" or "count" or "bytes", () => $"\"{Pick(Ranges)}\""),
        "characters" => WithCharacters(text),
        _ => _lines.Change(text),
    };

    // The value of one key, wherever it stands in its line.
    private string WithValue(string text, Func<string, bool> isMeant, Func<string> value)
    {
        var places = Keys(text).Where(place => isMeant(text[place.Start..place.End])).ToList();
        if (places.Count == 0)
        {
            return WithCharacters(text);
        }

        var at = places[random.Next(places.Count)].End + 1;
        return text[..at] + " " + value() + text[EndOfValue(text, at)..];
    }

    private string WithName(string text)
    {
        var places = Keys(text).Where(place => char.IsAsciiLetterUpper(text[place.Start])).ToList();
        if (places.Count == 0)
        {
            return WithCharacters(text);
        }

        var (start, end) = places[random.Next(places.Count)];
        return text[..start] + BadNames.Any(random) + text[end..];
    }

    private string WithCharacters(string text)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var at = random.Next(text.Length);
            var cut = Math.Min(text.Length, at + random.Next(0, 3));
            text = text[..at] + (random.Next(4) == 0 ? string.Empty : Characters[random.Next(Characters.Length)].ToString(CultureInfo.InvariantCulture)) + text[cut..];
        }

        return text;
    }

    private static IEnumerable<(int Start, int End)> Keys(string text)
    {
        for (var colon = text.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            var start = colon;
            while (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.'))
            {
                start--;
            }

            if (start < colon)
            {
                yield return (start, colon);
            }
        }
    }

    // Up to what ends a value on its line: a comma or bracket outside of quotes and brackets.
    private static int EndOfValue(string text, int at)
    {
        var depth = 0;
        char? quote = null;
        for (; at < text.Length && text[at] != '\n'; at++)
        {
            var c = text[at];
            if (quote is not null)
            {
                quote = c == quote ? null : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c is '{' or '[')
            {
                depth++;
            }
            else if (c is '}' or ']' or ',')
            {
                if (depth == 0)
                {
                    break;
                }

                depth -= c == ',' ? 0 : 1;
            }
        }

        return at;
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
