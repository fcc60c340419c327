namespace RtcGen;

/// <summary>
/// The server answered, and the answer is not a success: it carries an error, its HTTP status is not 2xx, or
/// it is not a complete Volcengine envelope.
/// </summary>
public sealed class RtcServiceException : RtcException
{
    internal RtcServiceException(string message, bool mayHaveTakenEffect, Exception? innerException = null)
        : base(message, mayHaveTakenEffect, innerException)
    {
    }

    /// <summary>Whether the server carried the call out and only its <c>Result</c> could not be read: <see cref="Raw"/> then holds the answer, asked for or not.</summary>
    public bool CallSucceeded { get; internal init; }

    /// <summary>The HTTP status.</summary>
    public required int HttpStatus { get; init; }

    /// <summary>
    /// The error code, for example <c>InvalidParameter.ErrorActiveTaskNotFound</c>; null when the answer holds none
    /// (a page of a gateway, an empty or cut body).
    /// </summary>
    public RtcErrorCode? Code { get; init; }

    /// <summary>What is known of the code, or of its group; null when nothing is.</summary>
    public RtcError? Error { get; init; }

    /// <summary>The answer as it came; null unless <see cref="RtcCallOptions.KeepRawResponse"/> asked for it or <see cref="CallSucceeded"/>, and when its body was not read.</summary>
    public RtcRawResponse? Raw { get; internal set; }

    /// <summary>The gateway's number of the error; null when the answer holds none. Errors of the service itself have none.</summary>
    public int? CodeN { get; init; }

    /// <summary>
    /// The server's own words, unlike <see cref="Exception.Message"/>, which also names action, status and request: of an error its message, of a
    /// gateway's page, JSON or text the part that says something. On one line, at most 500 characters, without the secrets of the call; null for none.
    /// </summary>
    public string? ServerMessage { get; init; }

    /// <summary>The id to quote to the vendor's support, on one line and at most 500 characters; null when the answer holds none.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// How far this machine's clock is ahead of the server's, for errors that a wrong clock can cause; negative
    /// when it is behind, null when unknown.
    /// </summary>
    public TimeSpan? ClockSkew { get; init; }
}
