using System.Text.RegularExpressions;

namespace RtcGen;

/// <summary>
/// Regular expressions for whole texts. They stand apart from <see cref="RtcStringFormat"/>, so that a program without any
/// carries no engine for them.
/// </summary>
internal static class AnchoredRegex
{
    /// <summary>Matches in a time that grows with the text's length only; it always says.</summary>
    public static Func<string, bool?> Linear(string pattern)
    {
        // Without a timeout of its own an expression would take the one that the whole program may have set.
        var regex = new Regex(Anchored(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        return text => regex.IsMatch(text);
    }

    /// <summary>Tries one way after another, and gives up after a while.</summary>
    public static Func<string, bool?> Backtracking(string pattern, TimeSpan patience)
    {
        var regex = new Regex(Anchored(pattern), RegexOptions.CultureInvariant, patience);
        return text =>
        {
            try
            {
                return regex.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return null;
            }
        };
    }

    private static string Anchored(string pattern) => $@"\A(?:{pattern})\z";
}
