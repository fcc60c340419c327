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
    private readonly ConcurrentDictionary<RtcService, RequestSigner> _signers = new();
    private readonly ConcurrentQueue<CallWorkspace> _workspaces = new();
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
        RequireTimeout(options.CallTimeout, nameof(options.CallTimeout));
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
        RequireTimeout(timeout, nameof(options));

        var target = TargetOf(request.Action);
        var now = Options.TimeProvider.GetUtcNow();
        RtcClockException.ThrowIfImplausible(now);

        var work = _workspaces.TryDequeue(out var kept) ? kept : new CallWorkspace(Options.TimeProvider);
        Check(request, options?.Validation ?? Options.Validation, work.Rules);
        work.Json.Body(request);
        request.WriteQuery(work.Query);

        using var message = target.CreateRequest(work.Query.Parameters, work.Json.WrittenMemory, now);
        HttpResponseMessage? response = null;
        ReadOnlyMemory<byte>? body = null;
        var deadline = work.StartTimeout(timeout, cancellationToken);
        try
        {
            response = await _http!.SendAsync(message, deadline).ConfigureAwait(false);
            var answer = new Answer(target.Action, response, now);
            var stream = await response.Content.ReadAsStreamAsync(deadline).ConfigureAwait(false);
            body = await work.ReadAsync(stream, Options.MaxResponseBytes, deadline).ConfigureAwait(false);
            return body is { } bytes
                ? answer.Read(request, bytes.Span)
                : throw answer.Failure(string.Create(
                    CultureInfo.InvariantCulture, $"the body is larger than {Options.MaxResponseBytes} bytes"));
        }
        catch (Exception e) when (FailedCall.Explain(e, target.Action, response, now, timeout, deadline, cancellationToken) is { } explained)
        {
            throw explained;
        }
        finally
        {
            work.StopTimeout();
            response?.Dispose();

            // After a whole answer nothing can still read the request's bytes.
            if (body is not null)
            {
                Keep(work);
            }
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

    private static void RequireTimeout(TimeSpan timeout, string parameter)
    {
        if (timeout != Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromDays(1)))
        {
            throw new ArgumentOutOfRangeException(parameter, timeout, "A time-out is more than zero and at most a day, or Timeout.InfiniteTimeSpan.");
        }
    }

    private static void Check<TResult>(RtcRequest<TResult> request, RtcValidation validation, RtcValidator rules)
    {
        if (validation == RtcValidation.Off)
        {
            return;
        }

        rules.Check(request);
        if (rules.FoundNothing)
        {
            return;
        }

        var found = rules.ToResult();
        var blocking = validation == RtcValidation.AllowAdjusted
            ? [.. found.Faults.Where(static fault => fault.ServerReaction != RtcServerReaction.Adjusts)]
            : found.Faults;
        if (blocking.Count > 0)
        {
            throw new RtcValidationException(request.Action, found, blocking);
        }
    }

    private ActionTarget TargetOf(RtcAction action) =>
        _targets.TryGetValue(action, out var target) ? target : _targets.GetOrAdd(action, CreateTarget(action));

    private ActionTarget CreateTarget(RtcAction action)
    {
        var region = Options.Region ?? action.Service.DefaultRegion;
        var endpoint = Options.Endpoint ?? action.Service.EndpointOf(region);
        var signer = _signers.GetOrAdd(action.Service, service => new(Options.Credentials, region, service.Name));
        return new(action, endpoint, signer, Options.Credentials.SessionToken, _userAgent);
    }

    private void Keep(CallWorkspace work)
    {
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
