using System.Buffers;
using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>A pattern that a whole string must match. Generated code creates one for each pattern of the schema.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RtcStringFormat
{
    /// <summary>The timeout for matching one string: many times what a normal one takes, and no longer than a caller would wait.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Func<string, bool?> _isMatch;

    private RtcStringFormat(string pattern, Func<string, bool?> isMatch, bool mayTakeLong = false)
    {
        // The end of a line after a comment is there for the regular expression, not for those who read the pattern.
        Pattern = pattern.TrimEnd('\n');
        MayTakeLong = mayTakeLong;
        _isMatch = isMatch;
    }

    /// <summary>Gets the pattern as the documentation states it, without anchors.</summary>
    public string Pattern { get; }

    /// <summary>
    /// Gets a value indicating whether a short string may take long to match, so that the total time of many matches must be
    /// limited.
    /// </summary>
    internal bool MayTakeLong { get; }

    /// <summary>
    /// Creates the format of a string of limited length whose characters are all in one set. It needs no regular expression.
    /// </summary>
    /// <param name="pattern">The pattern, for messages.</param>
    /// <param name="characters">The allowed characters.</param>
    /// <param name="minLength">The minimum number of characters.</param>
    /// <param name="maxLength">The maximum number of characters.</param>
    /// <returns>The format.</returns>
    public static RtcStringFormat FromCharacters(string pattern, string characters, int minLength, int maxLength)
    {
        var allowed = SearchValues.Create(characters);
        return new(pattern, text =>
            text.Length >= minLength && text.Length <= maxLength && text.AsSpan().IndexOfAnyExcept(allowed) < 0);
    }

    /// <summary>
    /// Creates the format of a string that matches a regular expression from its first character to its last, in linear time.
    /// </summary>
    /// <param name="pattern">The regular expression, without anchors. It has nothing that <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/> does not support.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">It cannot be matched in linear time.</exception>
    public static RtcStringFormat FromRegex(string pattern) => new(pattern, AnchoredRegex.Linear(pattern));

    /// <summary>
    /// Creates the format of a string that matches a regular expression from its first character to its last, for expressions that
    /// cannot be matched in linear time. A string that exceeds the timeout counts as an error.
    /// </summary>
    /// <param name="pattern">The regular expression, without anchors.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> is not a regular expression.</exception>
    public static RtcStringFormat FromBacktrackingRegex(string pattern) => FromBacktrackingRegex(pattern, Patience);

    internal static RtcStringFormat FromBacktrackingRegex(string pattern, TimeSpan patience) =>
        new(pattern, AnchoredRegex.Backtracking(pattern, patience), mayTakeLong: true);

    /// <summary>Determines whether a string matches; null when the match times out.</summary>
    internal bool? IsMatch(string text) => _isMatch(text);
}
