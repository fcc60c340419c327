using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>
/// The options of an <see cref="RtcClient"/>. Its constructor validates and copies them: later changes to them, or to a list that
/// they contain, have no effect.
/// </summary>
public sealed class RtcClientOptions
{
    /// <summary>
    /// Gets or sets the credentials to sign with: fixed <see cref="RtcCredentials"/>, or the source of the current ones. Required.
    /// </summary>
    public RtcCredentialProvider? Credentials { get; set; }

    /// <summary>Gets or sets the region of the credential scope and of the host; null for the service's default.</summary>
    public string? Region { get; set; }

    /// <summary>
    /// Gets or sets an endpoint other than the region's, for example an emulator: <c>https</c>, or <c>http</c> on loopback; scheme,
    /// host and port only; IP addresses other than loopback are refused. A host that is neither loopback nor named in the schema of
    /// the called action's service needs <see cref="AllowOtherHosts"/>; without it the call is refused before anything is signed.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// Gets or sets the options of single services by their names in the credential scope, for example <c>ecs</c>, in any case. They override
    /// <see cref="Region"/> and <see cref="Endpoint"/>, and the options of a call override them.
    /// </summary>
#pragma warning disable CA2227 // As every option it can be set, also to a table that is shared by clients.
    public IDictionary<string, RtcServiceOptions> Services
    {
        get => (ServiceTable ??= new ServiceOptionsTable.Named(new Dictionary<string, RtcServiceOptions>(StringComparer.OrdinalIgnoreCase))).All;
        set => ServiceTable = new ServiceOptionsTable.Named(value);
    }
#pragma warning restore CA2227

    /// <summary>
    /// Gets or sets a value indicating whether signed requests may be sent to hosts that are neither the service's nor loopback,
    /// for example your own gateway.
    /// </summary>
    public bool AllowOtherHosts { get; set; }

    /// <summary>Gets or sets when and how often a failed call is retried; by default up to 4 attempts of 10 s each.</summary>
    public RtcRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Gets or sets the timeout of a call, including all its attempts and the delays between them. The default is 30 s;
    /// <see cref="Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets a function that creates the limiter of a rate; null for a <see cref="RtcRateLimiter"/> of the client's own for
    /// each rate. It is called once for each rate, when that is first needed; when it returns null that limit is lifted, so that
    /// <c>_ => null</c> lifts all. Clients that share an account share its limits when they are given the same limiters.
    /// </summary>
    /// <remarks>
    /// A limiter must be able to give as many permits at once as the rate has calls. Permits are taken before each
    /// attempt and given back at once, so that one which limits how many calls run at a time limits nothing. The client does not
    /// dispose what it is given.
    /// </remarks>
    public Func<RtcRate, RateLimiter?>? CreateRateLimiter { get; set; }

    /// <summary>Gets or sets which requests are sent; by default only those without an error.</summary>
    public RtcValidationMode Validation { get; set; }

    /// <summary>Gets or sets the maximum size of a response body, in bytes. The default is 10 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 10 * 1024 * 1024;

    /// <summary>Gets or sets a string that is added to the user agent, for example <c>my-app/1.2</c>: visible ASCII.</summary>
    public string? UserAgent { get; set; }

    /// <summary>
    /// Gets or sets the handler that sends the requests, instead of the client's own connection pool. The client does not dispose
    /// it. A handler that follows redirects is refused, as a redirect would forward the session token.
    /// </summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>
    /// Gets or sets handlers that see each attempt after it is signed, the first one first; they must not change what is signed.
    /// The client chains them, so they must not have an inner handler, and disposes them unless <see cref="HttpHandler"/> is set.
    /// </summary>
    public IReadOnlyList<DelegatingHandler> Handlers { get; set; } = [];

    /// <summary>Gets or sets the logger factory; null for no log.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets what log messages show: by default no body, and only headers that never contain a secret.</summary>
    public RtcLogOptions Log { get; set; } = new();

    /// <summary>Gets or sets the clock for signatures and timeouts.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal ServiceOptionsTable? ServiceTable { get; private set; }

    /// <summary>Returns credentials, region and endpoint, without a secret.</summary>
    /// <returns>For example <c>AKLT**** cn-north-1</c>.</returns>
    public override string ToString() => string.Join(' ', new[] { Credentials?.ToString(), Region, Endpoint?.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) }.Where(static part => part is not null));

    /// <summary>Validates the options as the constructor of a client does.</summary>
    /// <exception cref="ArgumentException">One cannot be used; the exception names it and says what to change.</exception>
    /// <exception cref="RtcCredentialException">There are no credentials, or their source is broken.</exception>
    public void Validate()
    {
        Check().Throw();
        Credentials!.Validate();
    }

    /// <summary>
    /// Gets an error for every option that cannot be used. Unlike <see cref="Validate"/>, it does not ask the source of the
    /// credentials.
    /// </summary>
    /// <returns>Each property, for example <c>Retry.MaxAttempts</c>, with what is wrong and what to change; none when a client can be made.</returns>
    public IReadOnlyList<KeyValuePair<string, string>> GetErrors() => Check().List;

    /// <summary>Creates a copy that nobody changes.</summary>
    internal RtcClientOptions Copy()
    {
        var copy = (RtcClientOptions)MemberwiseClone();
        copy.ServiceTable = ServiceTable?.Copy();
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

        ServiceTable?.Check(errors, nameof(Services));
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
