using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace RtcGen;

/// <summary>
/// Calls actions of Volcengine's OpenAPI: checks the request, signs it, sends it and reads the answer. The
/// methods for the single actions are generated as extensions of this type. One client serves any number of
/// threads and should be kept for the life of the application.
/// </summary>
public partial class RtcClient : IDisposable, IAsyncDisposable
{
    private const int KeptWorkspaces = 64;

    private readonly RtcClientOptions? _options;
    private readonly HandlerChain? _http;
    private readonly ActionEndpointCache? _targets;
    private readonly ConcurrentQueue<CallContext> _workspaces = new();
    private readonly RetryQuota _quota = new();
    private readonly ClientLimits? _limits;
    private readonly ClientLog _log = new(null, new());
    private volatile bool _disposed;

    /// <summary>Makes a client.</summary>
    /// <param name="options">Checked and copied; later changes do not matter.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and what to change.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials, or their source is broken.</exception>
    public RtcClient(RtcClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Copy();
        _options.Validate();
        _log = new(_options.LoggerFactory, _options.Log);
        _targets = new(_options);
        _limits = new(_options);
        _http = HandlerChain.Create(_options);
    }

    /// <summary>For a test double that overrides <see cref="SendAsync"/>.</summary>
    protected RtcClient()
    {
    }

    private RtcClientOptions Options =>
        _options ?? throw new NotSupportedException("This client was made without options: override SendAsync.");

    /// <summary>Sends a request. The generated methods end here.</summary>
    /// <typeparam name="TResult">What a successful answer carries in <c>Result</c>.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="options">What this call does differently; null for nothing.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The successful answer.</returns>
    /// <exception cref="ArgumentException">An option of the call cannot be used; nothing was sent.</exception>
    /// <exception cref="RtcValidationException">The request breaks rules of the schema; nothing was sent.</exception>
    /// <exception cref="RtcClockException">The clock cannot be right, and nothing was sent; or it is more than a day from the server's.</exception>
    /// <exception cref="RtcRateLimitException">The action's limit leaves no room for the call within its time.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials to sign with.</exception>
    /// <exception cref="RtcServiceException">The answer is a failure.</exception>
    /// <exception cref="RtcTransportException">No answer came.</exception>
    /// <exception cref="RtcTimeoutException">The time-out passed.</exception>
    /// <exception cref="OperationCanceledException">The caller gave the call up.</exception>
    public virtual async Task<RtcResponse<TResult>> SendAsync<TResult>(
        RtcRequest<TResult> request,
        RtcCallOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options = options?.Checked();
        var target = TargetOf(request, options, cancellationToken);
        var timeout = options?.Timeout ?? Options.CallTimeout;
        var attempts = options?.MaxAttempts ?? Options.Retry.MaxAttempts;
        var started = Options.TimeProvider.GetTimestamp();
        var work = Rent();
        try
        {
            Write(request, options, work);
            work.Report.Start(target);
            while (true)
            {
                await _limits!.TakeAsync(request, work, timeout, started, cancellationToken).ConfigureAwait(false);
                await TakeCredentialsAsync(work, target.Action, Left(timeout, started), cancellationToken).ConfigureAwait(false);
                if (_disposed)
                {
                    throw DisposedClient.NotSent(target.Action);
                }

                work.StartAttempt(target);

                // Not disposed: what a handler kept of it before it was sent may be read later.
                var message = target.CreateRequest(work.Credentials!, work.Query.Parameters, work.Json.WrittenMemory, work.Attempt.SignedAt);
                work.Body = message.Content as RequestBody;
                ExtraHeaders.Add(message, options);
                work.Message = message;
                work.Report.Sending(message, work);
                HttpResponseMessage? response = null;
                ReadOnlyMemory<byte>? body = null;
                var limit = TimeLimit.Shorter(Options.Retry.AttemptTimeout, Left(timeout, started));
                var deadline = work.StartTimeout(limit, cancellationToken);
                if (limit == TimeSpan.Zero)
                {
                    // A timer would fire a moment later, when an answer may be there.
                    work.EndTimeout();
                }

                work.Once = _http!.Mark(message, Options.MaxResponseBytes, deadline);
                try
                {
                    response = await _http.SendAsync(message, deadline).ConfigureAwait(false);
                    var stream = await SharedContent.OpenAsync(response.Content, deadline).ConfigureAwait(false);
                    body = await work.ReadAsync(CompressedBody.Unpack(stream, response, message), Options.MaxResponseBytes, deadline).ConfigureAwait(false);
                    var answer = Read(request, response, body, work, options is { KeepRawResponse: true });
                    work.Report.Succeeded(answer.Metadata, work, Options.TimeProvider.GetElapsedTime(started));
                    return answer;
                }
                catch (Exception e) when (TransportErrors.Explain(e, work, message, response, limit, deadline, cancellationToken) is { } explained)
                {
                    if (explained is not RtcException failure || !TryPrepareRetry(failure, target, work, attempts, Left(timeout, started)))
                    {
                        throw explained;
                    }

                    work.Report.Repeating(failure, work);
                    work.LastFailure = failure;
                }
                finally
                {
                    work.StopTimeout();
                    work.MayStillBeRead |= work.Body is { } sent && !sent.End() || body is null;
                    response?.Dispose();
                    work.Once?.Dispose();
                }

                await PauseAsync(work, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            var failure = _disposed ? DisposedClient.Explain(e, target.Action, work.LastFailure) : e;
            work.Report.Failed(failure, Options.TimeProvider.GetElapsedTime(started));
            if (failure != e)
            {
                ExceptionDispatchInfo.Throw(failure);
            }

            throw;
        }
        finally
        {
            Keep(work);
        }
    }

    /// <summary>
    /// Closes the client's connections. Calls under way end with the attempt they are in; one that was not sent yet ends with an
    /// <see cref="ObjectDisposedException"/> that names the client.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the client's connections. Calls under way end with the attempt they are in.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Closes the client's connections.</summary>
    /// <param name="disposing">False when called from a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            _http?.Dispose();
            _limits?.Dispose();
            while (_workspaces.TryDequeue(out var kept))
            {
                kept.Dispose();
            }
        }
    }

