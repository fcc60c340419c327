namespace RtcGen;

/// <summary>
/// Temporary keys of a role, fetched with the STS action AssumeRoleWithOIDC and the OIDC token in a file.
/// <see cref="RtcRefreshingCredentials"/> describes when they are fetched. The token is sent only in the body of an https request.
/// </summary>
public sealed class RtcOidcCredentials : RtcRefreshingCredentials
{
    private const int MaxPolicyCharacters = 2048;

    private readonly OidcExchange _exchange;
    private readonly RtcStsOptions _sts;
    private readonly string _name;

    /// <summary>Initializes a new instance of the <see cref="RtcOidcCredentials"/> class. It reads and sends nothing yet.</summary>
    /// <param name="options">The options; they are copied.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it and says what to change.</exception>
    public RtcOidcCredentials(RtcOidcOptions options)
        : this(options, GetSts(options))
    {
    }

    private RtcOidcCredentials(RtcOidcOptions options, RtcStsOptions sts)
        : base(sts.TimeProvider, sts.FetchLimit)
    {
        _exchange = Exchange(options, sts);
        _sts = sts;
        _name = options.RoleTrn!;
    }

    /// <summary>Returns the name of this source.</summary>
    /// <returns>For example <c>OIDC, role trn:iam::2100000000:role/Recorder</c>.</returns>
    public override string ToString() => $"OIDC, role {_name}";

    internal static OidcExchange Exchange(RtcOidcOptions options, RtcStsOptions sts)
    {
        if (string.IsNullOrEmpty(options.TokenFile))
        {
            throw RoleRequest.Missing(nameof(options.TokenFile), "Set it to the path of the file with the OIDC token.");
        }

        var request = RoleRequest.Create(options.RoleTrn, options.SessionName, options.Duration, options.Policy);
        if (request.Policy is { Length: > MaxPolicyCharacters })
        {
            throw new ArgumentException("Policy is longer than 2048 characters.", nameof(options));
        }

        // Refuses an endpoint or handler that could give the token away.
        sts.CreateClient(RtcCredentials.Anonymous).Dispose();
        return new(request, options.TokenFile, sts);
    }

    /// <inheritdoc />
    protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken) => _exchange.FetchAsync(cancellationToken);

    /// <inheritdoc />
    protected override void OnFetchFailed(RtcCredentialException failure) => _sts.OnFetchFailed?.Invoke(failure);

    private static RtcStsOptions GetSts(RtcOidcOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Sts, nameof(options.Sts));
        return options.Sts.Checked();
    }
}
