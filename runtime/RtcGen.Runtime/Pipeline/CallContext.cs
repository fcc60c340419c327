using System.Runtime.ExceptionServices;

namespace RtcGen;

/// <summary>
/// The state of one call, and what the next one can use again: writer, validator, timeout and a buffer for the
/// response. It goes back to the pool only after a whole response, when nothing can still read the
/// request's bytes; any other is left to the garbage collector.
/// </summary>
internal sealed class CallContext(TimeProvider clock, ClientLog log) : IDisposable
{
    private const int KeptBytes = 64 * 1024;

    private CancellationTokenSource _timeout = new(System.Threading.Timeout.InfiniteTimeSpan, clock);
    private CancellationTokenRegistration _callerRegistration;
    private ActionEndpoint? _endpoint;
    private long _started;

    public RtcValidator Validator { get; } = new();

    /// <summary>What the call sends.</summary>
    public SentCall Sent { get; } = new();

    /// <summary>Tells whoever listens what becomes of the call.</summary>
    public CallReport Report { get; } = new(log);

    /// <summary>Where the call goes.</summary>
    public ActionEndpoint Endpoint => _endpoint!;

    public RtcAction Action => _endpoint!.Action;

    /// <summary>Options that override the client's for this call, or null.</summary>
    public RtcCallOptions? Options { get; private set; }

    /// <summary>The caller's own token.</summary>
    public CancellationToken Caller { get; private set; }

    /// <summary>The timeout of the whole call.</summary>
    public TimeSpan Timeout { get; private set; }

    /// <summary>The number of attempts that the call may take.</summary>
    public int MaxAttempts { get; private set; }

    public TimeSpan Elapsed => clock.GetElapsedTime(_started);

    /// <summary>What is left of the call's time.</summary>
    public TimeSpan Left => TimeLimit.Left(Timeout, Elapsed);

    /// <summary>The current attempt.</summary>
    public Attempt Attempt { get; set; }

    /// <summary>The number of tries, with the times that a handler of the application did not let the call through.</summary>
    public int Tries { get; private set; }

    /// <summary>The body of the current attempt, or null when it has none.</summary>
    public RequestBody? Body { get; private set; }

    /// <summary>The mark of the current attempt, or null when no handler could send it twice.</summary>
    public SingleSendGuard? Guard { get; set; }

    /// <summary>The timeout of the current attempt.</summary>
    public TimeSpan AttemptTimeout { get; private set; }

    /// <summary>Is cancelled when the current attempt has timed out, or by the caller.</summary>
    public CancellationToken Deadline { get; private set; }

    /// <summary>The response of the current attempt, as far as it came.</summary>
    public HttpResponseMessage? Response { get; set; }

    /// <summary>The body of the response, valid until the next attempt; null when it has more bytes than allowed.</summary>
    public ReadOnlyMemory<byte>? ResponseBody { get; set; }

    /// <summary>What bodies are read into.</summary>
    public BodyBuffer Buffer { get; } = new(new byte[4096], borrows: true);

    /// <summary>The error of the last attempt, when another follows.</summary>
    public RtcException? LastError { get; set; }

    /// <summary>The delay before the next attempt.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether this call has corrected the clock: it does so once.</summary>
    public bool HasCorrectedClock { get; set; }

    /// <summary>The error that rejected the credentials, after which the call goes on once, with others.</summary>
    public RtcException? CredentialsError { get; set; }

    /// <summary>What the next step depends on.</summary>
    public RetryState RetryState => new(
        Action.Repeatability, Tries, MaxAttempts, Left, HasCorrectedClock || !Action.IsSigned, CredentialsError is not null || !Action.IsSigned);

    /// <summary>Whether an attempt ended without a whole response, so that something may still read the request's bytes.</summary>
    public bool MayStillBeRead { get; private set; }

    public void Start(ActionEndpoint endpoint, RtcCallOptions? options, TimeSpan timeout, int maxAttempts, CancellationToken caller)
    {
        _endpoint = endpoint;
        _started = clock.GetTimestamp();
        Options = options;
        Timeout = timeout;
        MaxAttempts = maxAttempts;
        Caller = caller;
    }

    /// <summary>Takes the credentials of the next attempt.</summary>
    /// <exception cref="RtcException">They are those that were rejected.</exception>
    public void Use(RtcCredentials credentials)
    {
        if (CredentialsError is { } error && Sent.Credentials is { } rejected && credentials.HasSameKeys(rejected))
        {
            ExceptionDispatchInfo.Throw(error);
        }

        Sent.Credentials = credentials;
    }

    public void StartAttempt()
    {
        Tries++;
        Attempt = new(Action, Attempt.Number + 1, Endpoint.Clock.Now, Attempt.EarlierMayHaveTakenEffect);

        // Not disposed: what a handler kept of it before it was sent may be read later.
        var message = Endpoint.CreateRequest(Sent.Credentials, Sent.Query.Parameters, Sent.Body, Attempt.SignedAt);
        Body = message.Content as RequestBody;
        ExtraHeaders.Add(message, Options);
        Sent.Message = message;
        Report.Sending(message, Sent, Attempt.Number);
    }

    /// <summary>Ends an attempt, and gives back what it holds.</summary>
    public void EndAttempt()
    {
        StopTimeout();
        MayStillBeRead |= (Body is { } body && !body.End()) || ResponseBody is null;
        Response?.Dispose();
        Response = null;
        Buffer.Release(isIdle: ResponseBody is not null);
        ResponseBody = null;
        Guard?.Dispose();
        Guard = null;
    }

    public void StartAttemptTimeout(TimeSpan timeout)
    {
        AttemptTimeout = timeout;
        Deadline = StartTimeout(timeout);
        if (timeout == TimeSpan.Zero)
        {
            // A timer would fire a moment later, when a response may be there.
            _timeout.Cancel();
        }
    }

    public CancellationToken StartTimeout(TimeSpan timeout)
    {
        // That of an attempt that timed out cannot be used again.
        if (_timeout.IsCancellationRequested)
        {
            _timeout.Dispose();
            _timeout = new(System.Threading.Timeout.InfiniteTimeSpan, clock);
        }

        _timeout.CancelAfter(timeout);
        _callerRegistration = Caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _timeout);
        return _timeout.Token;
    }

    public void StopTimeout()
    {
        _callerRegistration.Dispose();
        _timeout.CancelAfter(System.Threading.Timeout.InfiniteTimeSpan);
    }

    /// <summary>Makes the context ready for the next call.</summary>
    /// <returns>Whether it is fit for one.</returns>
    public bool TryReset()
    {
        Sent.Clear();
        Validator.Clear();
        _endpoint = null;
        Options = null;
        Caller = default;
        Deadline = default;
        Attempt = default;
        Tries = 0;
        Body = null;
        LastError = null;
        HasCorrectedClock = false;
        CredentialsError = null;
        return _timeout.TryReset() && Sent.Json.Capacity <= KeptBytes;
    }

    public void DisposeTimeout() => _timeout.Dispose();

    public void Dispose()
    {
        Sent.Dispose();
        _timeout.Dispose();
    }
}
