namespace RtcGen;

/// <summary>
/// What one call does differently from its client. A member that is null leaves the client's setting. A call checks and copies them when it
/// begins, and throws an <see cref="ArgumentException"/> that names the property of one that cannot be used; nothing is signed then.
/// </summary>
public sealed class RtcCallOptions
{
    /// <summary>
    /// The longest the call may take, with its waits and all attempts: more than zero and at most a day;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often the call is sent at most, 1 to 10; 1 for no retry.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>Whether a request with errors is sent.</summary>
    public RtcValidationMode? Validation { get; set; }

    /// <summary>
    /// Another server than the client's, under the rules of <see cref="RtcClientOptions.Endpoint"/>; one that the client
    /// would refuse is refused before anything is signed.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Headers to send besides the client's own. They are not part of the signature, as the server does not need them to be.
    /// Refused are names that are no header name or that the client sets itself, and values that hold anything but visible ASCII and spaces.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; set; } = [];

    /// <summary>Whether the response is kept as it came too: in <see cref="RtcResponse{TResult}.Raw"/> and <see cref="RtcServiceException.Raw"/>.</summary>
    public bool KeepRawResponse { get; set; }

    /// <summary>A copy that nobody changes, of options that can be used.</summary>
    /// <exception cref="ArgumentException">One cannot be used.</exception>
    internal RtcCallOptions Checked()
    {
        var copy = (RtcCallOptions)MemberwiseClone();
        copy.Headers = Headers is null ? null! : [.. Headers];
        var errors = new OptionErrors();
        errors.Timeout(nameof(Timeout), copy.Timeout ?? System.Threading.Timeout.InfiniteTimeSpan);
        RtcRetryOptions.CheckAttempts(errors, nameof(MaxAttempts), copy.MaxAttempts ?? 1);
        errors.Defined(copy.Validation ?? RtcValidationMode.Strict);
        errors.Add(nameof(Endpoint), copy.Endpoint is null ? null : Endpoints.FindError(copy.Endpoint));
        if (errors.Require(nameof(Headers), copy.Headers))
        {
            errors.Add(nameof(Headers), ExtraHeaders.FindError(copy.Headers, nameof(Headers)));
        }

        errors.Throw();
        return copy;
    }
}
