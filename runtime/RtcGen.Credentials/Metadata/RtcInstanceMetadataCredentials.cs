namespace RtcGen;

/// <summary>
/// Temporary keys of the role of an ECS instance, from the instance metadata at the fixed address 100.96.0.96.
/// <see cref="RtcRefreshingCredentials"/> describes when they are fetched. The default chain does not contain this source: on a machine that is not an ECS
/// instance it takes 2 s to fail.
/// </summary>
/// <remarks>The timeout of each request is 1 s, and it is retried once; no proxy is used, and no redirect is followed. No request is sent when
/// <c>VOLCENGINE_ECS_METADATA_DISABLED</c> is <c>true</c>.</remarks>
public sealed class RtcInstanceMetadataCredentials : RtcRefreshingCredentials
{
    private readonly RtcInstanceMetadataOptions _options;
    private readonly MetadataExchange _exchange;

    /// <summary>Initializes a new instance of the <see cref="RtcInstanceMetadataCredentials"/> class. It sends nothing yet.</summary>
    /// <param name="options">The options, which are copied; the defaults when null.</param>
    /// <exception cref="ArgumentException">The name of the role is empty.</exception>
    public RtcInstanceMetadataCredentials(RtcInstanceMetadataOptions? options = null)
        : base(options?.TimeProvider, MetadataExchange.Limit)
    {
        _options = (options ?? new()).Checked();
        _exchange = new(_options);
    }

    /// <summary>Returns the name of this source.</summary>
    /// <returns><c>instance metadata</c>.</returns>
    public override string ToString() => "instance metadata";

    /// <inheritdoc />
    protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken) => _exchange.FetchAsync(cancellationToken);

    /// <inheritdoc />
    protected override void OnFetchFailed(RtcCredentialException failure) => _options.OnFetchFailed?.Invoke(failure);
}
