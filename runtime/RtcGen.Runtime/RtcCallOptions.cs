namespace RtcGen;

/// <summary>What one call does differently from its client. A member that is null leaves the client's setting.</summary>
public sealed class RtcCallOptions
{
    private readonly TimeSpan? _timeout;
    private readonly int? _maxAttempts;
    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers = [];

    /// <summary>The longest the call may take, with its waits and all attempts; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is zero, negative or more than a day.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init
        {
            TimeLimit.Require(value ?? System.Threading.Timeout.InfiniteTimeSpan, nameof(Timeout));
            _timeout = value;
        }
    }

    /// <summary>How often the call is sent at most, 1 to 10; 1 for no repetition.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not in that range.</exception>
    public int? MaxAttempts
    {
        get => _maxAttempts;
        init
        {
            RtcRetryOptions.RequireAttempts(value ?? 1, nameof(MaxAttempts));
            _maxAttempts = value;
        }
    }

    /// <summary>Whether a request with faults is sent.</summary>
    public RtcValidation? Validation { get; init; }

    /// <summary>
    /// Another server than the client's, under the rules of <see cref="RtcClientOptions.Endpoint"/>; one that the client
    /// would refuse is refused before anything is signed.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// Headers to send besides the client's own. They are not part of the signature, as the server does not need them to be.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A name is no header name or one that the client sets itself, or a value holds anything but visible ASCII and spaces.
    /// </exception>
    public IReadOnlyList<KeyValuePair<string, string>> Headers
    {
        get => _headers;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Headers));
            _headers = ExtraHeaders.Require(value, nameof(Headers));
        }
    }

    /// <summary>Whether the answer is kept as it came too: in <see cref="RtcResponse{TResult}.Raw"/> and <see cref="RtcServiceException.Raw"/>.</summary>
    public bool KeepRawResponse { get; init; }
}
