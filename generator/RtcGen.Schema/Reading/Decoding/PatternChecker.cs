using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RtcGen.Schema.Reading;

// Tries patterns on the values that a schema mentions.
internal sealed class PatternChecker
{
    public const int MaximumLength = 1000;

    // An engine that backtracks may take a step for each way to cut a value into pieces. How many are too many would
    // depend on the machine, so the length of the value decides, and longer ones are not judged.
    public const int MaximumBacktracked = 12;

    // RegexOptions.NonBacktracking, which the library that the generator is compiled for has no name for.
    private const RegexOptions NonBacktracking = (RegexOptions)1024;

    // A net against files made to cost time, nothing else: what an honest file states takes microseconds.
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatch _spent = new();
    private readonly Dictionary<string, (Regex Regex, bool Backtracks)> _made = new(StringComparer.Ordinal);

    // A pattern must be an expression by itself, before it is wrapped for a full match.
    public static bool IsExpression(string pattern, PatternSyntax syntax)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, Budget);
            _ = new Regex(syntax.WholeText, RegexOptions.CultureInvariant, Budget);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // Whether the whole text matches; null when that is not judged.
    public bool? Matches(string pattern, string text)
    {
        if (_spent.Elapsed > Budget)
        {
            return null;
        }

        _spent.Start();
        try
        {
            if (!_made.TryGetValue(pattern, out var made))
            {
                _made.Add(pattern, made = Make(PatternSyntax.Parse(pattern)));
            }

            return made.Backtracks && text.Length > MaximumBacktracked ? null : made.Regex.IsMatch(text);
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

    private static (Regex Regex, bool Backtracks) Make(PatternSyntax syntax)
    {
        if (syntax.IsNonBacktracking)
        {
            try
            {
                return (new(syntax.WholeText, RegexOptions.CultureInvariant | NonBacktracking, Budget), false);
            }
            catch (Exception e) when (e is ArgumentOutOfRangeException or NotSupportedException)
            {
                // .NET Framework, in which Visual Studio runs the generator, has no such engine; elsewhere it may be limited.
            }
        }

        return (new(syntax.WholeText, RegexOptions.CultureInvariant, Budget), syntax.Obstacle is not null || syntax.IsNonBacktracking);
    }
}
