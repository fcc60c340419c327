using System.Collections.Concurrent;
using System.Globalization;
using RtcGen.Signing;

namespace RtcGen;

/// <summary>
/// Calls actions of Volcengine's OpenAPI: checks the request, signs it, sends it and reads the answer. The
/// methods for the single actions are generated as extensions of this type. One client serves any number of
/// threads and should be kept for the life of the application.
/// </summary>
public class RtcClient : IDisposable, IAsyncDisposable
{
    private const int KeptWorkspaces = 64;

    private readonly RtcClientOptions? _options;
    private readonly HttpMessageInvoker? _http;
    private readonly string _userAgent = string.Empty;
    private readonly ConcurrentDictionary<RtcAction, ActionTarget> _targets = new();
    private readonly SignerCache _signers = new();
    private readonly ConcurrentDictionary<Uri, EndpointClock> _clocks = new();
    private readonly ConcurrentQueue<CallWorkspace> _workspaces = new();
    private readonly RetryQuota _quota = new();
    private readonly ClientLog _log = new(null, new());
    private bool _disposed;

    /// <summary>Makes a client.</summary>
    /// <param name="options">Read once; later changes do not matter.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and what to change.</exception>
    public RtcClient(RtcClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Credentials, nameof(options));
        ArgumentNullException.ThrowIfNull(options.TimeProvider, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxResponseBytes, 1, nameof(options.MaxResponseBytes));
        TimeLimit.Require(options.CallTimeout, nameof(options.CallTimeout));
        ArgumentNullException.ThrowIfNull(options.Retry, nameof(options));
        options.Retry.Require();
        ArgumentNullException.ThrowIfNull(options.Log, nameof(options));
        ClientLog.Require(options.Log);
        if (options.Endpoint is { } endpoint)
        {
            Endpoints.Require(endpoint, nameof(options.Endpoint));
        }

        if (options.Region is { } region)
        {
            HeaderText.RequireVisibleAscii(region, nameof(options.Region));
        }

        if (options.HttpHandler is { } given)
        {
            Redirects.Refuse(given, nameof(options.HttpHandler));
        }

        _options = options;
        _log = new(options.LoggerFactory, options.Log);
        _userAgent = UserAgent.With(options.UserAgent);
        _http = options.HttpHandler is { } handler
            ? new HttpMessageInvoker(handler, disposeHandler: false)
            : new HttpMessageInvoker(CreateHandler(options), disposeHandler: true);
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
    /// <exception cref="RtcValidationException">The request breaks rules of the schema; nothing was sent.</exception>
    /// <exception cref="RtcClockException">The clock cannot be right; nothing was sent.</exception>
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
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        var timeout = options?.Timeout ?? Options.CallTimeout;
        TimeLimit.Require(timeout, nameof(options));
        var attempts = options?.MaxAttempts ?? Options.Retry.MaxAttempts;
        RtcRetryOptions.RequireAttempts(attempts, nameof(options));

        var target = TargetOf(request.Action);
        RtcClockException.ThrowIfImplausible(target.Clock.Now);

