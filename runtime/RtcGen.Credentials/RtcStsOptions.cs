namespace RtcGen;

/// <summary>How STS is reached. The source checks and copies them when it is made.</summary>
public sealed class RtcStsOptions
{
    /// <summary>The region in the signature; <c>cn-beijing</c> by default.</summary>
    public string Region { get; set; } = "cn-beijing";

    /// <summary>The server, <c>https</c> or on loopback <c>http</c>; <c>https://sts.volcengineapi.com</c> by default.</summary>
    public Uri Endpoint { get; set; } = new("https://sts.volcengineapi.com");

    /// <summary>The longest a fetch may take with all its attempts, 10 s by default; more than zero, at most an hour.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>What carries the requests, instead of a connection made for each fetch. It is not disposed, and must not follow redirects.</summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Is told of each failed fetch, also of those behind, which no caller hears of. For logs; what it throws is ignored.</summary>
    public Action<RtcCredentialException>? OnFetchFailed { get; set; }

    /// <summary>Takes chance out of the pauses in tests.</summary>
    internal RtcRetryOptions? Retry { get; set; }

    /// <summary>Leaves the calls time to say themselves what took so long.</summary>
    internal TimeSpan FetchLimit => Timeout + TimeSpan.FromSeconds(1);

    /// <summary>A copy that nobody changes, of options that can be used.</summary>
    /// <exception cref="ArgumentException">One cannot be used.</exception>
    internal RtcStsOptions Checked()
    {
        var copy = (RtcStsOptions)MemberwiseClone();
        copy.Require();
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
    internal RtcClient CreateClient(RtcCredentialProvider credentials) => new(new RtcClientOptions
    {
        Credentials = credentials,
        Region = Region,
        Endpoint = Endpoint,
        HttpHandler = HttpHandler,
        TimeProvider = TimeProvider,
        CallTimeout = Timeout,
        Retry = Retry ?? new() { AttemptTimeout = Timeout / 2 },
    });

    private void Require()
    {
        ArgumentNullException.ThrowIfNull(TimeProvider, nameof(TimeProvider));
        ArgumentException.ThrowIfNullOrEmpty(Region, nameof(Region));
        ArgumentNullException.ThrowIfNull(Endpoint, nameof(Endpoint));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero, nameof(Timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Timeout, TimeSpan.FromHours(1), nameof(Timeout));
    }
}
