namespace RtcGen.Import;

/// <summary>Finds the list of actions in a Go file: entries with <c>Method: http.MethodPost</c> and a query of Action and Version.</summary>
internal static class GoApiList
{
    /// <summary>The actions, in order.</summary>
    public static List<GoApi> Read(IReadOnlyList<GoToken> tokens)
    {
        var constants = GoConstants.Read(tokens);
        var apis = new List<GoApi>();
        string? method = null;
        string? action = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Is("Method") && At(tokens, i + 1).Is(":") && At(tokens, i + 4).Text is "MethodGet" or "MethodPost")
            {
                method = At(tokens, i + 4).Text["Method".Length..].ToUpperInvariant();
            }
            else if (tokens[i] is { Kind: GoTokenKind.Text, Text: "Action" } && Value(tokens, i, constants) is { } name)
            {
                action = name;
            }
            else if (tokens[i] is { Kind: GoTokenKind.Text, Text: "Version" } && Value(tokens, i, constants) is { } version && action is not null && method is not null)
            {
                apis.Add(new(action, version, method));
                action = null;
            }
        }

        return apis;
    }

    // "Action": []string{"StartRecord"}, or a constant in the place of the text.
    private static string? Value(IReadOnlyList<GoToken> tokens, int key, Dictionary<string, string> constants)
    {
        var opening = key + 5;
        if (!At(tokens, key + 1).Is(":") || !At(tokens, opening).Is("{"))
        {
            return null;
        }

        var value = At(tokens, opening + 1);
        return value.Kind == GoTokenKind.Text ? value.Text : constants.GetValueOrDefault(value.Text);
    }

    private static GoToken At(IReadOnlyList<GoToken> tokens, int index) => index < tokens.Count ? tokens[index] : default;
}
