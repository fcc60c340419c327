using System.Runtime.Versioning;

namespace RtcGen;

/// <summary>
/// Calls actions of Volcengine's OpenAPI: validates the request, signs it, sends it and reads the response. The methods of the
/// individual actions are generated as extensions of this type. A client is thread-safe and should be kept for the lifetime of the
/// application.
/// </summary>
/// <remarks>It does not run in a browser: keys have no place there, and neither do its connections and signatures.</remarks>
[UnsupportedOSPlatform("browser")]
public class RtcClient : IDisposable, IAsyncDisposable
{
    private readonly CallPipeline? _pipeline;

    /// <summary>Initializes a new instance of the <see cref="RtcClient"/> class.</summary>
    /// <param name="options">The options. They are validated and copied; later changes have no effect.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message says which and what to change.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials, or their source is broken.</exception>
    public RtcClient(RtcClientOptions options)
        : this(options, Random.Shared.NextDouble)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="RtcClient"/> class.</summary>
    /// <param name="options">Checked and copied; later changes do not matter.</param>
    /// <param name="random">Gives random numbers from 0 up to, but not including, 1.</param>
    internal RtcClient(RtcClientOptions options, Func<double> random)
    {
        ArgumentNullException.ThrowIfNull(options);
        var copy = options.Copy();
        copy.Validate();
        _pipeline = new(copy, random, this);
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="RtcClient"/> class for a test double that overrides <see cref="SendAsync"/>.
    /// </summary>
    protected RtcClient()
    {
    }

    private CallPipeline Pipeline => _pipeline ?? throw new NotSupportedException("This client was created without options: override SendAsync.");

    /// <summary>
    /// Creates a handler configured like a client's own, to put handlers around it: no redirects, no cookies, 5 s to connect, at
    /// most 512 connections to a host, each renewed after 5 minutes; the proxy of the environment, but not for loopback; of a trace
    /// only its id (<c>traceparent</c>), neither its state nor baggage.
    /// </summary>
    /// <returns>A handler for <see cref="RtcClientOptions.HttpHandler"/>, which the caller disposes.</returns>
    public static SocketsHttpHandler CreateHttpHandler() => DefaultHttpHandler.Create();

    /// <summary>Sends a request. The generated methods call it.</summary>
    /// <typeparam name="TResult">The type of <c>Result</c> in a successful response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="options">Options that override the client's for this call, or null.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The successful response.</returns>
    /// <exception cref="ArgumentException">An option of the call cannot be used; nothing was sent.</exception>
    /// <exception cref="RtcValidationException">The request breaks rules of the schema; nothing was sent.</exception>
    /// <exception cref="RtcClockException">The clock cannot be right, and nothing was sent; or it differs from the server's by more than a day.</exception>
    /// <exception cref="RtcRateLimitException">The action's rate limit does not allow the call within its timeout.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials to sign with.</exception>
    /// <exception cref="RtcServiceException">The response is a failure.</exception>
    /// <exception cref="RtcTransportException">There is no response.</exception>
    /// <exception cref="RtcTimeoutException">The timeout elapsed.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled the call.</exception>
    public virtual Task<RtcResponse<TResult>> SendAsync<TResult>(
        RtcRequest<TResult> request, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline.SendAsync(request, options, cancellationToken);

    /// <summary>Validates and signs a request as <see cref="SendAsync"/> does, and returns it instead of sending it.</summary>
    /// <typeparam name="TResult">The type of <c>Result</c> in a successful response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="options">Options that override the client's for this call, or null.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>The signed request.</returns>
    /// <exception cref="ArgumentException">An option of the call cannot be used.</exception>
    /// <exception cref="RtcValidationException">The request breaks rules of the schema.</exception>
    /// <exception cref="RtcClockException">The clock cannot be right.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials to sign with.</exception>
    /// <exception cref="RtcTimeoutException">The timeout elapsed while waiting for the credentials.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled the call.</exception>
    public virtual Task<RtcSignedRequest> SignAsync<TResult>(
        RtcRequest<TResult> request, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline.SignAsync(request, options, cancellationToken);

    /// <summary>
    /// Creates a link that contains its signature, for somebody else to open. Whoever has it can make this call until it expires.
    /// </summary>
    /// <typeparam name="TResult">The type of <c>Result</c> in a successful response.</typeparam>
    /// <param name="request">The request of an action that is called with GET.</param>
    /// <param name="expires">The time after which the link expires, in whole seconds; null for the server's 900 s.</param>
    /// <param name="options">Options that override the client's for this call, or null. Extra headers are not part of a link.</param>
    /// <param name="cancellationToken">The token to monitor for cancellation requests.</param>
    /// <returns>
    /// The link, which contains the access key id, the session token if there is one, and the signature. As a string it is the link as it can be
    /// opened, <c>$"{link}"</c> included: show it to nobody but whom it is for, and to no log.
    /// </returns>
    /// <exception cref="InvalidOperationException">The action is called with POST: its body cannot be part of a link.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expires"/> is less than a second.</exception>
    /// <exception cref="ArgumentException">An option of the call cannot be used.</exception>
    /// <exception cref="RtcValidationException">The request breaks rules of the schema.</exception>
    /// <exception cref="RtcClockException">The clock cannot be right.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials to sign with.</exception>
    /// <exception cref="RtcTimeoutException">The timeout elapsed while waiting for the credentials.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled the call.</exception>
    public virtual Task<Uri> PresignAsync<TResult>(
        RtcRequest<TResult> request, TimeSpan? expires = null, RtcCallOptions? options = null, CancellationToken cancellationToken = default) =>
        Pipeline.PresignAsync(request, expires, options, cancellationToken);

    /// <summary>
    /// Releases the connection pool. Calls in progress complete their current attempt and are not retried; a call that was not sent
    /// yet throws an <see cref="ObjectDisposedException"/> that names the client.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the connection pool. Calls in progress complete their current attempt and are not retried.</summary>
    /// <returns>A completed task.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Releases the connection pool.</summary>
    /// <param name="disposing"><see langword="false"/> when called from a finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline?.Dispose();
        }
    }
}
