namespace RtcGen.OpenApi;

/// <summary>What cannot be written as an OpenAPI document, or a document that cannot be read: what is wrong, and where.</summary>
public sealed class OpenApiException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="OpenApiException"/> class.</summary>
    /// <param name="message">What is wrong, in one sentence.</param>
    /// <param name="line">The line of the document, counted from 1; null when it is not known, or no document was read.</param>
    public OpenApiException(string message, int? line = null)
        : base(message) => Line = line;

    /// <summary>Gets the line of the document, counted from 1; null when it is not known, or no document was read.</summary>
    public int? Line { get; }
}
