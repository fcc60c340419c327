namespace RtcGen;

/// <summary>
/// Temporary keys of a role for who has an OIDC token in a file, by the call AssumeRoleWithOIDC of STS.
/// <see cref="RtcRefreshingCredentials"/> says when they are fetched. The token travels in the body of an https request only.
/// </summary>
public sealed class RtcOidcCredentials : RtcRefreshingCredentials
{
    private const int MaxPolicyCharacters = 2048;

    private readonly OidcExchange _exchange;
    private readonly RtcStsOptions _sts;
    private readonly string _name;

    /// <summary>Sends and reads nothing yet.</summary>
    /// <param name="options">Which role, which token and for how long.</param>
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

    /// <summary>Names the role.</summary>
    /// <returns>For a list of sources.</returns>
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
        sts.CreateClient(new RtcCredentials("none", "none")).Dispose();
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
