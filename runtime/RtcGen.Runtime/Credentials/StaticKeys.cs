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
        var fault = KeyFormat.Fault(accessKey.Value!, accessKey.Name)
            ?? KeyFormat.SecretFault(secretKey.Value!, secretKey.Name)
            ?? (sessionToken.Value is { } token ? KeyFormat.Fault(token, sessionToken.Name) : null);
        return fault is not null ? throw new RtcCredentialException($"{where} cannot be used. {fault}") : new(accessKey.Value!, secretKey.Value!, sessionToken.Value, expiresAt);
    }

    /// <summary>A text and what it is called where it stands.</summary>
    public readonly record struct NamedText(string Name, string? Value)
    {
        // What records write would show the value.
        public override string ToString() => Name;
    }
}
