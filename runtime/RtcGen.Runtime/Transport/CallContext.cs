using System.Runtime.ExceptionServices;

namespace RtcGen;

/// <summary>
/// What one call at a time needs and the next can use again: writer, validator, time-out and a buffer for the
/// answer. A workspace goes back to the client only after a whole answer, when nothing can still read the
/// request's bytes; any other is left to the garbage collector.
/// </summary>
internal sealed class CallContext(TimeProvider clock, ClientLog log) : IDisposable
{
    private const int KeptBytes = 64 * 1024;

    private CancellationTokenSource _timeout = new(Timeout.InfiniteTimeSpan, clock);
    private CancellationTokenRegistration _caller;
    private byte[] _answer = new byte[4096];

    public RtcJsonWriter Json { get; } = new();

    public RtcQueryWriter Query { get; } = new();

    public RtcValidator Rules { get; } = new();

    /// <summary>Tells whoever listens what becomes of the call.</summary>
    public CallReport Report { get; } = new(log);

    /// <summary>The attempt under way.</summary>
    public Attempt Attempt { get; set; }

    /// <summary>How often the call was tried, with the times that a handler of the application did not let it through.</summary>
    public int Tries { get; private set; }

    /// <summary>The body of the attempt under way; null when it has none.</summary>
    public RequestBody? Body { get; set; }

    /// <summary>The mark of the attempt under way; null when no handler could send it twice.</summary>
    public SingleSendGuard? Once { get; set; }

    /// <summary>How the last attempt ended, when another follows.</summary>
    public RtcException? LastFailure { get; set; }

    /// <summary>What the attempt under way is signed with.</summary>
    public RtcCredentials? Credentials { get; private set; }

    /// <summary>What the attempt under way sends, or the last one sent.</summary>
    public HttpRequestMessage? Message { get; set; }

    /// <summary>The pause before the next attempt.</summary>
    public TimeSpan Pause { get; set; }

    /// <summary>Whether this call has corrected the clock: it does so once.</summary>
    public bool HasCorrectedClock { get; set; }

    /// <summary>The refusal of the credentials, after which the call goes on once, with others.</summary>
    public RtcException? RefusedCredentials { get; set; }

    /// <summary>Whether an attempt ended without a whole answer, so that something may still read the request's bytes.</summary>
    public bool MayStillBeRead { get; set; }

    /// <summary>Takes the credentials of the next attempt.</summary>
    /// <exception cref="RtcException">They are those that were refused.</exception>
    public void Use(RtcCredentials credentials)
    {
        if (RefusedCredentials is { } refusal && Credentials is { } refused && credentials.HasSameKeys(refused))
        {
            ExceptionDispatchInfo.Throw(refusal);
        }

        Credentials = credentials;
    }

    public void StartAttempt(ActionEndpoint target)
    {
        Tries++;
        Attempt = new(target.Action, Attempt.Number + 1, target.Clock.Now, Attempt.EarlierMayHaveTakenEffect);
    }

    public CancellationToken StartTimeout(TimeSpan timeout, CancellationToken caller)
    {
        // That of an attempt that ran out of time cannot be used again.
        if (_timeout.IsCancellationRequested)
        {
            _timeout.Dispose();
            _timeout = new(Timeout.InfiniteTimeSpan, clock);
        }

        _timeout.CancelAfter(timeout);
        _caller = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _timeout);
        return _timeout.Token;
    }

    /// <summary>The time is over already.</summary>
    public void EndTimeout() => _timeout.Cancel();

    public void StopTimeout()
    {
        _caller.Dispose();
        _timeout.CancelAfter(Timeout.InfiniteTimeSpan);
    }

    /// <summary>Reads an answer to its end, and closes it.</summary>
    /// <returns>The bytes, valid until the workspace is used again; null when there are more than allowed.</returns>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        using var closed = stream;
        var length = 0;
        while (true)
        {
            var count = await stream.ReadAsync(_answer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += count;
            if (count == 0)
            {
                return _answer.AsMemory(0, length);
            }

            if (length > maxBytes)
            {
                return null;
            }

            if (length == _answer.Length)
            {
                Array.Resize(ref _answer, (int)Math.Min(length * 2L, Array.MaxLength));
            }
        }
    }

    /// <summary>Makes the workspace ready for the next call.</summary>
    /// <returns>Whether it is fit for one.</returns>
    public bool TryReset()
    {
        Json.Clear();
        Query.Clear();
        Rules.Clear();
        Attempt = default;
        Tries = 0;
        Body = null;
        Once = null;
        LastFailure = null;
        Credentials = null;
        Message = null;
        HasCorrectedClock = false;
        RefusedCredentials = null;
        return _timeout.TryReset() && _answer.Length <= KeptBytes && Json.Capacity <= KeptBytes;
    }

    public void DisposeTimeout() => _timeout.Dispose();

    public void Dispose()
    {
        Json.Dispose();
        _timeout.Dispose();
    }
}
