using System.Text.RegularExpressions;
using RtcGen.Generator;
using RtcGen.Schema;

namespace RtcGen.Analyzers;

/// <summary>What a whole string must match.</summary>
internal sealed class StringPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly CharacterClass? _set;
    private readonly Lazy<Regex?> _regex;

    public StringPattern(string text)
    {
        Text = text;
        _set = CharacterClass.TryParse(text);
        _regex = new(() => Create(text));
    }

    /// <summary>The regular expression as the documentation states it, without anchors.</summary>
    public string Text { get; }

    /// <summary>Whether a string matches; null when that cannot be told in time.</summary>
    public bool? IsMatch(string value)
    {
        if (_set is { } set)
        {
            return value.Length >= set.MinLength && value.Length <= set.MaxLength && FindOffender(value) is null;
        }

        try
        {
            return _regex.Value?.IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The index of the first character that no string of the pattern has; null when the characters alone do not tell.</summary>
    public int? FindOffender(string value)
    {
        if (_set is { } set)
        {
            for (var i = 0; i < value.Length; i++)
            {
                if (set.Characters.IndexOf(value[i]) < 0)
                {
                    return i;
                }
            }
        }

        return null;
    }

    private static Regex? Create(string text)
    {
        try
        {
            return new(PatternSyntax.Parse(text).WholeText, RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
