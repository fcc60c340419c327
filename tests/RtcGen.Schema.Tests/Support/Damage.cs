using CsCheck;

namespace RtcGen.Schema.Tests;

/// <summary>Damages a file at random: takes characters away, moves them, and puts in what means something to YAML or to the language.</summary>
internal static class Damage
{
    public static readonly string[] Fragments =
    [
        "[", "]", "{", "}", ":", "- ", "? ", ": ", ",", "&a ", "*a", "!t ", "<<: ", "|\n", ">-\n", "'", "\"", "\\", "#",
        "\t", "\n", "\r\n", "\r", "\n---\n", "\n...\n", "%YAML 9.9\n", "%TAG ! x:\n", "\0", "\u0085", "\u2028", "\uFEFF",
        "\uD83D", "😀", "  ", "@", "`", "body", "fields:", "type: ", "range: ", "-0", "1e999", "~", "null", "\"\\x00\"",
        "items:", "rules:", "union:", "types:", "results:", "query:", "when: ", " and ", " is set", " in [", "..", "A.B",
    ];

    public static readonly Gen<Func<string, string>> Edit =
        from kind in Gen.Int[0, 4]
        from at in Gen.Double[0, 1]
        from length in Gen.Int[1, 40]
        from to in Gen.Double[0, 1]
        from fragment in Gen.OneOf(Fragments)
        select new Func<string, string>(text => Mutate(text, kind, at, length, to, fragment));

    private static string Mutate(string text, int kind, double at, int length, double to, string fragment)
    {
        if (text.Length == 0)
        {
            return fragment;
        }

        var start = (int)(at * (text.Length - 1));
        var slice = text.Substring(start, Math.Min(length, text.Length - start));
        var target = (int)(to * (text.Length - slice.Length));
        return kind switch
        {
            0 => text.Remove(start, slice.Length),
            1 => text.Insert(start, fragment),
            2 => text.Insert(target, slice),
            3 => text.Remove(start, slice.Length).Insert(start, fragment),
            _ => text.Remove(target, slice.Length).Insert(target, slice),
        };
    }
}
