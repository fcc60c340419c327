using System.Buffers;
using System.Text.RegularExpressions;

namespace RtcGen;

/// <summary>A pattern that a whole text must match. Generated code makes one for each pattern of the schema.</summary>
public sealed class TextFormat
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly Func<string, bool> _isMatch;

    private TextFormat(string pattern, Func<string, bool> isMatch)
    {
        Pattern = pattern;
        _isMatch = isMatch;
    }

    /// <summary>The pattern as the documentation writes it, without anchors.</summary>
    public string Pattern { get; }

    /// <summary>A text of some length whose characters all come from one set. Needs no regular expression.</summary>
    /// <param name="pattern">The pattern, for messages.</param>
    /// <param name="characters">The allowed characters.</param>
    /// <param name="minLength">The least number of characters.</param>
    /// <param name="maxLength">The greatest number of characters.</param>
    /// <returns>The format.</returns>
    public static TextFormat OfCharacters(string pattern, string characters, int minLength, int maxLength)
    {
        var allowed = SearchValues.Create(characters);
        return new(pattern, text =>
            text.Length >= minLength && text.Length <= maxLength && text.AsSpan().IndexOfAnyExcept(allowed) < 0);
    }

    /// <summary>A text that matches a regular expression from its first character to its last.</summary>
    /// <param name="pattern">The regular expression, without anchors.</param>
    /// <returns>The format.</returns>
    public static TextFormat OfRegex(string pattern)
    {
        var regex = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, MatchTimeout);
        return new(pattern, regex.IsMatch);
    }

    internal bool IsMatch(string text) => _isMatch(text);
}
