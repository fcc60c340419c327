namespace RtcGen;

/// <summary>
/// What a configuration section says about a client. Each member has the meaning and the default of its namesake in
/// <see cref="RtcClientOptions"/>. A key of the section that is none of these is an error. A text that is empty or blank counts as not set, and a time span is
/// written as <c>hours:minutes:seconds</c>.
/// </summary>
public sealed class RtcClientSettings
{
    private static readonly RtcClientOptions Defaults = new() { Credentials = new RtcCredentials("unused", "unused") };

    /// <summary>Whose calls they are.</summary>
    public RtcCredentialSettings Credentials { get; set; } = new();

    /// <summary>The region of the credential scope and of the host; null for the service's default.</summary>
    public string? Region { get; set => field = SettingText.Of(value); }

    /// <summary>Another server than the region's.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Whether signed requests may go to hosts that are neither the service's nor loopback.</summary>
    public bool AllowOtherHosts { get; set; }

    /// <summary>The longest a call may take with all its attempts, 30 s by default; <c>-00:00:00.0010000</c> for no limit.</summary>
    public TimeSpan CallTimeout { get; set; } = Defaults.CallTimeout;

    /// <summary>When and how often a failed call is sent again.</summary>
    public RtcRetrySettings Retry { get; set; } = new();

    /// <summary>Which requests are sent; by default only those without a fault.</summary>
    public RtcValidation Validation { get; set; }

    /// <summary>The largest answer that is read, in bytes; 10 MiB by default.</summary>
    public int MaxResponseBytes { get; set; } = Defaults.MaxResponseBytes;

    /// <summary>Added to the user agent: visible ASCII.</summary>
    public string? UserAgent { get; set => field = SettingText.Of(value); }

    /// <summary>What of a section could not be read, each under its key.</summary>
    internal List<string> Unreadable { get; } = [];

    internal RtcClientOptions ToOptions(RtcCredentialProvider credentials) => new()
    {
        Credentials = credentials,
        Region = Region,
        Endpoint = Endpoint,
        AllowOtherHosts = AllowOtherHosts,
        CallTimeout = CallTimeout,
        Retry = Retry.ToOptions(),
        Validation = Validation,
        MaxResponseBytes = MaxResponseBytes,
        UserAgent = UserAgent,
    };
}
