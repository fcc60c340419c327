using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace RtcGen;

/// <summary>Carries out the calls of a client: validation, limits, credentials, attempts, retries.</summary>
internal sealed class CallPipeline : IDisposable
{
    // As many as calls are under way at once in a busy service. Each keeps some 6 KB, and 128 KB at most.
    private const int KeptContexts = 512;

    private readonly RtcClientOptions _options;
    private readonly object _owner;
    private readonly RtcCredentialProvider _credentials;
    private readonly ActionEndpointCache _endpoints;
    private readonly ClientLimits _limits;
    private readonly HandlerChain _http;
    private readonly RetryPolicy _retries;
    private readonly RetryQuota _quota = new();
    private readonly BoundedPool<CallContext> _contexts;
    private volatile bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="CallPipeline"/> class.</summary>
    /// <param name="options">The client's own copy, validated.</param>
    /// <param name="random">Gives random numbers from 0 up to, but not including, 1.</param>
    /// <param name="owner">The client, whose type an <see cref="ObjectDisposedException"/> names.</param>
    public CallPipeline(RtcClientOptions options, Func<double> random, object owner)
    {
        _owner = owner;
        var log = new ClientLog(options.LoggerFactory, options.Log);
        _options = options;
        _credentials = options.Credentials!;
        _endpoints = new(options);
        _limits = new(options);
        _http = HandlerChain.Create(options);
        _retries = new(options.Retry, random);
        _contexts = new(() => new(options.TimeProvider, log), KeptContexts);
    }

    public async Task<RtcResponse<TResult>> SendAsync<TResult>(RtcRequest<TResult> request, RtcCallOptions? options, CancellationToken cancellationToken)
    {
        var call = Start(request, options, cancellationToken);
        try
        {
            Write(request, call);
            call.Report.Start(call.Endpoint.Target);
            while (true)
            {
                await _limits.TakeAsync(request, call).ConfigureAwait(false);
                await TakeCredentialsAsync(call, call.Left).ConfigureAwait(false);
                StartAttempt(call);
                try
                {
                    await ExchangeAsync(call).ConfigureAwait(false);
                    return Read(request, call);
                }
                catch (Exception e) when (TransportErrors.Explain(e, call) is { } explained)
                {
                    if (explained is not RtcException error || !TryPrepareRetry(error, call))
                    {
                        throw explained;
                    }
                }
                finally
                {
                    call.EndAttempt();
                }

                await DelayAsync(call).ConfigureAwait(false);
            }
        }
        catch (Exception e)
        {
            ReportFailed(e, call);
            throw;
        }
        finally
        {
            Return(call);
        }
    }

    /// <summary>Signs a request, and returns what would be sent.</summary>
    public async Task<RtcSignedRequest> SignAsync<TResult>(RtcRequest<TResult> request, RtcCallOptions? options, CancellationToken cancellationToken)
    {
        var call = Start(request, options, cancellationToken);
        try
        {
            Write(request, call);
            await TakeCredentialsAsync(call, call.Timeout).ConfigureAwait(false);
            var body = call.Endpoint.HasBody ? call.Sent.Body.ToArray() : default;
            using var message = call.Endpoint.CreateRequest(call.Sent.Credentials, call.Sent.Query.Parameters, body, call.Endpoint.Clock.Now);
            ExtraHeaders.Add(message, call.Options);
            return new(message, body);
        }
        finally
        {
            Return(call);
        }
    }

