using System.Text.RegularExpressions;

namespace RtcGen.Import.Texts;

/// <summary>Where in a description something stands: what comes before it in its sentence decides what it means.</summary>
internal static partial class Clause
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
        || When().IsMatch(before)
        || Tail(before).Contains("布局下", StringComparison.Ordinal)
        || Tail(before).Contains("模式下", StringComparison.Ordinal);

    /// <summary>The part of the sentence after its last comma.</summary>
    public static string Tail(string before) => before[(before.LastIndexOf(',') + 1)..];

    // "When Mode = 1": a case that another member makes, not one of the picture.
    [GeneratedRegex(@"当(?!前)[^,时]{0,60}[A-Za-z0-9=][^,时]{0,60}时", RegexOptions.CultureInvariant)]
    private static partial Regex When();
}
