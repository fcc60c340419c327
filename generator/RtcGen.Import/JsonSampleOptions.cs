namespace RtcGen.Import;

/// <summary>What an import knows besides the samples.</summary>
public sealed class JsonSampleOptions
{
    /// <summary>Gets the action's name; null for the one in the response.</summary>
    public string? Action { get; init; }

    /// <summary>Gets the API version; null for the one in the response.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the service, as in the credential scope; null for the one in the response.</summary>
    public string? Service { get; init; }

    /// <summary>Gets <c>GET</c>, whose members are in the query, or <c>POST</c>.</summary>
    public string Method { get; init; } = "POST";
}
