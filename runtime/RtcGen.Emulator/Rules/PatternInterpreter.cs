using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using RtcGen.Schema;

namespace RtcGen.Emulator;

/// <summary>Matches whole texts against patterns; each is made once. Safe for use by many threads.</summary>
internal sealed class PatternInterpreter
{
    private readonly ConcurrentDictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);

    /// <summary>Whether the text matches; null when it takes too long to say.</summary>
    public bool? Matches(string pattern, string text, PatternTime time)
    {
        var made = _patterns.GetOrAdd(pattern, Make);
        return made.Backtracks ? time.Match(() => TryMatch(made.Regex, text)) : made.Regex.IsMatch(text);
    }

    private static bool? TryMatch(Regex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static Pattern Make(string pattern)
    {
        var syntax = PatternSyntax.Parse(pattern);
        return syntax.IsNonBacktracking
            ? new(new(syntax.WholeText, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout), Backtracks: false)
            : new(new(syntax.WholeText, RegexOptions.CultureInvariant, PatternTime.OfText), Backtracks: true);
    }

    private readonly record struct Pattern(Regex Regex, bool Backtracks);
}
