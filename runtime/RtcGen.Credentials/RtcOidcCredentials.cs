namespace RtcGen;

/// <summary>
/// Temporary keys of a role for who has an OIDC token in a file, by the call AssumeRoleWithOIDC of STS.
/// <see cref="RtcRefreshingCredentials"/> says when they are fetched. The token travels in the body of an https request only.
/// </summary>
public sealed class RtcOidcCredentials : RtcRefreshingCredentials
{
    private const int MostPolicyCharacters = 2048;

    private readonly OidcExchange _exchange;
    private readonly RtcStsOptions _sts;
    private readonly string _name;

    /// <summary>Sends and reads nothing yet.</summary>
    /// <param name="options">Which role, which token and for how long.</param>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it and says what to change.</exception>
    public RtcOidcCredentials(RtcOidcOptions options)
        : base((options ?? throw new ArgumentNullException(nameof(options))).Sts.TimeProvider, options.Sts.FetchLimit)
    {
        _exchange = Exchange(options);
        _sts = options.Sts;
        _name = options.RoleTrn;
    }

    /// <summary>Names the role.</summary>
    /// <returns>For a list of sources.</returns>
    public override string ToString() => $"OIDC, role {_name}";

    internal static OidcExchange Exchange(RtcOidcOptions options)
    {
        options.Sts.Require();
        ArgumentException.ThrowIfNullOrEmpty(options.TokenFile, nameof(options.TokenFile));
        var request = RoleRequest.Require(options.RoleTrn, options.SessionName, options.Duration, options.Policy);
        if (request.Policy is { Length: > MostPolicyCharacters })
        {
            throw new ArgumentException("Policy is longer than 2048 characters.", nameof(options));
        }

        // Refuses an endpoint or handler that could give the token away.
        options.Sts.CreateClient(new RtcCredentials("none", "none")).Dispose();
        return new(request, options.TokenFile, options.Sts);
    }

    /// <inheritdoc />
    protected override Task<RtcCredentials> FetchAsync(CancellationToken cancellationToken) => _exchange.FetchAsync(cancellationToken);

    /// <inheritdoc />
    protected override void OnFetchFailed(RtcCredentialException failure) => _sts.OnFetchFailed?.Invoke(failure);
}