    /// <summary>Signs a GET request in its query.</summary>
    public async Task<Uri> PresignAsync<TResult>(RtcRequest<TResult> request, TimeSpan? expires, RtcCallOptions? options, CancellationToken cancellationToken)
    {
        var call = Start(request, options, cancellationToken);
        try
        {
            if (call.Endpoint.HasBody || !call.Action.IsSigned)
            {
                throw new InvalidOperationException(call.Endpoint.HasBody
                    ? $"{call.Action} is called with POST, and a link cannot carry its body. Sign the request with SignAsync instead."
                    : $"{call.Action} is not signed, and a link would carry nothing but the request.");
            }

            Write(request, call);
            await TakeCredentialsAsync(call, call.Timeout).ConfigureAwait(false);
            return call.Endpoint.CreateLink(call.Sent.Credentials!, call.Sent.Query.Parameters, call.Endpoint.Clock.Now, expires);
        }
        finally
        {
            Return(call);
        }
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _http.Dispose();
            _limits.Dispose();
            _contexts.Clear();
        }
    }

    private CallContext Start<TResult>(RtcRequest<TResult> request, RtcCallOptions? options, CancellationToken cancellationToken)
    {
        options = options?.Checked();
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, _owner);
        cancellationToken.ThrowIfCancellationRequested();
        var endpoint = _endpoints.Get(request.Action, options);
        RtcClockException.ThrowIfImplausible(endpoint.Clock.Machine);
        var call = _contexts.Rent();
        call.Start(endpoint, options, options?.Timeout ?? _options.CallTimeout, options?.MaxAttempts ?? _options.Retry.MaxAttempts, cancellationToken);
        return call;
    }

    private void Write<TResult>(RtcRequest<TResult> request, CallContext call)
    {
        RequestValidation.ThrowIfBlocked(request, call.Options?.Validation ?? _options.Validation, call);
        call.Sent.Json.WriteBody(request);
        call.Sent.Form = request.Action.IsForm ? new(call.Sent.Json) : null;
        request.WriteWholeQuery(call.Sent.Query);
    }

    // Asked before each attempt: keys may have changed while the call waited.
    private async ValueTask TakeCredentialsAsync(CallContext call, TimeSpan left)
    {
        if (!call.Action.IsSigned)
        {
            return;
        }

        if (_credentials is RtcCredentials unchanging)
        {
            call.Use(unchanging);
            return;
        }

        try
        {
            var given = await _credentials.AskAsync(left, _options.TimeProvider, call.Caller).ConfigureAwait(false);
            call.Use(given ?? throw new RtcCredentialException($"{_credentials.GetType().Name} returned null instead of credentials."));
        }
        catch (Exception e) when (CredentialErrors.Explain(e, call, left) is { } explained)
        {
            throw explained;
        }
    }

    private void StartAttempt(CallContext call)
    {
        if (_disposed)
        {
            throw DisposedClient.NotSent(call.Action);
        }

        call.StartAttempt();
        call.StartAttemptTimeout(TimeLimit.Shorter(_options.Retry.AttemptTimeout, call.Left));
        call.Guard = _http.Mark(call.Sent.Message!, _options.MaxResponseBytes, call.Deadline);
    }

    // Its state is pooled: each call has one attempt at least.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask ExchangeAsync(CallContext call)
    {
        var message = call.Sent.Message!;
        var response = await _http.SendAsync(message, call.Deadline).ConfigureAwait(false);
        call.Response = response;
        using var stream = CompressedBody.Unpack(await SharedContent.OpenAsync(response.Content, call.Deadline).ConfigureAwait(false), response, message);
        await call.Buffer.ReadAsync(stream, _options.MaxResponseBytes, response.Content.Headers.ContentLength, call.Deadline).ConfigureAwait(false);
        call.ResponseBody = call.Buffer.Length > _options.MaxResponseBytes ? default(ReadOnlyMemory<byte>?) : call.Buffer.Memory;
    }

    private RtcResponse<TResult> Read<TResult>(RtcRequest<TResult> request, CallContext call)
    {
        var response = call.Response!;
        var reader = new ResponseReader(call.Attempt, response);
        if (call.ResponseBody is not { } body)
        {
            throw reader.NoEnvelope(string.Create(CultureInfo.InvariantCulture, $"the body is larger than {_options.MaxResponseBytes} bytes"));
        }

        RtcResponse<TResult> success;
        try
        {
            success = reader.Read(request, body.Span, call);
            _quota.Refund(call.Attempt.Number);
        }
        finally
        {
            call.Report.Answered(response, ResponseReader.SkipByteOrderMark(body.Span), call.Sent, call.Attempt.Number);
        }

        call.Report.Succeeded(success.Metadata, call.Sent, call.Attempt.Number, call.Elapsed);
        return success;
    }

    // Carries out what is decided.
    private bool TryPrepareRetry(RtcException error, CallContext call)
    {
        if (_disposed)
        {
            return false;
        }

        var decision = _retries.Decide(error, call.RetryState);
        switch (decision.Step)
        {
            case RetryStep.CorrectClock:
                CorrectClock(decision.Skew, error, call);
                break;
            case RetryStep.ReplaceCredentials:
                call.CredentialsError = error;
                _credentials.Invalidate(call.Sent.Credentials!);
                break;
            case RetryStep.TakeQuota when _quota.TryTake(error is RtcTimeoutException):
                // One that no handler let through was not sent.
                call.Attempt = call.Attempt with { Number = error.Attempts, EarlierMayHaveTakenEffect = error.MayHaveTakenEffect };
                break;
            default:
                return false;
        }

        if (decision.Retries)
        {
            call.Delay = decision.Delay;
            call.LastError = error;
            call.Report.Retrying(error, call.Attempt.Number, decision.Delay);
        }

        return decision.Retries;
    }

    private static void CorrectClock(TimeSpan skew, RtcException error, CallContext call)
    {
        var serverTime = call.Attempt.SignedAt - skew;
        if (!call.Endpoint.Clock.TrySet(serverTime))
        {
            throw ClockErrors.Create(call.Attempt, call.Endpoint.Clock.Machine, serverTime, error);
        }

        call.Report.ClockCorrected(skew);
        call.HasCorrectedClock = true;
    }

    private async ValueTask DelayAsync(CallContext call)
    {
        try
        {
            await Task.Delay(call.Delay, _options.TimeProvider, call.Caller).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            throw TransportErrors.Cancelled(e, call.Action, call.Caller);
        }
    }

    // Throws another exception where the caller could not understand the one that came.
    private void ReportFailed(Exception exception, CallContext call)
    {
        var shown = _disposed ? DisposedClient.Explain(exception, call.Action, call.LastError) : exception;
        call.Report.Failed(shown, call.Elapsed);
        if (shown != exception)
        {
            ExceptionDispatchInfo.Throw(shown);
        }
    }

    private void Return(CallContext call)
    {
        if (call.MayStillBeRead)
        {
            // Its bytes are left to the garbage collector.
            call.DisposeTimeout();
        }
        else if (!_disposed && call.TryReset())
        {
            _contexts.Return(call);
        }
        else
        {
            call.Dispose();
        }
    }
}
