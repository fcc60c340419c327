using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RtcGen.Schema.Reading;

// Compiles and tries patterns; patterns made to run for ever cost no more than the budget per file.
internal sealed class PatternChecker
{
    public const int MaximumLength = 1000;

    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch _spent = new();

    // Null when it is not a regular expression. A pattern must be one by itself, before it is wrapped for a full match.
    public static Regex? Compile(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, Budget);
            return new(@"\A(?:" + pattern + @")\z", RegexOptions.CultureInvariant, Budget);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Whether the whole text matches; null when it takes too long to say.
    public bool? Matches(Regex pattern, string text)
    {
        if (_spent.Elapsed > Budget)
        {
            return null;
        }

        _spent.Start();
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
        finally
        {
            _spent.Stop();
        }
    }
}
