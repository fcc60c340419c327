namespace RtcGen.Cli;

/// <summary>A call: which action, where, and by whom.</summary>
/// <param name="Request">The request.</param>
/// <param name="Keys">The source of the keys.</param>
/// <param name="Region">The region; null for the service's default.</param>
/// <param name="Endpoint">Another server; null for the region's.</param>
/// <param name="AllowsOtherHosts">Whether that may be one that is not the vendor's.</param>
internal sealed record Call(ActionRequest Request, RtcCredentialProvider Keys, string? Region, Uri? Endpoint, bool AllowsOtherHosts)
{
    /// <summary>Gets a value indicating whether members that the schema calls secret are shown in a request that is printed.</summary>
    public bool ShowsSecrets { get; init; }

    /// <summary>The options of the client that sends it.</summary>
    public RtcClientOptions CreateOptions(CliContext cli) => new()
    {
        // A client looks at once whether its source of keys can work.
        Credentials = Request.Known is { Schema.Signed: false } ? RtcCredentials.Anonymous : Keys,
        Region = Region,
        Endpoint = Endpoint,
        AllowOtherHosts = AllowsOtherHosts,
        HttpHandler = cli.HttpHandler,
        TimeProvider = cli.Clock,
        UserAgent = "rtcgen-cli",
    };
}

/// <summary>What is printed of a call.</summary>
internal enum CallOutput
{
    /// <summary>The result.</summary>
    Response,

    /// <summary>The result, or the error, as one JSON object.</summary>
    Json,

    /// <summary>The request, which is not sent.</summary>
    DryRun,

    /// <summary>The request as a command, which is not sent.</summary>
    Curl,
}
