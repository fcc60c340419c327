using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>How a client signs, where it sends to, and what it sends. Read once, when the client is made.</summary>
public sealed record RtcClientOptions
{
    /// <summary>Whose calls they are: <see cref="RtcCredentials"/> that stay, or where the current ones come from.</summary>
    public required RtcCredentialProvider Credentials { get; init; }

    /// <summary>The region of the credential scope and of the host; null for the service's default.</summary>
    public string? Region { get; init; }

    /// <summary>
    /// Another server than the region's, for example an emulator: <c>https</c>, or <c>http</c> on loopback;
    /// scheme, host and port only; IP addresses other than loopback are refused. A host that is neither loopback nor one that the schema of the
    /// called action's service names needs <see cref="AllowOtherHosts"/>; without it the call is refused before anything is signed.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// Whether signed requests may go to hosts that are neither the service's nor loopback, for example a gateway of your own.
    /// </summary>
    public bool AllowOtherHosts { get; init; }

    /// <summary>When and how often a failed call is sent again; by default up to 4 attempts of 10 s each.</summary>
    public RtcRetryOptions Retry { get; init; } = new();

    /// <summary>The longest a call may take with all its attempts and the pauses between them, 30 s by default; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gives the limiter of a rate; null for the client's own <see cref="RtcRateLimiter"/> for each. Asked once for each rate,
    /// when it is first needed; an answer of null lifts that limit, so that <c>_ => null</c> lifts all. Clients that share
    /// an account share its limits when they are given the same limiters.
    /// </summary>
    /// <remarks>
    /// A limiter must be able to give as many permits at once as the rate has calls. Permits are taken before each
    /// attempt and given back at once, so that one which limits how many calls run at a time limits nothing. The client does not
    /// dispose what it is given.
    /// </remarks>
    public Func<RtcRate, RateLimiter?>? CreateRateLimiter { get; init; }

    /// <summary>Which requests are sent; by default only those without a fault.</summary>
    public RtcValidation Validation { get; init; }

    /// <summary>The largest answer that is read, in bytes; 10 MiB by default.</summary>
    public int MaxResponseBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Added to the user agent, for example <c>my-app/1.2</c>: visible ASCII.</summary>
    public string? UserAgent { get; init; }

    /// <summary>
    /// What carries the requests, instead of the client's own connection pool. The client does not dispose it.
    /// One that follows redirects is refused: they would forward the session token.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; init; }

    /// <summary>
    /// See each attempt on its way, signed already, the first one first: what is signed must not be changed. The client
    /// connects them with each other, so they must not have an inner handler, and disposes them unless <see cref="HttpHandler"/> is given.
    /// </summary>
    public IReadOnlyList<DelegatingHandler> Handlers { get; init; } = [];

    /// <summary>Where log messages go to; null for none.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>What log messages show: by default no body, and only headers that never hold a secret.</summary>
    public RtcLogOptions Log { get; init; } = new();

    /// <summary>The clock for signatures and time-outs.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Whether it is the same object: options hold functions and handlers, of which nobody can say that they are equal.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether it is the same.</returns>
    public bool Equals(RtcClientOptions? other) => ReferenceEquals(this, other);

    /// <summary>Fits <see cref="Equals(RtcClientOptions)"/>.</summary>
    /// <returns>A number.</returns>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>Shows credentials, region and endpoint, without a secret.</summary>
    /// <returns>For example <c>AKLT**** cn-north-1</c>.</returns>
    public override string ToString() => string.Join(' ', new[] { Credentials?.ToString(), Region, Endpoint?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) }.Where(static part => part is not null));

    /// <summary>Checks the options as a client does that is made with them.</summary>
    /// <exception cref="ArgumentException">One cannot be used; the exception names it and says what to change.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials, or their source is broken.</exception>
    public void Validate()
    {
        ArgumentNullException.ThrowIfNull(Credentials);
        ArgumentNullException.ThrowIfNull(TimeProvider);
        ArgumentNullException.ThrowIfNull(Retry);
        ArgumentNullException.ThrowIfNull(Handlers);
        ArgumentNullException.ThrowIfNull(Log);
        ClientLog.Require(Log);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxResponseBytes, 1);
        TimeLimit.Require(CallTimeout, nameof(CallTimeout));
        Retry.Require();
        if (Endpoint is { } endpoint)
        {
            Endpoints.Require(endpoint, nameof(Endpoint));
        }

        if (Region is { } region)
        {
            HeaderText.RequireVisibleAscii(region, nameof(Region));
        }

        _ = RtcGen.UserAgent.With(UserAgent);
        Credentials.Validate();
    }
}
