namespace RtcGen;

/// <summary>Which role is assumed with which OIDC token, and for how long. The source checks and copies them when it is made.</summary>
public sealed class RtcOidcOptions
{
    /// <summary>The role, for example <c>trn:iam::2100000000:role/Recorder</c>. It must be set.</summary>
    public string? RoleTrn { get; set; }

    /// <summary>The file with the token; it must be set. It is read anew for each fetch, as the token in it is renewed from outside.</summary>
    public string? TokenFile { get; set; }

    /// <summary>
    /// What the session is called in the records of the role's account: 2 to 64 letters, digits and the characters <c>. - _ @</c>. A random
    /// name that stays for the life of the source when null.
    /// </summary>
    public string? SessionName { get; set; }

    /// <summary>How long the keys live: whole seconds, 15 minutes to 12 hours, 1 hour by default. The role may allow less.</summary>
    public TimeSpan Duration { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A policy, as JSON, that narrows the rights of the role, at most 2048 characters; null for none.</summary>
    public string? Policy { get; set; }

    /// <summary>How STS is reached. The region is not used: the call is not signed.</summary>
    public RtcStsOptions Sts { get; set; } = new();

    /// <summary>
    /// Reads <c>VOLCENGINE_OIDC_ROLE_TRN</c> and <c>VOLCENGINE_OIDC_TOKEN_FILE</c>, and if they are set
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
            : throw new RtcCredentialException("The environment variable VOLCENGINE_OIDC_STS_ENDPOINT is no host name, such as sts.volcengineapi.com.");
}
