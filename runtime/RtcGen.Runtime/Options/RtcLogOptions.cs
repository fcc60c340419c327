namespace RtcGen;

/// <summary>Options of a client's log messages. By default they show no header that could contain a secret, and no body.</summary>
public sealed class RtcLogOptions
{
    /// <summary>
    /// Gets or sets request and response headers whose values are shown at level Trace, besides those that never contain a secret;
    /// of any other header only the name is shown. Headers that carry credentials, such as <c>Authorization</c>, are refused.
    /// </summary>
    public IReadOnlyCollection<string> AllowedHeaders { get; set; } = [];

    /// <summary>
    /// Gets or sets a value indicating whether bodies and query parameters are logged, at level Trace. The default is false. Values
    /// that the schema marks as secret, and those that it does not describe, are masked; the body of a request without a schema is
    /// not shown. The names of rooms and users are shown nevertheless.
    /// </summary>
    public bool LogBodies { get; set; }

    /// <summary>Gets or sets the maximum number of characters of a body that are shown. The default is 4096; not negative.</summary>
    public int MaxBodyCharacters { get; set; } = 4096;

    internal RtcLogOptions Copy()
    {
        var copy = (RtcLogOptions)MemberwiseClone();
        copy.AllowedHeaders = AllowedHeaders is null ? null! : [.. AllowedHeaders];
        return copy;
    }

    internal void Check(OptionErrors errors, string path)
    {
        if (errors.Require($"{path}.{nameof(AllowedHeaders)}", AllowedHeaders))
        {
            foreach (var name in AllowedHeaders)
            {
                errors.Add($"{path}.{nameof(AllowedHeaders)}", SecretHeaders.FindError(name, nameof(AllowedHeaders)));
            }
        }

        errors.Range($"{path}.{nameof(MaxBodyCharacters)}", MaxBodyCharacters >= 0, MaxBodyCharacters, "MaxBodyCharacters must not be negative.");
    }
}
