using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>
/// How a client signs, where it sends to, and what it sends. A client checks and copies them when it is made: what is changed later, in
/// them or in a list that they hold, does not matter to it.
/// </summary>
public sealed class RtcClientOptions
{
    /// <summary>Whose calls they are: <see cref="RtcCredentials"/> that stay, or where the current ones come from. It must be set.</summary>
    public RtcCredentialProvider? Credentials { get; set; }

    /// <summary>The region of the credential scope and of the host; null for the service's default.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// Another server than the region's, for example an emulator: <c>https</c>, or <c>http</c> on loopback;
    /// scheme, host and port only; IP addresses other than loopback are refused. A host that is neither loopback nor one that the schema of the
    /// called action's service names needs <see cref="AllowOtherHosts"/>; without it the call is refused before anything is signed.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Whether signed requests may go to hosts that are neither the service's nor loopback, for example a gateway of your own.
    /// </summary>
    public bool AllowOtherHosts { get; set; }

    /// <summary>When and how often a failed call is retried; by default up to 4 attempts of 10 s each.</summary>
    public RtcRetryOptions Retry { get; set; } = new();

    /// <summary>The longest a call may take with all its attempts and the pauses between them, 30 s by default; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gives the limiter of a rate; null for the client's own <see cref="RtcRateLimiter"/> for each. Asked once for each rate,
    /// when it is first needed; a response of null lifts that limit, so that <c>_ => null</c> lifts all. Clients that share
    /// an account share its limits when they are given the same limiters.
    /// </summary>
    /// <remarks>
    /// A limiter must be able to give as many permits at once as the rate has calls. Permits are taken before each
    /// attempt and given back at once, so that one which limits how many calls run at a time limits nothing. The client does not
    /// dispose what it is given.
    /// </remarks>
    public Func<RtcRate, RateLimiter?>? CreateRateLimiter { get; set; }

    /// <summary>Which requests are sent; by default only those without an error.</summary>
    public RtcValidationMode Validation { get; set; }

    /// <summary>The largest answer that is read, in bytes; 10 MiB by default.</summary>
    public int MaxResponseBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Added to the user agent, for example <c>my-app/1.2</c>: visible ASCII.</summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// What carries the requests, instead of the client's own connection pool. The client does not dispose it.
    /// One that follows redirects is refused: they would forward the session token.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// See each attempt on its way, signed already, the first one first: what is signed must not be changed. The client
    /// connects them with each other, so they must not have an inner handler, and disposes them unless <see cref="HttpHandler"/> is given.
    /// </summary>
    public IReadOnlyList<DelegatingHandler> Handlers { get; set; } = [];

    /// <summary>Where log messages go to; null for none.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>What log messages show: by default no body, and only headers that never hold a secret.</summary>
    public RtcLogOptions Log { get; set; } = new();

    /// <summary>The clock for signatures and timeouts.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Shows credentials, region and endpoint, without a secret.</summary>
    /// <returns>For example <c>AKLT**** cn-north-1</c>.</returns>
    public override string ToString() => string.Join(' ', new[] { Credentials?.ToString(), Region, Endpoint?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) }.Where(static part => part is not null));

    /// <summary>Checks the options as a client does that is made with them.</summary>
    /// <exception cref="ArgumentException">One cannot be used; the exception names it and says what to change.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials, or their source is broken.</exception>
    public void Validate()
    {
        Check().Throw();
        Credentials!.Validate();
    }

    /// <summary>Finds every option that cannot be used. The source of the credentials is not asked, as <see cref="Validate"/> does.</summary>
    /// <returns>Each property, for example <c>Retry.MaxAttempts</c>, with what is wrong and what to change; none when a client can be made.</returns>
    public IReadOnlyList<KeyValuePair<string, string>> GetErrors() => Check().List;

    /// <summary>A copy that nobody changes.</summary>
    internal RtcClientOptions Copy()
    {
        var copy = (RtcClientOptions)MemberwiseClone();
        copy.Retry = Retry?.Copy()!;
        copy.Log = Log?.Copy()!;
        copy.Handlers = Handlers is null ? null! : [.. Handlers];
        return copy;
    }

    private OptionErrors Check()
    {
        var errors = new OptionErrors();
        errors.Require(
            nameof(Credentials), Credentials, "Credentials is not set. Set it to RtcCredentials.FromEnvironment(), to new RtcCredentials(accessKey, secretKey), or to a source, for instance RtcCredentialChain of the package RtcGen.Credentials.");
        errors.Require(nameof(TimeProvider), TimeProvider);
        if (errors.Require(nameof(Retry), Retry))
        {
            Retry.Check(errors, nameof(Retry));
        }

        if (errors.Require(nameof(Handlers), Handlers))
        {
            errors.Add(nameof(Handlers), HttpHandlers.FindError(Handlers));
        }

        if (errors.Require(nameof(Log), Log))
        {
            Log.Check(errors, nameof(Log));
        }

        errors.Range(nameof(MaxResponseBytes), MaxResponseBytes >= 1, MaxResponseBytes, "MaxResponseBytes must be at least 1.");
        errors.Timeout(nameof(CallTimeout), CallTimeout);
        errors.Defined(Validation);
        errors.Add(nameof(Endpoint), Endpoint is null ? null : Endpoints.FindError(Endpoint));
        errors.Add(nameof(Region), Region is null ? null : HeaderText.FindError(Region, nameof(Region)));
        errors.Add(nameof(UserAgent), UserAgent is null ? null : HeaderText.FindError(UserAgent, nameof(UserAgent)));
        errors.Add(nameof(HttpHandler), HttpHandler is null ? null : HttpHandlers.FindError(HttpHandler));
        return errors;
    }
}
