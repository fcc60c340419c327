namespace RtcGen.Import.Texts;

/// <summary>Where in a description something stands: what comes before it in its sentence decides what it means.</summary>
internal static class Clause
{
    private static readonly char[] Ends = ['。', ';', '\n'];

    /// <summary>The sentence up to the place.</summary>
    public static string Before(string text, int place)
    {
        var start = place == 0 ? 0 : text.LastIndexOfAny(Ends, place - 1) + 1;
        return text[start..place];
    }

    /// <summary>The sentence from the place on.</summary>
    public static string After(string text, int place)
    {
        var end = text.IndexOfAny(Ends, place);
        return text[place..(end < 0 ? text.Length : end)];
    }

    /// <summary>Whether the sentence speaks of a special case before it comes to the place.</summary>
    public static bool IsConditional(string before) =>
        before.Contains('若', StringComparison.Ordinal)
        || before.Contains("如果", StringComparison.Ordinal)
        || before.Contains("假如", StringComparison.Ordinal)
        || (before.Contains('当', StringComparison.Ordinal) && !before.Contains("当前", StringComparison.Ordinal) && before.Contains('时', StringComparison.Ordinal));
}
