using System.Buffers;
using System.ComponentModel;

namespace RtcGen.Generated;

/// <summary>A pattern that a whole text must match. Generated code makes one for each pattern of the schema.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RtcStringFormat
{
    /// <summary>How long one text may take: many times what an honest one does, and no more than a caller would wait for.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Func<string, bool?> _isMatch;

    private RtcStringFormat(string pattern, Func<string, bool?> isMatch, bool mayTakeLong = false)
    {
        // The end of a line after a comment is there for the regular expression, not for those who read the pattern.
        Pattern = pattern.TrimEnd('\n');
        MayTakeLong = mayTakeLong;
        _isMatch = isMatch;
    }

    /// <summary>The pattern as the documentation writes it, without anchors.</summary>
    public string Pattern { get; }

    /// <summary>Whether a short text may take long to match, so that whoever checks many has to watch the time.</summary>
    internal bool MayTakeLong { get; }

    /// <summary>A text of some length whose characters all come from one set. Needs no regular expression.</summary>
    /// <param name="pattern">The pattern, for messages.</param>
    /// <param name="characters">The allowed characters.</param>
    /// <param name="minLength">The least number of characters.</param>
    /// <param name="maxLength">The greatest number of characters.</param>
    /// <returns>The format.</returns>
    public static RtcStringFormat FromCharacters(string pattern, string characters, int minLength, int maxLength)
    {
        var allowed = SearchValues.Create(characters);
        return new(pattern, text =>
            text.Length >= minLength && text.Length <= maxLength && text.AsSpan().IndexOfAnyExcept(allowed) < 0);
    }

    /// <summary>A text that matches a regular expression from its first character to its last, found in linear time.</summary>
    /// <param name="pattern">The regular expression, without anchors. It has nothing that <see cref="System.Text.RegularExpressions.RegexOptions.NonBacktracking"/> does not support.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> is not a regular expression.</exception>
    /// <exception cref="NotSupportedException">It cannot be matched in linear time.</exception>
    public static RtcStringFormat FromRegex(string pattern) => new(pattern, AnchoredRegex.Linear(pattern));

    /// <summary>
    /// A text that matches a regular expression from its first character to its last, for expressions that cannot be
    /// matched in linear time. A text that takes too long counts as an error.
    /// </summary>
    /// <param name="pattern">The regular expression, without anchors.</param>
    /// <returns>The format.</returns>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> is not a regular expression.</exception>
    public static RtcStringFormat FromBacktrackingRegex(string pattern) => FromBacktrackingRegex(pattern, Patience);

    internal static RtcStringFormat FromBacktrackingRegex(string pattern, TimeSpan patience) =>
        new(pattern, AnchoredRegex.Backtracking(pattern, patience), mayTakeLong: true);

    /// <summary>Whether a text matches; null when it takes too long to say.</summary>
    internal bool? IsMatch(string text) => _isMatch(text);
}
