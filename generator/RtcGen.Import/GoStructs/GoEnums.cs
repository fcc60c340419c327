using System.Text.RegularExpressions;

namespace RtcGen.Import;

/// <summary>Finds the values of enumerations. The SDK writes above each constant which enumeration it belongs to.</summary>
internal static partial class GoEnums
{
    /// <summary>Adds the values of a file, in order.</summary>
    public static void Read(IReadOnlyList<GoToken> tokens, GoFile file)
    {
        string? name = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == GoTokenKind.Comment)
            {
                name = Owner().Match(tokens[i].Text) is { Success: true } match ? match.Groups[1].Value : null;
            }
            else if (name is not null && tokens[i].Kind == GoTokenKind.Text)
            {
                if (!file.Enums.TryGetValue(name, out var values))
                {
                    file.Enums.Add(name, values = []);
                }

                values.Add(tokens[i].Text);
                name = null;
            }
        }
    }

    [GeneratedRegex(@"\A\w+ is an? (\w+) enum value\z", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();
}
