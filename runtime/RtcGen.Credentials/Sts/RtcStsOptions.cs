namespace RtcGen;

/// <summary>The options for calls to STS. The constructor of a source validates and copies them.</summary>
public sealed class RtcStsOptions
{
    private const int MaxResponseBytes = 1024 * 1024;

    /// <summary>Gets or sets the region in the signature; <c>cn-beijing</c> by default.</summary>
    public string Region { get; set; } = "cn-beijing";

    /// <summary>Gets or sets the endpoint, <c>https</c> or on loopback <c>http</c>; <c>https://sts.volcengineapi.com</c> by default.</summary>
    public Uri Endpoint { get; set; } = new("https://sts.volcengineapi.com");

    /// <summary>Gets or sets the timeout of a fetch with all its attempts; 10 s by default, more than zero, at most an hour.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets or sets the HTTP handler to use instead of a new one for each fetch. It is not disposed, and must not follow redirects.</summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>Gets or sets the clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets a callback for failed fetches, including fetches in the background. Exceptions it throws are ignored.</summary>
    public Action<RtcCredentialException>? OnFetchFailed { get; set; }

    /// <summary>Gets or sets what creates the client of a fetch.</summary>
    internal Func<RtcClientOptions, RtcClient> NewClient { get; set; } = static options => new(options);

    /// <summary>Gets the timeout of the source, which leaves the calls time to report their own.</summary>
    internal TimeSpan FetchLimit => Timeout + TimeSpan.FromSeconds(1);

    /// <summary>Validates the options and returns a copy that nobody changes.</summary>
    /// <exception cref="ArgumentException">One cannot be used.</exception>
    internal RtcStsOptions Checked()
    {
        var copy = (RtcStsOptions)MemberwiseClone();
        copy.Validate();
        return copy;
    }

    /// <summary>The same with another region.</summary>
    internal RtcStsOptions In(string? region)
    {
        var copy = (RtcStsOptions)MemberwiseClone();
        copy.Region = region ?? Region;
        return copy;
    }

    /// <summary>A client for one fetch: it is needed about once an hour, too rarely to keep a connection.</summary>
    internal RtcClient CreateClient(RtcCredentialProvider credentials) => NewClient(new()
    {
        Credentials = credentials,
        Region = Region,
        Endpoint = Endpoint,
        HttpHandler = HttpHandler,
        TimeProvider = TimeProvider,
        CallTimeout = Timeout,
        MaxResponseBytes = MaxResponseBytes,
        Retry = new() { AttemptTimeout = Timeout / 2 },
    });

    private void Validate()
    {
        ArgumentNullException.ThrowIfNull(TimeProvider, nameof(TimeProvider));
        ArgumentException.ThrowIfNullOrEmpty(Region, nameof(Region));
        ArgumentNullException.ThrowIfNull(Endpoint, nameof(Endpoint));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero, nameof(Timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Timeout, TimeSpan.FromHours(1), nameof(Timeout));
    }
}
