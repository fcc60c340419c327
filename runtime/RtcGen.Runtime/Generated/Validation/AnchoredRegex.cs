using System.Text.RegularExpressions;

namespace RtcGen;

/// <summary>
/// Regular expressions for whole strings. They are separate from <see cref="RtcStringFormat"/>, so that a program without any
/// carries no engine for them.
/// </summary>
internal static class AnchoredRegex
{
    /// <summary>Matches in linear time; it always gives a result.</summary>
    public static Func<string, bool?> Linear(string pattern)
    {
        // Without a timeout of its own an expression would take the one that the whole program may have set.
        var regex = new Regex(Anchored(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
        return text => regex.IsMatch(text);
    }

    /// <summary>Backtracks, and stops at a timeout.</summary>
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
