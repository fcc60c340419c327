namespace RtcGen.OpenApi;

/// <summary>How a document is written.</summary>
public sealed record OpenApiOptions
{
    /// <summary>Gets the title of the document; null for one made of the names of the services.</summary>
    public string? Title { get; init; }

    /// <summary>Gets a value indicating whether summaries and descriptions are in Chinese where there is such a text.</summary>
    public bool InChinese { get; init; }
}
