namespace RtcGen;

/// <summary>The options of <see cref="RtcOidcCredentials"/>: which role is assumed, with which OIDC token and for how long. The constructor validates and copies them.</summary>
public sealed class RtcOidcOptions
{
    /// <summary>Gets or sets the TRN of the role, for example <c>trn:iam::2100000000:role/Recorder</c>. Required.</summary>
    public string? RoleTrn { get; set; }

    /// <summary>Gets or sets the path of the file with the token. Required. Each fetch reads it again, as the token in it is renewed from outside.</summary>
    public string? TokenFile { get; set; }

    /// <summary>
    /// Gets or sets the name of the session in the audit log of the role's account: 2 to 64 letters, digits and the characters <c>. - _ @</c>. When null,
    /// a random name that is kept for the lifetime of the source.
    /// </summary>
    public string? SessionName { get; set; }

    /// <summary>Gets or sets the lifetime of the keys: whole seconds, 15 minutes to 12 hours; 1 hour by default. The role may allow less.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets a policy, as JSON, that restricts the permissions of the role, at most 2048 characters; null for none.</summary>
    public string? Policy { get; set; }

    /// <summary>Gets or sets the options for calls to STS. The region is not used: the call is not signed.</summary>
    public RtcStsOptions Sts { get; set; } = new();

    /// <summary>
    /// Creates options from <c>VOLCENGINE_OIDC_ROLE_TRN</c> and <c>VOLCENGINE_OIDC_TOKEN_FILE</c>, and if they are set
    /// <c>VOLCENGINE_OIDC_ROLE_SESSION_NAME</c>, <c>VOLCENGINE_OIDC_ROLE_POLICY</c> and <c>VOLCENGINE_OIDC_STS_ENDPOINT</c> (a host).
    /// </summary>
    /// <returns>The options.</returns>
    /// <exception cref="RtcCredentialException">One of the first two is not set; the message says which.</exception>
    public static RtcOidcOptions FromEnvironment() => From(CredentialEnvironment.Current);

    internal static RtcOidcOptions From(CredentialEnvironment environment)
    {
        var missing = environment.OidcRoleTrn is null ? "VOLCENGINE_OIDC_ROLE_TRN" : environment.OidcTokenFile is null ? "VOLCENGINE_OIDC_TOKEN_FILE" : null;
        if (missing is not null)
        {
            throw new RtcCredentialException($"The environment variable {missing} is not set. Set VOLCENGINE_OIDC_ROLE_TRN and VOLCENGINE_OIDC_TOKEN_FILE.")
            {
                NothingFound = environment.OidcRoleTrn is null && environment.OidcTokenFile is null,
            };
        }

        return new()
        {
            RoleTrn = environment.OidcRoleTrn,
            TokenFile = environment.OidcTokenFile,
            SessionName = environment.OidcSessionName,
            Policy = environment.OidcPolicy,
            Sts = environment.OidcEndpoint is { } host ? new() { Endpoint = GetEndpoint(host) } : new(),
        };
    }

    private static Uri GetEndpoint(string host) =>
        Uri.TryCreate($"https://{host}", UriKind.Absolute, out var endpoint) && endpoint.Host.Length > 0
            ? endpoint
            : throw new RtcCredentialException("The environment variable VOLCENGINE_OIDC_STS_ENDPOINT is not a host name such as sts.volcengineapi.com.");
}
