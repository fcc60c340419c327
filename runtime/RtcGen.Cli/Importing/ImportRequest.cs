namespace RtcGen.Cli.Importing;

/// <summary>What is imported, and what is known besides.</summary>
/// <param name="Sources">Files and folders.</param>
internal sealed record ImportRequest(IReadOnlyList<string> Sources)
{
    /// <summary>Gets the kind of the sources; null for what they look like.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets the sample of a response.</summary>
    public string? Response { get; init; }

    public string? Action { get; init; }

    public string? Version { get; init; }

    public string? Service { get; init; }

    public string Method { get; init; } = "POST";
}
