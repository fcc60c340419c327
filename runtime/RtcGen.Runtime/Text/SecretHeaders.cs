namespace RtcGen;

/// <summary>Which headers carry credentials, by their names.</summary>
internal static class SecretHeaders
{
    // What carries credentials has one of these in its name.
    private static readonly string[] Parts =
        ["apikey", "api-key", "access-key", "auth", "cookie", "credential", "passw", "secret", "signature", "token"];

    /// <summary>Whether the name is one of a header that carries credentials.</summary>
    public static bool Contains(string name) => FindPart(name) is not null;

    /// <summary>Returns why the values of a header cannot be logged, or null.</summary>
    public static string? FindError(string name, string property) => HeaderText.FindError(name, property)
        ?? (FindPart(name) is { } part
            ? $"The header {name} may contain a secret ('{part}' in its name), so its value is never logged. Remove it from {property}."
            : null);

    private static string? FindPart(string name) => Array.Find(Parts, part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}
