namespace RtcGen;

/// <summary>
/// Options of one call that override the client's. A property that is null keeps the client's setting. A call validates and copies
/// them when it starts, and throws an <see cref="ArgumentException"/> that names an invalid property; nothing is signed then.
/// </summary>
public sealed class RtcCallOptions
{
    /// <summary>
    /// Gets or sets the timeout of the call, including waits and all attempts: more than zero and at most a day;
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Gets or sets the maximum number of attempts, including the first, from 1 to 10; 1 for no retry.</summary>
    public int? MaxAttempts { get; set; }

    /// <summary>Gets or sets whether a request with errors is sent.</summary>
    public RtcValidationMode? Validation { get; set; }

    /// <summary>
    /// Gets or sets an endpoint other than the client's, under the rules of <see cref="RtcClientOptions.Endpoint"/>; one that the
    /// client would refuse is refused before anything is signed.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Gets or sets a region other than that of the client or the service. The host is that of the region, unless an endpoint is set here or in the
    /// client's options.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>
    /// Gets or sets headers to send besides the client's own. They are not signed, as the server does not require it. Refused are
    /// invalid header names, headers that the client sets itself, and values that contain anything but visible ASCII and spaces.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; set; } = [];

    /// <summary>
    /// Gets or sets a value indicating whether the response is also kept as received: in <see cref="RtcResponse{TResult}.Raw"/> and
    /// <see cref="RtcServiceException.Raw"/>.
    /// </summary>
    public bool KeepRawResponse { get; set; }

    /// <summary>Validates the options and returns a copy that nobody changes.</summary>
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
        errors.Add(nameof(Region), copy.Region is null ? null : HeaderText.FindError(copy.Region, nameof(Region)));
        if (errors.Require(nameof(Headers), copy.Headers))
        {
            errors.Add(nameof(Headers), ExtraHeaders.FindError(copy.Headers, nameof(Headers)));
        }

        errors.Throw();
        return copy;
    }
}
