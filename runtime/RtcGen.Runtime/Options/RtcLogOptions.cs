namespace RtcGen;

/// <summary>What a client's log messages show. Without more they show no header that could hold a secret, and no body.</summary>
public sealed class RtcLogOptions
{
    /// <summary>
    /// Headers of requests and answers whose values are shown at level Trace, besides those that never hold a secret;
    /// of any other only the name is. Headers that carry credentials, such as <c>Authorization</c>, are refused.
    /// </summary>
    public IReadOnlyCollection<string> AllowedHeaders { get; set; } = [];

    /// <summary>
    /// Whether bodies and query parameters are logged, at level Trace; not by default. Values that the schema marks
    /// secret, and those it does not describe, are masked; the body of a request without a schema is not shown.
    /// They hold names of rooms and users all the same.
    /// </summary>
    public bool LogBodies { get; set; }

    /// <summary>How much of a body is shown, 4096 characters by default; not negative.</summary>
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
