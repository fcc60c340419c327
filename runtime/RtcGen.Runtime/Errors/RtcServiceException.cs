using System.Globalization;

namespace RtcGen;

/// <summary>
/// The exception that is thrown when the response is not a success: it contains an error, its HTTP status is not 2xx, or it is not
/// a complete Volcengine envelope.
/// </summary>
public sealed class RtcServiceException : RtcException
{
    private RtcRawResponse? _raw;

    /// <summary>Initializes a new instance of the <see cref="RtcServiceException"/> class.</summary>
    public RtcServiceException()
        : base(null, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcServiceException"/> class with a message.</summary>
    /// <param name="message">The message, not an error code: another constructor takes that.</param>
    public RtcServiceException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcServiceException"/> class with a message and an inner exception.</summary>
    /// <param name="message">The message, not an error code: another constructor takes that.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcServiceException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcServiceException"/> class, for a test of code that handles it.</summary>
    /// <param name="code">The error code, for example one of <c>RtcErrors</c>.</param>
    /// <param name="message">The server's words, for <see cref="ServerMessage"/> and for <see cref="Exception.Message"/>; null for a message of code and status.</param>
    /// <param name="httpStatus">The HTTP status.</param>
    /// <param name="requestId">The request id; null for none.</param>
    /// <param name="attempts">The number of attempts that were sent.</param>
    /// <param name="mayHaveTakenEffect">Whether the server may have carried out the call in spite of the error.</param>
    /// <param name="error">The catalogue entry of the code; null for none.</param>
    /// <param name="innerException">The cause, or null.</param>
    public RtcServiceException(
        RtcErrorCode code,
        string? message = null,
        int httpStatus = 400,
        string? requestId = null,
        int attempts = 1,
        bool mayHaveTakenEffect = false,
        RtcError? error = null,
        Exception? innerException = null)
        : base(message ?? string.Create(CultureInfo.InvariantCulture, $"{code} (HTTP {httpStatus})."), innerException)
    {
        Code = code;
        ServerMessage = message;
        HttpStatus = httpStatus;
        RequestId = requestId;
        Attempts = attempts;
        MayHaveTakenEffect = mayHaveTakenEffect;
        Error = error;
        RetryClass = error?.RetryClass ?? RtcRetryClass.Never;
    }

    /// <summary>
    /// Gets a value indicating whether the server carried out the call and only its <c>Result</c> could not be read:
    /// <see cref="Raw"/> then holds the response, requested or not.
    /// </summary>
    public bool CallSucceeded { get; init; }

    /// <summary>Gets the HTTP status; 0 when a test did not set it.</summary>
    public int HttpStatus { get; init; }

    /// <summary>
    /// Gets the error code, for example <c>InvalidParameter.ErrorActiveTaskNotFound</c>; null when the response contains none (a
    /// gateway's page, an empty or truncated body).
    /// </summary>
    public RtcErrorCode? Code { get; init; }

    /// <summary>Gets the catalogue entry of the code, or of its group; null when there is none.</summary>
    public RtcError? Error { get; init; }

    /// <summary>
    /// Gets the response as received; null unless <see cref="RtcCallOptions.KeepRawResponse"/> or <see cref="CallSucceeded"/> is
    /// true, and when its body was not read.
    /// </summary>
    public RtcRawResponse? Raw
    {
        get => _raw;
        init => _raw = value;
    }

    /// <summary>Gets the gateway's error number; null when the response contains none. Errors of the service itself have none.</summary>
    public int? CodeN { get; init; }

    /// <summary>
    /// Gets the server's own message, unlike <see cref="Exception.Message"/>, which also names action, status and request: the
    /// message of an error, or the informative part of a gateway's page, JSON or text. On one line, at most 500 characters, without
    /// the secrets of the call; null when there is none.
    /// </summary>
    public string? ServerMessage { get; init; }

    /// <summary>
    /// Gets the request id to quote to the vendor's support, on one line and at most 500 characters; null when the response
    /// contains none.
    /// </summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// Gets how far the local clock is ahead of the server's, for errors that a wrong clock can cause; negative when it is behind,
    /// null when unknown. The service's catalogue says which errors those are; for a service without one they are those with
    /// the HTTP status 400, 401 or 403.
    /// </summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>Adds the response that it was made from.</summary>
    internal void Keep(RtcRawResponse raw) => _raw = raw;
}