    private RtcResponse<TResult> Read<TResult>(RtcRequest<TResult> request, HttpResponseMessage response, ReadOnlyMemory<byte>? body, CallContext work, bool keepRaw)
    {
        var answer = new ResponseReader(work.Attempt, response);
        if (body is not { } bytes)
        {
            throw answer.NoEnvelope(string.Create(CultureInfo.InvariantCulture, $"the body is larger than {Options.MaxResponseBytes} bytes"));
        }

        try
        {
            var success = answer.Read(request, bytes.Span, work, keepRaw);
            _quota.Refund(answer.Attempts);
            return success;
        }
        finally
        {
            work.Report.Answered(response, ResponseReader.SkipByteOrderMark(bytes.Span), work);
        }
    }

    private TimeSpan Left(TimeSpan timeout, long started) => TimeLimit.Left(timeout, Options.TimeProvider.GetElapsedTime(started));

    // Decides whether the call is sent again, and prepares it.
    private bool TryPrepareRetry(RtcException failure, ActionEndpoint target, CallContext work, int attempts, TimeSpan left)
    {
        if (_disposed)
        {
            return false;
        }

        var attempt = work.Attempt;
        if (RetryPolicy.Skew(failure) is { } skew && !work.HasCorrectedClock)
        {
            if (!target.Clock.TrySet(attempt.SignedAt - skew))
            {
                throw RtcClockException.Create(attempt, target.Clock.Machine, attempt.SignedAt - skew, failure);
            }

            work.Report.ClockCorrected(skew);
            work.HasCorrectedClock = true;
            work.Pause = TimeSpan.Zero;
            return work.Tries < attempts && left > TimeSpan.Zero;
        }

        if (failure.RetryClass == RtcRetryClass.Credentials && work.RefusedCredentials is null)
        {
            work.RefusedCredentials = failure;
            work.Pause = TimeSpan.Zero;
            Options.Credentials!.Invalidate(work.Credentials!);
            return work.Tries < attempts && left > TimeSpan.Zero;
        }

        if (work.Tries >= attempts
            || RetryPolicy.Pause(failure, attempt with { Number = work.Tries }, Options.Retry, left) is not { } pause
            || !_quota.TryTake(failure is RtcTimeoutException))
        {
            return false;
        }

        work.Pause = pause;

        // One that no handler let through was not sent.
        work.Attempt = attempt with { Number = failure.Attempts, EarlierMayHaveTakenEffect = failure.MayHaveTakenEffect };
        return true;
    }

    // Asked before each attempt: keys may have changed while the call waited.
    private async ValueTask TakeCredentialsAsync(CallContext work, RtcAction action, TimeSpan left, CancellationToken cancellationToken)
    {
        if (Options.Credentials is RtcCredentials unchanging)
        {
            work.Use(unchanging);
            return;
        }

        try
        {
            var given = await Options.Credentials!.AskAsync(left, Options.TimeProvider, cancellationToken).ConfigureAwait(false);
            work.Use(given ?? throw new RtcCredentialException($"{Options.Credentials!.GetType().Name} gave null instead of credentials."));
        }
        catch (Exception e) when (CredentialErrors.Explain(e, action, work, left, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private async ValueTask PauseAsync(CallContext work, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(work.Pause, Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw TransportErrors.GivenUp(e, work.Attempt.Action, cancellationToken);
        }
    }
}
