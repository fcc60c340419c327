using System.Security.Authentication;

namespace RtcGen;

/// <summary>
/// Exceptions of the transport as they may be shown: some repeat what the server said, such as a status line that is none. What the application's own
/// handlers throw stays what it is.
/// </summary>
internal static class SanitizedException
{
    private const string Pointer = ", see inner exception";

    /// <summary>Gets the exception, or one like it where its message or that of an inner one must not be shown as it is.</summary>
    public static Exception Create(Exception exception, SentSecrets secrets)
    {
        var inner = exception.InnerException is { } within ? Create(within, secrets) : null;
        var message = ServerText.Format(exception.Message, secrets);
        return message == exception.Message && inner == exception.InnerException ? exception : exception switch
        {
            HttpRequestException http => new HttpRequestException(http.HttpRequestError, message, inner, http.StatusCode),
            OperationCanceledException => new OperationCanceledException(message, inner),
            TimeoutException => new TimeoutException(message, inner),
            AuthenticationException => new AuthenticationException(message, inner),
            IOException or InvalidDataException => new IOException(message, inner),

            // .NET puts the name of the object on a line of its own.
            ObjectDisposedException => new ObjectDisposedException(null, ServerText.Format(exception.Message.ReplaceLineEndings(" "), secrets)),
            _ => exception,
        };
    }

    /// <summary>Says why, with the inner exceptions to which the outer ones only point.</summary>
    public static string Reason(Exception exception)
    {
        var reason = string.Empty;
        for (var one = exception; one is not null; one = one.InnerException)
        {
            var words = one.Message.Trim().TrimEnd('.');
            var isPointer = words.EndsWith(Pointer, StringComparison.OrdinalIgnoreCase);
            reason += $"{(reason.Length > 0 ? ": " : string.Empty)}{(isPointer ? words[..^Pointer.Length] : words)}";
            if (!isPointer)
            {
                break;
            }
        }

        return LogSanitizer.Short(reason);
    }
}
