namespace RtcGen.Analyzers;

/// <summary>A condition on properties, such as <c>Mode == 2 and Size is set</c>.</summary>
/// <param name="Text">As written.</param>
/// <param name="Terms">The terms, all of which must hold.</param>
internal sealed record Condition(string Text, IReadOnlyList<ConditionTerm> Terms)
{
    /// <summary>Reads a condition; null when it is none.</summary>
    public static Condition? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = Words(text);
        var terms = new List<ConditionTerm>();
        for (var i = 0; ; i++)
        {
            if (ReadTerm(words, ref i) is not { } term)
            {
                return null;
            }

            terms.Add(term);
            if (i == words.Count)
            {
                return new(text, terms);
            }

            if (words[i] != "and")
            {
                return null;
            }
        }
    }

    // An operator stands between blanks or not; a bracket and a comma are words of their own.
    private static List<string> Words(string text)
    {
        foreach (var separate in new[] { "==", "!=", "[", "]", "," })
        {
            text = text.Replace(separate, $" {separate} ");
        }

        return [.. text.Split([' '], StringSplitOptions.RemoveEmptyEntries)];
    }

    private static ConditionTerm? ReadTerm(List<string> words, ref int at)
    {
        if (at + 2 >= words.Count)
        {
            return null;
        }

        var path = words[at].Split('.');
        var test = words[at + 1];
        at += 2;
        if (test == "in")
        {
            return words[at] == "[" ? new(path, ConditionTest.In, ReadList(words, ref at)) : null;
        }

        var value = words[at++];
        return (test, value) switch
        {
            ("==", _) => new(path, ConditionTest.Equal, [value]),
            ("!=", _) => new(path, ConditionTest.NotEqual, [value]),
            ("contains", _) => new(path, ConditionTest.Contains, [value]),
            ("is", "set") => new(path, ConditionTest.Set, []),
            ("is", "absent") => new(path, ConditionTest.Absent, []),
            _ => null,
        };
    }

    private static List<string> ReadList(List<string> words, ref int at)
    {
        var values = new List<string>();
        for (at++; at < words.Count && words[at] != "]"; at++)
        {
            if (words[at] != ",")
            {
                values.Add(words[at]);
            }
        }

        at++;
        return values;
    }
}
