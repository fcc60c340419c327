namespace RtcGen.Import;

/// <summary>Finds the string constants of a Go file.</summary>
internal static class GoConstants
{
    /// <summary>The constants by name; comments and line ends must be gone from the tokens.</summary>
    public static Dictionary<string, string> Read(IReadOnlyList<GoToken> tokens)
    {
        var constants = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Kind == GoTokenKind.Name && tokens[i + 1].Is("=") && tokens[i + 2].Kind == GoTokenKind.Text)
            {
                constants[tokens[i].Text] = tokens[i + 2].Text;
            }
        }

        return constants;
    }
}
