namespace RtcGen;

/// <summary>
/// Temporary keys of the role of an ECS instance, from the machine's metadata at the fixed address 100.96.0.96.
/// <see cref="RtcRefreshingCredentials"/> says when they are fetched. No chain asks for them unless this source is named: elsewhere than on an ECS
/// instance the question costs 2 s.
/// </summary>
/// <remarks>Each request gets 1 s and is tried twice; none goes through a proxy, and no redirect is followed. Nothing is asked when
/// <c>VOLCENGINE_ECS_METADATA_DISABLED</c> is <c>true</c>.</remarks>
public sealed class RtcInstanceMetadataCredentials : RtcRefreshingCredentials
{
    private readonly RtcInstanceMetadataOptions _options;
    private readonly MetadataExchange _exchange;

    /// <summary>Asks nothing yet.</summary>
    /// <param name="options">For which role; the defaults when null.</param>
    /// <exception cref="ArgumentException">The name of the role is empty.</exception>
    public RtcInstanceMetadataCredentials(RtcInstanceMetadataOptions? options = null)
        : base(options?.TimeProvider, MetadataExchange.Limit)
    {
        _options = (options ?? new()).Checked();
        _exchange = new(_options);
    }

    /// <summary>Says what it is.</summary>
    /// <returns>For a list of sources.</returns>
    public override string ToString() => "instance metadata";

    /// <inheritdoc />
    protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken) => _exchange.FetchAsync(cancellationToken);

    /// <inheritdoc />
    protected override void OnFetchFailed(RtcCredentialException failure) => _options.OnFetchFailed?.Invoke(failure);
}
