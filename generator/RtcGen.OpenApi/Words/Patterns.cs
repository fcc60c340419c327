using System.Text.RegularExpressions;

namespace RtcGen.OpenApi.Words;

/// <summary>
/// Patterns of .NET as those of JSON Schema, which are searched for and follow ECMA-262. Where the two may mean different things, there is none.
/// </summary>
internal static partial class Patterns
{
    private const string Start = "^(?:";
    private const string End = ")$";

    /// <summary>The pattern for the whole string; null when ECMA-262 has none with the same characters and meaning.</summary>
    public static string? ToEcma(string pattern) => IsCommon(pattern) ? Start + pattern + End : null;

    /// <summary>The pattern that <see cref="ToEcma"/> was given; others are taken as they are, if they are for a whole string.</summary>
    public static string FromEcma(string pattern) =>
        pattern.StartsWith(Start, StringComparison.Ordinal) && pattern.EndsWith(End, StringComparison.Ordinal)
            ? pattern[Start.Length..^End.Length]
            : ".*" + "(?:" + pattern + ").*";

    // ECMA-262 with the flag u, which JSON Schema asks for: no escapes of plain letters, no inline options, no classes of .NET's own.
    // \d, \w and \b know only ASCII there, and a dot takes other line breaks.
    private static bool IsCommon(string pattern) => !Foreign().IsMatch(pattern);

    [GeneratedRegex(@"\\[^\-\^$\\.*+?()\[\]{}|/tnrfvsS]|\(\?[^:]|\[[^\]]*-\[|(?<!\\)\.(?![^\[]*\])|\]\]|\[\]", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