        var started = Options.TimeProvider.GetTimestamp();
        var work = _workspaces.TryDequeue(out var kept) ? kept : new CallWorkspace(Options.TimeProvider, _log);
        try
        {
            Check(request, options?.Validation ?? Options.Validation, work);
            work.Json.Body(request);
            request.WriteQuery(work.Query);
            work.Report.Start(target);
            while (true)
            {
                await TakeCredentialsAsync(work, target.Action, Left(timeout, started), cancellationToken).ConfigureAwait(false);
                work.StartAttempt(target);
                using var message = target.CreateRequest(work.Credentials!, work.Query.Parameters, work.Json.WrittenMemory, work.Attempt.SignedAt);
                work.Report.Sending(message, work);
                HttpResponseMessage? response = null;
                ReadOnlyMemory<byte>? body = null;
                var limit = TimeLimit.Shorter(Options.Retry.AttemptTimeout, Left(timeout, started));
                var deadline = work.StartTimeout(limit, cancellationToken);
                try
                {
                    response = await _http!.SendAsync(message, deadline).ConfigureAwait(false);
                    var stream = await response.Content.ReadAsStreamAsync(deadline).ConfigureAwait(false);
                    body = await work.ReadAsync(stream, Options.MaxResponseBytes, deadline).ConfigureAwait(false);
                    var answer = Read(request, response, body, work);
                    work.Report.Succeeded(answer.Metadata, work.Attempt.Number, Options.TimeProvider.GetElapsedTime(started));
                    return answer;
                }
                catch (Exception e) when (FailedCall.Explain(e, work.Attempt, response, limit, deadline, cancellationToken) is { } explained)
                {
                    if (explained is not RtcException failure || !MayTryAgain(failure, target, work, attempts, Left(timeout, started)))
                    {
                        throw explained;
                    }

                    work.Report.Repeating(failure, work);
                }
                finally
                {
                    work.StopTimeout();
                    work.MayStillBeRead |= body is null;
                    response?.Dispose();
                }

                await PauseAsync(work, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            work.Report.Failed(e, Options.TimeProvider.GetElapsedTime(started));
            throw;
        }
        finally
        {
            Keep(work);
        }
    }

    /// <summary>Closes the client's connections.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the client's connections.</summary>
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
        }
    }

    private static SocketsHttpHandler CreateHandler(RtcClientOptions options) => new()
    {
        // A redirect would forward the session token and the body to a host nobody named.
        AllowAutoRedirect = false,
        UseCookies = false,

        // A proxy could not reach this machine's loopback.
        UseProxy = options.Endpoint is not { IsLoopback: true },
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    private static void Check<TResult>(RtcRequest<TResult> request, RtcValidation validation, CallWorkspace work)
    {
        if (validation == RtcValidation.Off)
        {
            return;
        }

        work.Rules.Check(request);
        if (work.Rules.FoundNothing)
        {
            return;
        }

        var found = work.Rules.ToResult();
        var blocking = validation == RtcValidation.AllowAdjusted
            ? [.. found.Faults.Where(static fault => fault.ServerReaction != RtcServerReaction.Adjusts)]
            : found.Faults;
        if (blocking.Count > 0)
        {
            var failure = new RtcValidationException(request.Action, found, blocking);
            work.Report.Invalid(request.Action, failure);
            throw failure;
        }

        work.Report.Note(request.Action, found);
    }

    private RtcResponse<TResult> Read<TResult>(RtcRequest<TResult> request, HttpResponseMessage response, ReadOnlyMemory<byte>? body, CallWorkspace work)
    {
        var answer = new Answer(work.Attempt, response);
        if (body is not { } bytes)
        {
            throw answer.Failure(string.Create(CultureInfo.InvariantCulture, $"the body is larger than {Options.MaxResponseBytes} bytes"));
        }

        try
        {
            var success = answer.Read(request, bytes.Span, work);
            _quota.Refund(answer.Attempts);
            return success;
        }
        finally
        {
            work.Report.Answered(response, bytes.Span, work);
        }
    }

    private TimeSpan Left(TimeSpan timeout, long started) => TimeLimit.Left(timeout, Options.TimeProvider.GetElapsedTime(started));

    // Decides whether the call is sent again, and prepares it.
    private bool MayTryAgain(RtcException failure, ActionTarget target, CallWorkspace work, int attempts, TimeSpan left)
    {
        var attempt = work.Attempt;
        if (RetryDecision.Skew(failure) is { } skew && !work.HasCorrectedClock)
        {
            target.Clock.Set(attempt.SignedAt - skew);
            work.Report.ClockCorrected(skew);
            work.HasCorrectedClock = true;
            work.Pause = TimeSpan.Zero;
            return attempt.Number < attempts && left > TimeSpan.Zero;
        }

        if (failure.RetryClass == RtcRetryClass.Credentials && work.RefusedCredentials is null)
        {
            work.RefusedCredentials = failure;
            work.Pause = TimeSpan.Zero;
            Options.Credentials.Invalidate(work.Credentials!);
            return attempt.Number < attempts && left > TimeSpan.Zero;
        }

        if (attempt.Number >= attempts
            || RetryDecision.Pause(failure, attempt, Options.Retry, left) is not { } pause
            || !_quota.TryTake(failure is RtcTimeoutException))
        {
            return false;
        }

        work.Pause = pause;
        work.Attempt = attempt with { EarlierMayHaveTakenEffect = failure.MayHaveTakenEffect };
        return true;
    }

    // Asked before each attempt: keys may have changed while the call waited.
    private async ValueTask TakeCredentialsAsync(CallWorkspace work, RtcAction action, TimeSpan left, CancellationToken cancellationToken)
    {
        if (Options.Credentials is RtcCredentials unchanging)
        {
            work.Use(unchanging);
            return;
        }

        try
        {
            var pending = Options.Credentials.GetAsync(cancellationToken);
            work.Use(pending.IsCompletedSuccessfully
                ? pending.Result
                : await pending.AsTask().WaitAsync(left, Options.TimeProvider, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (FailedCredentials.Explain(e, action, work, left, cancellationToken) is { } explained)
        {
            throw explained;
        }
    }

    private async ValueTask PauseAsync(CallWorkspace work, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(work.Pause, Options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw FailedCall.GivenUp(e, work.Attempt.Action, cancellationToken);
        }
    }

    private ActionTarget TargetOf(RtcAction action) =>
        _targets.TryGetValue(action, out var target) ? target : _targets.GetOrAdd(action, CreateTarget(action));

    private ActionTarget CreateTarget(RtcAction action)
    {
        var region = Options.Region ?? action.Service.DefaultRegion;
        var endpoint = Options.Endpoint ?? action.Service.EndpointOf(region);
        var clock = _clocks.GetOrAdd(endpoint, _ => new(Options.TimeProvider));
        return new(action, endpoint, region, clock, _signers, _userAgent);
    }

    private void Keep(CallWorkspace work)
    {
        if (work.MayStillBeRead)
        {
            // Left to the garbage collector.
            return;
        }

        if (_workspaces.Count < KeptWorkspaces && work.TryReset())
        {
            _workspaces.Enqueue(work);
        }
        else
        {
            work.Dispose();
        }
    }
}
