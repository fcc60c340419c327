namespace RtcGen;

/// <summary>Makes credentials of texts that came from somewhere, and says where when one cannot be used.</summary>
internal static class StaticKeys
{
    /// <param name="where">Names the place, for a message.</param>
    /// <param name="accessKey">The access key id with its name there.</param>
    /// <param name="secretKey">The secret key with its name there.</param>
    /// <param name="sessionToken">The session token, if any, with its name there.</param>
    /// <param name="expiresAt">When they end.</param>
    /// <exception cref="RtcCredentialException">One cannot be used; the message names it and never shows it.</exception>
    public static RtcCredentials Create(
        string where, NamedText accessKey, NamedText secretKey, NamedText sessionToken, DateTimeOffset? expiresAt = null)
    {
        if (HeaderText.Fault(accessKey.Value!, accessKey.Name) is { } first)
        {
            throw new RtcCredentialException($"{where} cannot be used. {first}");
        }

        if (sessionToken.Value is { } token && HeaderText.Fault(token, sessionToken.Name) is { } second)
        {
            throw new RtcCredentialException($"{where} cannot be used. {second}");
        }

        if (WellFormedText.IndexOfLoneSurrogate(secretKey.Value!) >= 0)
        {
            throw new RtcCredentialException($"{where} cannot be used. {secretKey.Name} holds half of a surrogate pair, which has no UTF-8 form.");
        }

        return new(accessKey.Value!, secretKey.Value!, sessionToken.Value, expiresAt);
    }

    /// <summary>A text and what it is called where it stands.</summary>
    public readonly record struct NamedText(string Name, string? Value)
    {
        // What records write would show the value.
        public override string ToString() => Name;
    }
}
