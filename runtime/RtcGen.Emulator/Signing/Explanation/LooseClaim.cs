namespace RtcGen.Emulator;

/// <summary>What an <c>Authorization</c> header means to say, however it is written: an explanation goes on where a server stops.</summary>
/// <param name="Algorithm">The algorithm, or an empty string.</param>
/// <param name="Credential">The text of the credential, or null.</param>
/// <param name="SignedHeaders">The list, or null.</param>
/// <param name="Signature">The signature, or null.</param>
internal sealed record LooseClaim(string Algorithm, string? Credential, string? SignedHeaders, string? Signature)
{
    public IReadOnlyList<string> CredentialParts { get; } = Credential?.Split('/') ?? [];

    public static LooseClaim Read(string authorization)
    {
        var text = authorization.Trim();
        var start = text.IndexOf("Credential", StringComparison.OrdinalIgnoreCase);
        var algorithm = start < 0 ? text.Split(' ')[0] : text[..start].Trim().TrimEnd(',');
        var parts = start < 0 ? [] : text[start..].Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(algorithm, Value("Credential"), Value("SignedHeaders"), Value("Signature"));

        string? Value(string name)
        {
            var at = Array.FindIndex(parts, part => part.StartsWith(name, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
            {
                return null;
            }

            // Some pages print spaces around the equals sign.
            var value = parts[at][name.Length..];
            value = value is "" or "=" && at + 1 < parts.Length ? value + parts[at + 1] : value;
            value = value == "=" && at + 2 < parts.Length ? value + parts[at + 2] : value;
            return value.TrimStart('=', ':').Trim('"', '{', '}');
        }
    }

    /// <summary>The claim of a server's reader, with what is missing left empty; null when the parts that a signature cannot do without are missing.</summary>
    public SignatureClaim? Complete(string? date) => CredentialParts.Count >= 4 && SignedHeaders is not null && Signature is not null && date is not null
        ? new(CredentialParts[0], CredentialParts[1], CredentialParts[2], CredentialParts[3], date, [.. SignedHeaders.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim().ToLowerInvariant())], null, Signature)
        : null;
}
