namespace RtcGen.Import;

/// <summary>What a package says of its service.</summary>
/// <param name="Name">The service, as in the credential scope.</param>
/// <param name="Version">The API version of all its operations.</param>
internal sealed record GoService(string Name, string Version)
{
    /// <summary>Finds them in the tokens of a file, from which comments and line ends must be gone; null when the file does not have them.</summary>
    public static GoService? Read(IReadOnlyList<GoToken> tokens)
    {
        if (!GoConstants.Read(tokens).TryGetValue("ServiceName", out var name))
        {
            return null;
        }

        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Is("APIVersion") && tokens[i + 1].Is(":") && tokens[i + 2].Kind == GoTokenKind.Text)
            {
                return new(name, tokens[i + 2].Text);
            }
        }

        return null;
    }
}
