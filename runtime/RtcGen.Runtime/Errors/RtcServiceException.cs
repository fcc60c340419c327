using System.Globalization;

namespace RtcGen;

/// <summary>
/// The server answered, and the response is not a success: it carries an error, its HTTP status is not 2xx, or
/// it is not a complete Volcengine envelope.
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
    /// <param name="message">The message. It is no error code: for one there is another constructor.</param>
    public RtcServiceException(string? message)
        : this(message, null)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcServiceException"/> class with a message and an inner exception.</summary>
    /// <param name="message">The message. It is no error code: for one there is another constructor.</param>
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
    /// <param name="attempts">How often the call was sent.</param>
    /// <param name="mayHaveTakenEffect">Whether the server may have carried the call out all the same.</param>
    /// <param name="error">What is known of the code; null for nothing.</param>
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

    /// <summary>Whether the server carried the call out and only its <c>Result</c> could not be read: <see cref="Raw"/> then holds the response, asked for or not.</summary>
    public bool CallSucceeded { get; init; }

    /// <summary>The HTTP status; 0 when a test did not say.</summary>
    public int HttpStatus { get; init; }

    /// <summary>
    /// The error code, for example <c>InvalidParameter.ErrorActiveTaskNotFound</c>; null when the response holds none
    /// (a page of a gateway, an empty or cut body).
    /// </summary>
    public RtcErrorCode? Code { get; init; }

    /// <summary>What is known of the code, or of its group; null when nothing is.</summary>
    public RtcError? Error { get; init; }

    /// <summary>The response as it came; null unless <see cref="RtcCallOptions.KeepRawResponse"/> asked for it or <see cref="CallSucceeded"/>, and when its body was not read.</summary>
    public RtcRawResponse? Raw
    {
        get => _raw;
        init => _raw = value;
    }

    /// <summary>The gateway's number of the error; null when the response holds none. Errors of the service itself have none.</summary>
    public int? CodeN { get; init; }

    /// <summary>
    /// The server's own words, unlike <see cref="Exception.Message"/>, which also names action, status and request: of an error its message, of a
    /// gateway's page, JSON or text the part that says something. On one line, at most 500 characters, without the secrets of the call; null for none.
    /// </summary>
    public string? ServerMessage { get; init; }

    /// <summary>The id to quote to the vendor's support, on one line and at most 500 characters; null when the response holds none.</summary>
    public string? RequestId { get; init; }

    /// <summary>
    /// How far this machine's clock is ahead of the server's, for errors that a wrong clock can cause; negative
    /// when it is behind, null when unknown. Which errors those are, the service's catalogue says; of a service without one they are those with
    /// the HTTP status 400, 401 or 403.
    /// </summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>Adds the response that it was made from.</summary>
    internal void Keep(RtcRawResponse raw) => _raw = raw;
}
