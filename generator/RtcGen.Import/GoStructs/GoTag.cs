using System.Text.RegularExpressions;

namespace RtcGen.Import;

/// <summary>The tag of a Go field: strings by key.</summary>
internal sealed partial class GoTag
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private GoTag()
    {
    }

    /// <summary>A field without a tag.</summary>
    public static GoTag None { get; } = new();

    /// <summary>Reads a tag; what is not written as <c>key:"text"</c> is passed over, as Go does.</summary>
    public static GoTag Read(string text)
    {
        var tag = new GoTag();
        foreach (Match pair in Pair().Matches(text))
        {
            tag._values.TryAdd(pair.Groups[1].Value, pair.Groups[2].Value);
        }

        return tag;
    }

    /// <summary>What the tag says under a key; null when it does not.</summary>
    public string? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>The first part of what stands under a key, which is the name on the wire; null when there is none.</summary>
    public string? Name(string key) => Find(key)?.Split(',')[0] is { Length: > 0 } name ? name : null;

    [GeneratedRegex("""([A-Za-z_][A-Za-z0-9_\-]*):"([^"]*)" *""", RegexOptions.NonBacktracking)]
    private static partial Regex Pair();
}
