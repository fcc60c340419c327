using Microsoft.Extensions.Logging;

namespace RtcGen;

/// <summary>How a client signs, where it sends to, and what it sends. Read once, when the client is made.</summary>
public sealed class RtcClientOptions
{
    /// <summary>Whose calls they are: <see cref="RtcCredentials"/> that stay, or where the current ones come from.</summary>
    public required RtcCredentialProvider Credentials { get; init; }

    /// <summary>The region of the credential scope and of the host; null for the service's default.</summary>
    public string? Region { get; init; }

    /// <summary>
    /// Another server than the region's, for example an emulator: <c>https</c>, or <c>http</c> on loopback;
    /// scheme, host and port only.
    /// </summary>
    public Uri? Endpoint { get; init; }

    /// <summary>When and how often a failed call is sent again; by default up to 4 attempts of 10 s each.</summary>
    public RtcRetryOptions Retry { get; init; } = new();

    /// <summary>The longest a call may take with all its attempts and the pauses between them, 30 s by default; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

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

    /// <summary>Where log messages go to; null for none.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>What log messages show: by default no body, and only headers that never hold a secret.</summary>
    public RtcLogOptions Log { get; init; } = new();

    /// <summary>The clock for signatures and time-outs.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
