namespace RtcGen;

/// <summary>
/// Temporary keys of a role, fetched with the STS action AssumeRole, which is signed with the keys of another source. <see cref="RtcRefreshingCredentials"/>
/// describes when they are fetched.
/// </summary>
public sealed class RtcAssumeRoleCredentials : RtcRefreshingCredentials
{
    private readonly RtcCredentialProvider _source;
    private readonly RoleRequest _request;
    private readonly RtcStsOptions _sts;

    /// <summary>Initializes a new instance of the <see cref="RtcAssumeRoleCredentials"/> class. It sends nothing yet.</summary>
    /// <param name="options">The options; they are copied.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it and says what to change.</exception>
    public RtcAssumeRoleCredentials(RtcAssumeRoleOptions options)
        : this(options, GetSts(options))
    {
    }

    private RtcAssumeRoleCredentials(RtcAssumeRoleOptions options, RtcStsOptions sts)
        : base(sts.TimeProvider, sts.FetchLimit)
    {
        _source = options.Source ?? throw RoleRequest.Missing(nameof(options.Source), "Set it to the credentials that ask for the role, for example new RtcCredentials(accessKey, secretKey).");
        _sts = sts;
        _request = RoleRequest.Create(options.RoleTrn, options.SessionName, options.Duration, options.Policy);

        // Refuses an endpoint, region or handler now, not at the first call.
        _sts.CreateClient(_source).Dispose();
    }

    /// <summary>Returns the name of this source.</summary>
    /// <returns>For example <c>role trn:iam::2100000000:role/Recorder</c>.</returns>
    public override string ToString() => $"role {_request.RoleTrn}";

    /// <inheritdoc />
    protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken) => _request.AssumeAsync(_source, _sts, cancellationToken);

    /// <inheritdoc />
    protected override void OnFetchFailed(RtcCredentialException failure) => _sts.OnFetchFailed?.Invoke(failure);

    private static RtcStsOptions GetSts(RtcAssumeRoleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Sts, nameof(options.Sts));
        return options.Sts.Checked();
    }
}
