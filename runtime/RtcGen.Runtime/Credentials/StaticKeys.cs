namespace RtcGen;

/// <summary>Creates credentials from strings that came from somewhere; the error names the place when one cannot be used.</summary>
internal static class StaticKeys
{
    /// <param name="where">Names the place, for a message.</param>
    /// <param name="accessKey">The access key id with its name there.</param>
    /// <param name="secretKey">The secret key with its name there.</param>
    /// <param name="sessionToken">The session token, if any, with its name there.</param>
    /// <param name="expiresAt">When they expire.</param>
    /// <exception cref="RtcCredentialException">One cannot be used; the message names it and never shows it.</exception>
    public static RtcCredentials Create(
        string where, NamedString accessKey, NamedString secretKey, NamedString sessionToken, DateTimeOffset? expiresAt = null)
    {
        var error = KeyFormat.GetError(accessKey.Value!, accessKey.Name)
            ?? KeyFormat.GetSecretError(secretKey.Value!, secretKey.Name)
            ?? (sessionToken.Value is { } token ? KeyFormat.GetError(token, sessionToken.Name) : null);
        return error is not null ? throw new RtcCredentialException($"{where} cannot be used. {error}") : new(accessKey.Value!, secretKey.Value!, sessionToken.Value, expiresAt);
    }

    /// <summary>A string and its name where it stands.</summary>
    public readonly record struct NamedString(string Name, string? Value)
    {
        // What records write would show the value.
        public override string ToString() => Name;
    }
}
