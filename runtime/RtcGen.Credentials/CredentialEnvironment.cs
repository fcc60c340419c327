namespace RtcGen;

/// <summary>The variables that this package reads, all of them here. Tests put others in their place.</summary>
internal sealed class CredentialEnvironment(Func<string, string?> variables)
{
    /// <summary>This process's.</summary>
    public static CredentialEnvironment Current { get; } = new(Environment.GetEnvironmentVariable);

    public string? OidcRoleTrn => Read("VOLCENGINE_OIDC_ROLE_TRN");

    public string? OidcTokenFile => Read("VOLCENGINE_OIDC_TOKEN_FILE");

    public string? OidcSessionName => Read("VOLCENGINE_OIDC_ROLE_SESSION_NAME");

    public string? OidcPolicy => Read("VOLCENGINE_OIDC_ROLE_POLICY");

    public string? OidcEndpoint => Read("VOLCENGINE_OIDC_STS_ENDPOINT");

    public string? MetadataRole => Read("VOLCENGINE_ECS_METADATA");

    public bool MetadataIsOff => string.Equals(Read("VOLCENGINE_ECS_METADATA_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);

    private string? Read(string variable) => variables(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
